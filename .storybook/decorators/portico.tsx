import { setupWorker } from 'msw/browser';
import { useEffect, useMemo } from 'react';
import type { Decorator, Loader } from '@storybook/react-vite';
import { createPortico } from '@portico/sdk';
import type { ErrorCode, Portico, Scope } from '@portico/sdk';
import { createPorticoAdmin } from '@portico/sdk/admin';
import type { PorticoAdmin } from '@portico/sdk/admin';
import { createFakePortico, fixtures, scenarios } from '@portico/sdk/testing';
import { handlers } from '@portico/sdk/testing/msw';
import type { FakePortico, ScenarioName } from '@portico/sdk/testing';
import { PorticoProvider } from '@portico/react';
import { directionOf, useStoryTheme } from './brand.tsx';
import type { ToolbarGlobals } from './globals.ts';

/** What a story may say about its data, as `parameters: { portico: { … } }`. */
export interface PorticoParameters {
  /** A named start of the fake server. @default 'typical' */
  scenario?: ScenarioName;
  /** Milliseconds before each answer. `Infinity`: nothing ever answers. */
  latency?: number;
  /** Endpoints by dotted name, or `*`, that fail with a code. */
  fail?: Readonly<Record<string, ErrorCode>>;
  /** A person of the program's staff looks, with these permissions or with all. */
  staff?: boolean | readonly Scope[];
  /** Changes the fake before the story renders. */
  prepare?: (fake: FakePortico) => void;
  /** `refused`: the partner gives up when asked to confirm who it is. */
  stepUp?: 'refused';
}

declare module 'storybook/internal/types' {
  interface Parameters {
    portico?: PorticoParameters;
  }
}

/** The fake server of a story and a client that talks to it over the (mocked) network. */
export interface StoryPortico {
  readonly fake: FakePortico;
  readonly client: Portico | PorticoAdmin;
}

const never = 2_147_483_647;
const slowMs = 1_800;

/** Kept on the page, not in the module: after a hot update the worker is still the same. */
interface Backstage {
  started?: Promise<unknown>;
  readonly running: Map<string, FakePortico>;
}
const page = globalThis as { porticoStories?: Backstage };
const backstage = (page.porticoStories ??= { running: new Map() });

/** Starts the service worker once; stories are told apart by a segment of their address. */
function startWorker(): Promise<unknown> {
  const worker = setupWorker();
  worker.use(
    ...handlers({
      fetch: (input: Request) => fakeOf(input).fetch(input),
    } as unknown as FakePortico),
  );
  return worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
}

function fakeOf({ url }: Request): FakePortico {
  const key = /\/fake-portico\/([^/]+)\//.exec(url)?.[1] ?? '';
  const fake = backstage.running.get(key);
  if (fake === undefined) throw new TypeError(`No story is behind ${url}`);
  return fake;
}

/** Makes the fake server of a story before it renders. */
export const loadData: Loader = async ({ id, parameters, globals }) => {
  const wishes: PorticoParameters = parameters['portico'] ?? {};
  const { network } = globals as ToolbarGlobals;
  await (backstage.started ??= startWorker());
  const fake = createFakePortico({ seed: scenarios[wishes.scenario ?? 'typical']() });
  fake.latencyMs = Math.min(wishes.latency ?? (network === 'slow' ? slowMs : 0), never);
  fake.offline = network === 'offline';
  if (network === 'error') fake.fail('*', 'unavailable');
  for (const [name, code] of Object.entries(wishes.fail ?? {})) fake.fail(name, code);
  wishes.prepare?.(fake);
  return { portico: connect(fake, id, wishes) };
};

function connect(fake: FakePortico, story: string, wishes: PorticoParameters): StoryPortico {
  const { staff = false } = wishes;
  // Every rendering is a person of its own, so that tabs of one page never share a session.
  const key = `${story}-${Math.random().toString(36).slice(2, 8)}`;
  backstage.running.set(key, fake);
  const address = { baseUrl: `${location.origin}/fake-portico/${key}`, maxRetries: 0 };
  const options = { ...address, timeout: never, totalTimeout: never };
  if (staff !== false) {
    const member = { id: key, name: 'Dana Whitfield' };
    const scopes = staff === true ? undefined : staff;
    const session = () => fake.staffSession({ member, scopes });
    return { fake, client: createPorticoAdmin({ ...options, session }) };
  }
  const client = createPortico({
    ...options,
    session: async () => ({ token: fake.mint({ member: { id: key, name: 'Storybook' } }) }),
    stepUp: async () => (wishes.stepUp === 'refused' ? undefined : fake.stepUp()),
  });
  return { fake, client };
}

/** Wraps a story in the provider that widgets need, set up by parameters and toolbar. */
export const withData: Decorator = (Story, { globals, loaded, parameters }) => {
  const { locale } = globals as ToolbarGlobals;
  const direction = directionOf(globals as ToolbarGlobals);
  const theme = useStoryTheme();
  const portico = loaded['portico'] as StoryPortico | undefined;
  const now = useMemo(() => fixtures.now, []);
  useEffect(() => () => portico?.client.session.forget(), [portico]);
  if (portico === undefined) return <Story />;
  return (
    <PorticoProvider
      client={portico.client}
      theme={theme}
      locale={parameters['locale'] ?? locale}
      direction={direction}
      timeZone="UTC"
      now={now}
    >
      <Story />
    </PorticoProvider>
  );
};
