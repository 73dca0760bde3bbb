import { createPortico, type Portico, type SessionAnswer } from '@portico/sdk';
import { createPorticoAdmin, type PorticoAdmin } from '@portico/sdk/admin';
import { confirmIdentity } from './confirm-identity.ts';
import { askHost, HostError, type Visitor } from './host-client.ts';

/** The client of one signed-in partner. Its session comes from the host's own backend. */
export function openClient(visitor: Visitor): Portico {
  return createPortico({
    baseUrl: location.origin,
    session: async ({ signal }) => {
      try {
        return await askHost<SessionAnswer>(visitor, 'session', { signal });
      } catch (error) {
        // Somebody whom this host does not know: asking again would not help.
        if (error instanceof HostError && error.status === 404) return { error: 'forbidden' };
        throw error;
      }
    },
    stepUp: async () => {
      if (!(await confirmIdentity())) return undefined;
      return (await askHost<{ token: string }>(visitor, 'step-up')).token;
    },
  });
}

/** The client of the program's staff, for the pages of an admin console. */
export function openAdminClient(visitor: Visitor): PorticoAdmin {
  return createPorticoAdmin({
    baseUrl: location.origin,
    session: ({ signal }) => askHost<SessionAnswer>(visitor, 'staff-session', { signal }),
  });
}
