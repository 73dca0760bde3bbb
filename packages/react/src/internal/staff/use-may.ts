import { useSession } from '../data/index.ts';

/** Whether the session of staff includes a permission. For hiding actions; the server enforces. */
export function useMay(scope: string): boolean {
  return useSession().scopes.includes(scope);
}
