import { setupServer } from 'msw/node';
import { createElement } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import type { ErrorCode, Portico } from '@portico/sdk';
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
  prepare?: (fake: FakePortico) => void;
}

/** A story as its file exports it. */
export interface StoryObject {
  args?: object;
  parameters?: { portico?: StoryData };
  globals?: { locale?: string };
}

/** A stories file: `import * as stories from './tier-ring.stories.tsx'`. */
export interface StoriesModule {
  default: { component?: ComponentType<never>; args?: object };
  [story: string]: unknown;
}

/** A story with a server of its own, ready to be rendered. */
export interface Staged {
  readonly fake: FakePortico;
  readonly client: Portico;
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

/** Makes the fake server and the client of a story. */
export function stage(stories: StoriesModule, name: string): Staged {
  const meta = stories.default;
  const story = stories[name] as StoryObject;
  const { scenario = 'typical', latency = 0, fail = {}, prepare } = story.parameters?.portico ?? {};
  const fake = createFakePortico({ seed: scenarios[scenario]() });
  fake.latencyMs = Math.min(latency, neverMs);
  for (const [endpoint, code] of Object.entries(fail)) fake.fail(endpoint, code);
  prepare?.(fake);
  made += 1;
  const host = `story-${made}.test`;
  running.set(host, fake);
  const client = createPortico({
    baseUrl: `http://${host}`,
    session: async () => ({ token: fake.mint({ member: { id: host, name: 'Test' } }) }),
    maxRetries: 0,
    timeout: neverMs,
    totalTimeout: neverMs,
  });
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
