import type { Contract } from '../contract/endpoint.ts';
import { errorCodes, type ErrorCode } from '../contract/errors.ts';
import type { PorticoEvent } from '../contract/events.ts';
import type { SessionAnswer } from '../session.ts';
import { createAnswers, type Desk } from './fake/answers.ts';
import { authorize, matchRoute, perform, takeStepUp, type FakeCall } from './fake/exchange.ts';
import { Fault, problemResponse } from './fake/fault.ts';
import { Replays } from './fake/replays.ts';
import { FakeState, type MintOptions } from './fake/state.ts';
import { EventLog } from './fake/stream.ts';
import { event } from './fixtures/events.ts';
import { scenarios, type FakeSeed } from './scenarios.ts';

/** How a made-up failure behaves. */
export interface FailOptions {
  /** How often; for ever when left out. */
  times?: number;
  /** Sends `Retry-After`. */
  retryAfterSeconds?: number;
  meta?: Record<string, unknown>;
}

/** A Portico server in memory that speaks the contract, with knobs. */
export interface FakePortico {
  /** Answers a request as the server would. Give it to `createPortico`, or use `handlers`. */
  readonly fetch: typeof globalThis.fetch;
  /** Mints tokens; give it to `createPortico({ session })`. */
  readonly session: () => Promise<SessionAnswer>;
  /** Everything that `createPortico` needs: address, session and `fetch`. */
  readonly options: {
    baseUrl: string;
    session: () => Promise<SessionAnswer>;
    fetch: typeof globalThis.fetch;
  };
  /** Everything that the fake remembers; may be changed. */
  readonly state: FakeState;
  /** Calls that were answered, oldest first. */
  readonly calls: readonly { name: string; input: Record<string, unknown> }[];
  /** Connections that follow the event stream now. */
  readonly followers: number;
  /** Milliseconds before each answer. */
  latencyMs: number;
  /** True: no request arrives. */
  offline: boolean;
  /** Lets an endpoint fail, or all with `*`. Returns how to undo it. */
  fail(name: string, code: ErrorCode, options?: FailOptions): () => void;
  /** Undoes all failures. */
  heal(): void;
  /** Sends an event to everyone who follows. */
  emit(event: PorticoEvent): void;
  /** Mints a token of your wishes. */
  mint(options?: MintOptions): string;
  /** Mints tokens for a person of the program's staff; give it to a client of staff. */
  readonly staffSession: (options?: MintOptions) => Promise<SessionAnswer>;
  /** Mints a proof of who the partner's person is; it is good once, sent as `Portico-Step-Up`. */
  stepUp(): string;
  /** Makes every token minted so far invalid. */
  expireSessions(): void;
  /** Closes the event connections, as a restart of the server does. */
  dropStreams(): void;
}

interface Failure extends FailOptions {
  code: ErrorCode;
  left: number;
}

const baseUrl = 'https://fake.portico.test';

/** Makes a fake; without a seed it is the `typical` scenario. */
export function createFakePortico({
  seed = scenarios.typical(),
}: { seed?: FakeSeed } = {}): FakePortico {
  const state = new FakeState(seed);
  const log = new EventLog();
  const replays = new Replays();
  const failures = new Map<string, Failure>();
  const calls: { name: string; input: Record<string, unknown> }[] = [];
  const announce: Desk['announce'] = (type, data) => fake.emit(event(type, data as never));
  const answers = createAnswers({ state, announce }, log);

  async function answer(request: Request): Promise<Response> {
    const match = matchRoute(request);
    const call = authorize(state, match, request);
    const failure = failures.get(match.name) ?? failures.get('*');
    if (failure && failure.left > 0) {
      failure.left -= 1;
      throw faultOf(failure);
    }
    return replays.once(request, async () => {
      takeStepUp(state, match, call);
      const handler = find(answers as unknown as Contract, match.name);
      const { input, response } = await perform(match, call, handler);
      calls.push({ name: match.name, input });
      return response;
    });
  }

  const fake: FakePortico = {
    latencyMs: 0,
    offline: false,
    async fetch(input, init) {
      const request = new Request(input, init);
      await wait(fake.latencyMs, request.signal);
      if (fake.offline) throw new TypeError('Failed to fetch');
      const requestId = state.newId('request');
      try {
        const response = await answer(request);
        response.headers.set('x-request-id', requestId);
        return response;
      } catch (error) {
        const fault =
          error instanceof Fault ? error : new Fault('internal', { detail: `${error}` });
        return problemResponse(fault, requestId);
      }
    },
    session: async () => ({ token: state.mint().token }),
    staffSession: async (options) => ({ token: state.mintStaff(options).token }),
    stepUp: () => state.mintStepUp().token,
    get options() {
      return { baseUrl, session: fake.session, fetch: fake.fetch };
    },
    state,
    calls,
    get followers() {
      return log.followers;
    },
    fail(name, code, options = {}) {
      failures.set(name, { ...options, code, left: options.times ?? Infinity });
      return () => void failures.delete(name);
    },
    heal: () => failures.clear(),
    emit: (one) => log.append(one),
    mint: (options) => state.mint(options).token,
    expireSessions: () => state.sessions.clear(),
    dropStreams: () => log.drop(),
  };
  for (const [name, code] of Object.entries(seed.failures ?? {})) fake.fail(name, code);
  return fake;
}

type Handler = (input: never, call: FakeCall) => Promise<unknown>;

function find(answers: object, name: string): Handler {
  const steps = name.split('.');
  return steps.reduce((node, key) => (node as Record<string, object>)[key]!, answers) as Handler;
}

function faultOf({ code, retryAfterSeconds, meta }: Failure): Fault {
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  const detail = errorCodes[code].title;
  return new Fault(code, { detail, headers, ...(meta && { meta }) });
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  if (ms <= 0) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
