import type { Credential as CredentialKind, Method, AnswerKind } from './contract/endpoint.ts';
import type { Page } from './contract/page.ts';
import type { Call } from './client-of.ts';
import { configError, type BaseOptions, type CallOptions } from './options.ts';
import { PorticoError } from './errors.ts';
import type { Kit, OfflineDesk } from './extras/equip.ts';
import { paginate } from './paginate.ts';
import { send, type Credential, type Outgoing, type Read } from './send.ts';

/** Method, path, kind and the credentials that may call, as the generated table holds them. */
export type Route = readonly [
  method: Method,
  path: string,
  /** `json` when left out. */
  kind?: AnswerKind,
  /** Separated by spaces; the usual one of the table when left out. */
  credentials?: string,
];

/** The credentials that a client has, the usual one first. */
export type Credentials = Partial<Record<CredentialKind, Credential | undefined>>;

type Input = Readonly<Record<string, unknown>>;
type Tree = { [key: string]: unknown };

/** Builds the object of nouns and verbs from a generated table. */
export function buildClient(
  options: BaseOptions,
  routes: Readonly<Record<string, Route>>,
  credentials: Credentials,
  desk?: OfflineDesk,
): object {
  const client: Tree = {};
  const deliver = delivererOf(options, { send, PorticoError, routes, credentials, desk });
  for (const [name, route] of Object.entries(routes)) {
    if (route[2] === 'stream') continue;
    const keys = name.split('.');
    const verb = keys.pop()!;
    const noun = keys.reduce((node: Tree, key) => (node[key] ??= {}) as Tree, client);
    noun[verb] = methodOf(deliver, name, route, credentials);
  }
  return client;
}

type Deliver = (outgoing: Outgoing<unknown>) => Promise<unknown>;

/** Hooks, validation and the offline queue are loaded only for those who ask for them. */
function delivererOf(options: BaseOptions, kit: Kit): Deliver {
  if (!options.hooks && !options.validate && !options.offline) {
    return (outgoing) => send(options, outgoing);
  }
  const equipped = import('./extras/equip.ts').then(
    ({ equip }) => equip(options, kit),
    // Calls matter more than what was to go with them.
    () => send,
  );
  return async (outgoing) => (await equipped)(options, outgoing);
}

function methodOf(deliver: Deliver, name: string, route: Route, credentials: Credentials) {
  const [, , kind = 'json', allowed = Object.keys(credentials)[0]!] = route;
  const read = kind === 'file' ? readFile : readJson;
  const run = (input: Input = {}, call: CallOptions = {}) =>
    callOf(async (keep) => {
      const credential = credentialFor(name, allowed.split(' '), credentials);
      const answer: Read<unknown> = (response) => (keep(response), read(response));
      return deliver({ name, route, input, credential, call, read: answer });
    });
  if (kind !== 'page') return run;
  return (input?: Input, call?: CallOptions) =>
    paginate(
      run(input, call) as Call<Page<unknown>>,
      (cursor) => run({ ...input, cursor }, call) as Call<Page<unknown>>,
    );
}

/** The first of the allowed kinds that this client has. */
export function credentialFor(
  name: string,
  allowed: string[],
  credentials: Credentials,
): Credential {
  for (const kind of allowed as CredentialKind[]) if (credentials[kind]) return credentials[kind];
  throw configError(`${name} needs a credential of this kind: ${allowed.join(', ')}.`);
}

const readJson: Read<unknown> = (response) => response.json();

/** Few pages ask for files: what reads them comes with the first one. */
const readFile: Read<File> = async (response) => (await import('./file.ts')).readFile(response);

/** A promise of the data that can also tell its response, or its outcome as a value. */
function callOf<T>(run: (keep: (response: Response) => void) => Promise<T>): Call<T> {
  let response: Response;
  const promise = run((answer) => {
    response = answer;
  });
  return Object.assign(promise, {
    withResponse: () => promise.then((data) => ({ data, response })),
    safe: () =>
      promise.then(
        (data) => ({ ok: true as const, data }),
        (error: PorticoError) => ({ ok: false as const, error }),
      ),
  });
}
