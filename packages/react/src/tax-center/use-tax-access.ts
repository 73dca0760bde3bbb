import { useSession } from '../hooks/index.ts';

/** Whether the session may file forms; while that is unknown nothing is hidden. */
export function useCanFile(): boolean {
  const { scopes } = useSession();
  return scopes.length === 0 || scopes.includes('tax:write');
}
