import { setupServer } from 'msw/node';
import { createElement } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import type { ErrorCode, Portico, Scope } from '@portico/sdk';
import { createPorticoAdmin } from '@portico/sdk/admin';
import type { PorticoAdmin } from '@portico/sdk/admin';
import { createFakePortico, fixtures, scenarios } from '@portico/sdk/testing';
import { handlers } from '@portico/sdk/testing/msw';
import type { FakePortico, ScenarioName } from '@portico/sdk/testing';
import { PorticoProvider } from '../../provider/index.ts';
import type { PresentationProps } from '../../provider/index.ts';

/** What stories of widgets may say about their data; the same as in Storybook. */
export interface StoryData {
  scenario?: ScenarioName;
  latency?: number;
  fail?: Readonly<Record<string, ErrorCode>>;
  staff?: boolean | readonly Scope[];
  prepare?: (fake: FakePortico) => void;
  stepUp?: 'refused';
}

/** A story as its file exports it. */
export interface StoryObject {
  args?: object;
  parameters?: { portico?: StoryData };
  globals?: { locale?: string };
}

/** A stories file: `import * as stories from './tier-ring.stories.tsx'`. */
export interface StoriesModule {
  default: {
    component?: ComponentType<never>;
    args?: object;
    parameters?: { portico?: StoryData };
  };
  [story: string]: unknown;
}

/** A story with a server of its own, ready to be rendered. */
export interface Staged {
  readonly fake: FakePortico;
  readonly client: Portico | PorticoAdmin;
  /** The story inside a provider; `props` go to the widget, `settings` to the provider. */
  readonly element: (props?: object, settings?: PresentationProps) => ReactNode;
}

const running = new Map<string, FakePortico>();
const neverMs = 2_147_483_647;
let made = 0;

const network = handlers({
  fetch: (request: Request) => {
    const fake = running.get(new URL(request.url).hostname);
    if (fake === undefined) throw new TypeError(`No story is behind ${request.url}`);
    return fake.fetch(request);
  },
} as unknown as FakePortico);

/** Answers requests of staged stories; start it before a file's tests and close it after. */
export const storyServer = setupServer(...network);

/** The names of a file's stories. */
export function storyNames({ default: _, ...stories }: StoriesModule): string[] {
  return Object.keys(stories);
}

function connect(fake: FakePortico, host: string, { staff = false, stepUp }: StoryData) {
  const member = { id: host, name: 'Test' };
  const options = {
    baseUrl: `http://${host}`,
    maxRetries: 0,
    timeout: neverMs,
    totalTimeout: neverMs,
  };
  if (staff === false) {
    return createPortico({
      ...options,
      session: async () => ({ token: fake.mint({ member }) }),
      stepUp: async () => (stepUp === 'refused' ? undefined : fake.stepUp()),
    });
  }
  const scopes = staff === true ? undefined : staff;
  return createPorticoAdmin({ ...options, session: () => fake.staffSession({ member, scopes }) });
}

/** Makes the fake server and the client of a story. */
export function stage(stories: StoriesModule, name: string): Staged {
  const meta = stories.default;
  const story = stories[name] as StoryObject;
  const wishes: StoryData = { ...meta.parameters?.portico, ...story.parameters?.portico };
  const { scenario = 'typical', latency = 0, fail = {} } = wishes;
  const fake = createFakePortico({ seed: scenarios[scenario]() });
  fake.latencyMs = Math.min(latency, neverMs);
  for (const [endpoint, code] of Object.entries(fail)) fake.fail(endpoint, code);
  wishes.prepare?.(fake);
  made += 1;
  const host = `story-${made}.test`;
  running.set(host, fake);
  const client = connect(fake, host, wishes);
  const component = meta.component as ComponentType<object>;
  return {
    fake,
    client,
    element: (props, settings) => (
      <PorticoProvider
        client={client}
        locale={story.globals?.locale ?? 'en'}
        timeZone="UTC"
        now={fixtures.now}
        {...settings}
      >
        {createElement(component, { ...meta.args, ...story.args, ...props })}
      </PorticoProvider>
    ),
  };
}
