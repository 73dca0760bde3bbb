import { useSession } from '../hooks/index.ts';

/** What the session may do with links. The server decides; this hides what it would refuse. */
export interface LinkAccess {
  readonly canRead: boolean;
  readonly canWrite: boolean;
}

/** The permissions of the session; while they are unknown nothing is hidden. */
export function useLinkAccess(): LinkAccess {
  const { scopes } = useSession();
  const isUnknown = scopes.length === 0;
  return {
    canRead: isUnknown || scopes.includes('links:read'),
    canWrite: isUnknown || scopes.includes('links:write'),
  };
}
