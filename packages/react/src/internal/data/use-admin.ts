import { PorticoError } from '@portico/sdk';
import type { PorticoAdmin } from '@portico/sdk/admin';
import type { Scope } from './keys.ts';
import { usePorticoContext } from './portico-context.ts';
import { useSession } from './use-session.ts';

/** The client of the program's staff, or why there is none. */
export interface AdminView {
  /** Undefined while it is on its way, and when the provider holds a partner's client. */
  readonly admin: PorticoAdmin['admin'] | undefined;
  readonly scope: Scope | null;
  /** Set when the provider holds a partner's client. */
  readonly error: PorticoError | undefined;
}

const wrongClient = new PorticoError({
  category: 'config',
  code: 'staff_client_needed',
  message:
    'Portico: this widget is for the staff of the program. Give its provider a client of ' +
    'createPorticoAdmin from @portico/sdk/admin; the one it has is for partners.',
});

/** The provider's client, where it is one of `createPorticoAdmin`. */
export function useAdmin(): AdminView {
  const client = usePorticoContext().client as object | undefined;
  const { scope } = useSession();
  if (client === undefined) return { admin: undefined, scope, error: undefined };
  if (!('admin' in client)) return { admin: undefined, scope: null, error: wrongClient };
  return { admin: (client as PorticoAdmin).admin, scope, error: undefined };
}

/** Where what staff reads has its place in the cache; beside all partners, in none of them. */
export function staffKey(scope: Scope | null, place: readonly unknown[]): readonly unknown[] {
  return ['portico', scope?.programId ?? '', 'staff', ...place];
}
