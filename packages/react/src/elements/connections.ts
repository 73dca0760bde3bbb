import { createPortico } from '@portico/sdk';
import type { Portico, SessionClaims, SessionStatus } from '@portico/sdk';
import { createSharedCache } from '../internal/data/index.ts';
import type { SharedCache } from '../internal/data/index.ts';
import type { FoundSettings } from './settings.ts';
import { tellOnce } from './tell.ts';

/** What `portico-session` tells: how the session stands and whose it is. Never the token. */
export interface SessionDetail {
  readonly status: SessionStatus;
  readonly claims: SessionClaims | null;
}

/** One client, one cache and one session for all elements with the same settings. */
export interface Connection {
  readonly client: Portico;
  readonly cache: SharedCache<HTMLElement>;
  /** Elements that use it now, in the order in which they came. */
  readonly members: Set<HTMLElement>;
}

interface Open extends Connection {
  readonly names: readonly unknown[];
  readonly close: () => void;
}

/** Whoever goes from page to page leaves and comes: the session does not end in between. */
const lingerMs = 30_000;

const open = new Set<Open>();
let example: Promise<Portico> | undefined;

/** The connection of these settings, with `member` in it. */
export async function join(settings: FoundSettings, member: HTMLElement): Promise<Connection> {
  const names = namesOf(settings);
  const client = settings.demo === true ? await fetchExample() : undefined;
  const known = [...open].find((one) => isSame(one.names, names));
  const connection = known ?? connect(settings, names, client);
  connection.members.add(member);
  return connection;
}

/** Ends a connection that nobody has used for a while. */
export function leave(connection: Connection, member: HTMLElement): void {
  connection.members.delete(member);
  if (connection.members.size > 0) return;
  setTimeout(() => {
    if (connection.members.size === 0) (connection as Open).close();
  }, lingerMs);
}

/** What makes two connections the same. */
export function namesOf(settings: FoundSettings): readonly unknown[] {
  const { client, demo, baseUrl, session, stepUp } = settings;
  if (client !== undefined) return [client];
  return demo === true ? ['demo'] : [baseUrl, session, stepUp];
}

export function isSame(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((name, index) => name === others[index]);
}

function fetchExample(): Promise<Portico> {
  // Not by the provider's door: the examples come to those who ask for them.
  const fetching = async () => (await import('../provider/demo-client.ts')).createDemoClient();
  return (example ??= fetching());
}

function connect(settings: FoundSettings, names: readonly unknown[], demo?: Portico): Open {
  const { baseUrl = '', session = '', stepUp } = settings;
  const given = settings.client ?? demo;
  const client = given ?? createPortico({ baseUrl, session, stepUp });
  const cache = createSharedCache<HTMLElement>();
  const members = new Set<HTMLElement>();
  const stopFollowing = followSession(client, members);
  const connection = {
    client,
    cache,
    members,
    names,
    close: () => {
      open.delete(connection);
      stopFollowing();
      cache.end();
      // A client of the host is the host's to end.
      if (given === undefined) client.session.forget();
    },
  };
  open.add(connection);
  return connection;
}

function followSession({ session }: Portico, members: ReadonlySet<HTMLElement>): () => void {
  let last = session.status;
  return session.subscribe(() => {
    const { status, claims } = session;
    if (status === last) return;
    last = status;
    tellOnce([...members], 'portico-session', { status, claims } satisfies SessionDetail);
  });
}
