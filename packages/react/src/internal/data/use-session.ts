import { useMemo, useSyncExternalStore } from 'react';
import { PorticoError } from '@portico/sdk';
import type { SessionStatus } from '@portico/sdk';
import type { Client } from './need.ts';
import { usePorticoContext } from './portico-context.ts';
import type { Scope } from './keys.ts';

/** The session as widgets see it. */
export interface SessionView {
  readonly status: SessionStatus;
  /** Null until the first token has arrived. */
  readonly scope: Scope | null;
  /** What the session may do. For hiding actions; the server enforces it. */
  readonly scopes: readonly string[];
  /** Set when there is no token to be had. */
  readonly error: PorticoError | undefined;
}

interface Snapshot {
  readonly status: SessionStatus;
  readonly scope: Scope | null;
  readonly scopes: readonly string[];
}

const unknown: Snapshot = { status: 'idle', scope: null, scopes: [] };

// A text, so that a renewed token of the same partner is no change.
function snapshotOf(client: Client | undefined): string {
  if (client === undefined) return '';
  const { status, claims } = client.session;
  const { programId, partnerId, scopes } = claims ?? {};
  const scope = programId && partnerId ? { programId, partnerId } : null;
  return JSON.stringify({ status, scope, scopes: scopes ?? [] } satisfies Snapshot);
}

const subscribeToNothing = () => () => {};

/** Status, owner and permissions of the session in force. */
export function useSession(): SessionView {
  const { client, initialScope } = usePorticoContext();
  const text = useSyncExternalStore(
    client?.session.subscribe ?? subscribeToNothing,
    () => snapshotOf(client),
    () => '',
  );
  return useMemo(() => {
    const snapshot = text === '' ? unknown : (JSON.parse(text) as Snapshot);
    const scope = snapshot.scope ?? initialScope ?? null;
    return { ...snapshot, scope, error: failureOf(snapshot) };
  }, [text, initialScope]);
}

function failureOf({ status }: Snapshot): PorticoError | undefined {
  if (status !== 'failed' && status !== 'forbidden') return undefined;
  return new PorticoError({
    category: 'session',
    code: `session_${status}`,
    message: 'No session could be started.',
    retryable: status === 'failed',
  });
}
