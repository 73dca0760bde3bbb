// What the page of a sweep runs: any story, played to its end, in any brand, scheme, direction and
// language, changed on the spot as a host changes them. It is bundled together with all stories.

import axe from 'axe-core';
import { createContext, useContext, useEffect, useSyncExternalStore } from 'react';
import type { ComponentType, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, type Root } from 'react-dom/client';
import { userEvent, within } from 'storybook/test';
import { PorticoProvider, type PorticoProviderProps } from '@portico/react';
import { fixtures, type FakePortico } from '@portico/sdk/testing';
import { loadData } from '../../../.storybook/decorators/data.tsx';
import { initialGlobals, type ToolbarGlobals } from '../../../.storybook/decorators/globals.ts';
import { directionOf, useStoryTheme, withBrand } from '../../../.storybook/decorators/brand.tsx';
import type { StoryPortico } from '../../../.storybook/decorators/portico.tsx';
import { chatter, coloursAlone, movements } from './senses.ts';
import { mouseOnly, startWalk, tabStop, tabStops, type TabStop } from './tab-stops.ts';

/** What a story may be shown with; `pseudo` speaks the pseudo-locale. */
export type Look = Partial<Pick<ToolbarGlobals, 'brand' | 'scheme' | 'direction'>> & {
  readonly pseudo?: boolean;
};

/** What a sweep asks of the page. Everything goes in and out as plain data. */
export interface SweepPage {
  /** Addresses of stories: `tier-ring/tier-ring.stories.tsx Ready`. */
  readonly stories: readonly string[];
  /** Shows a story and plays it; says what went wrong, or nothing. */
  open(story: string, played?: boolean): Promise<string | undefined>;
  /** The same story in another look, without losing what was done in it. */
  look(look: Look): Promise<void>;
  /** Broken rules, as `rule: element`. */
  axe(rules?: readonly string[]): Promise<string[]>;
  /** Texts that are neither messages nor data. */
  strayText(): string[];
  startWalk(): void;
  tabStop(): TabStop | undefined;
  tabStops(): TabStop[];
  mouseOnly(): string[];
  movements(): string[];
  coloursAlone(): string[];
  /** Lets twenty commissions arrive at once; what was said aloud of them. */
  chatter(): Promise<string[]>;
}

interface StoryContext {
  readonly args: object;
  readonly canvas: ReturnType<typeof within>;
  readonly canvasElement: HTMLElement;
  readonly globals: ToolbarGlobals;
  readonly loaded: Readonly<Record<string, unknown>>;
  readonly parameters: object;
  readonly userEvent: typeof userEvent;
}
/** A rule that a story keeps out, with its reason in the story. */
interface Waiver {
  readonly id: string;
  readonly enabled: boolean;
}
interface Annotations {
  readonly args?: object;
  readonly component?: ComponentType<object>;
  readonly decorators?: readonly ((Story: () => ReactNode, context: StoryContext) => ReactNode)[];
  readonly globals?: Partial<ToolbarGlobals>;
  readonly parameters?: {
    readonly a11y?: { readonly config?: { readonly rules?: readonly Waiver[] } };
    readonly locale?: string;
    readonly portico?: object;
  };
  readonly play?: (context: StoryContext) => Promise<void>;
  readonly render?: (args: object, context: StoryContext) => ReactNode;
}
type StoriesModule = { readonly default: Annotations; readonly [story: string]: Annotations };
type Locales = NonNullable<PorticoProviderProps['locales']>;

declare global {
  interface Window {
    /** Filled by the entry that bundles all stories, as it alone stands inside of the library. */
    library: {
      /** By their path in `packages/react/src`. */
      readonly storyFiles: Readonly<Record<string, StoriesModule>>;
      readonly pseudo: Locales[number];
      strayText(container: ParentNode, fake: FakePortico): string[];
    };
    sweep: SweepPage;
  }
}

const { pseudo, storyFiles, strayText } = window.library;
const pseudoLocales = [pseudo];

class Stage {
  #shown: ToolbarGlobals & { pseudo?: boolean };
  readonly #listeners = new Set<() => void>();
  constructor(globals: ToolbarGlobals) {
    this.#shown = globals;
  }
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly read = () => this.#shown;
  show(look: Look): void {
    this.#shown = { ...this.#shown, pseudo: false, ...look };
    for (const listener of this.#listeners) listener();
  }
}

type BrandContext = Parameters<typeof withBrand>[1];
type LoaderContext = Parameters<typeof loadData>[0];

function Provided({ stage, portico, locale, children }: ProvidedProps) {
  const globals = useSyncExternalStore(stage.subscribe, stage.read);
  const theme = useStoryTheme();
  useEffect(() => () => portico.client.session.forget(), [portico]);
  return (
    <PorticoProvider
      client={portico.client}
      theme={theme}
      locale={globals.pseudo ? pseudo.code : (locale ?? globals.locale)}
      locales={pseudoLocales}
      direction={directionOf(globals)}
      timeZone="UTC"
      now={fixtures.now}
    >
      {children}
    </PorticoProvider>
  );
}
interface ProvidedProps {
  stage: Stage;
  portico: StoryPortico;
  locale: string | undefined;
  children: ReactNode;
}

// One component for all looks: another one would throw away what was done in the story.
const Inside = createContext<ReactNode>(null);
const Slot = () => useContext(Inside);

function Branded({ stage, children }: { stage: Stage; children: ReactNode }) {
  const globals = useSyncExternalStore(stage.subscribe, stage.read);
  const context = { globals, viewMode: 'story' } as unknown as BrandContext;
  return <Inside value={children}>{withBrand(Slot as never, context) as ReactNode}</Inside>;
}

let root: Root | undefined;
let stage: Stage | undefined;
let portico: StoryPortico | undefined;
let waivers: readonly Waiver[] = [];

async function open(address: string, played = true): Promise<string | undefined> {
  root?.unmount();
  document.body.replaceChildren();
  const canvasElement = document.body.appendChild(document.createElement('main'));
  const [file = '', name = ''] = address.split(' ');
  const { default: meta, [name]: story } = storyFiles[file]!;
  if (story === undefined) return `There is no ${address}.`;
  const parameters = {
    ...meta.parameters,
    ...story.parameters,
    portico: { ...meta.parameters?.portico, ...story.parameters?.portico },
  };
  const globals = { ...initialGlobals, ...meta.globals, ...story.globals };
  waivers = parameters.a11y?.config?.rules ?? [];
  const id = name.toLowerCase();
  const load = { id, parameters, globals } as unknown as LoaderContext;
  const loaded = (await loadData(load)) as { portico: StoryPortico };
  portico = loaded.portico;
  stage = new Stage(globals);
  const context: StoryContext = {
    args: { ...meta.args, ...story.args },
    canvas: within(canvasElement),
    canvasElement,
    globals,
    loaded,
    parameters,
    userEvent,
  };
  const Told = toldBy(meta, story, context);
  root = createRoot(canvasElement);
  const element = (
    <Branded stage={stage}>
      <Provided stage={stage} portico={portico} locale={parameters.locale}>
        <Told />
      </Provided>
    </Branded>
  );
  // Plays begin with the first picture, as they do in Storybook.
  flushSync(() => root?.render(element));
  return played ? play(story.play ?? meta.play, context) : undefined;
}

/** The story inside its decorators, the file's around its own. */
function toldBy(meta: Annotations, story: Annotations, context: StoryContext): () => ReactNode {
  const Component = meta.component;
  const render = story.render ?? meta.render;
  const inner = () => {
    if (render !== undefined) return render(context.args, context);
    return Component === undefined ? null : <Component {...context.args} />;
  };
  const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
  return decorators.reduce<() => ReactNode>(
    (Story, decorate) => () => decorate(Story, context),
    inner,
  );
}

async function play(act: Annotations['play'], context: StoryContext) {
  try {
    await act?.(context);
    await settled();
    return undefined;
  } catch (error) {
    return String(error).split('\n')[0];
  }
}

/** Waits until nothing has changed for a while; a skeleton that stays is a state as well. */
async function settled(): Promise<void> {
  let isQuiet = false;
  const seen = new MutationObserver(() => {
    isQuiet = false;
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true });
  for (let turn = 0; turn < 20 && !isQuiet; turn += 1) {
    isQuiet = true;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  seen.disconnect();
}

/** What a play has typed is shown again in places; it is data as well. */
const typed = new Set<string>();
document.addEventListener('input', ({ target }) => {
  if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) {
    typed.add(target.value.trim());
  }
});
const isNotTyped = (text: string) => !typed.has(text);

function strayTexts(): string[] {
  if (portico === undefined) return [];
  const copy = document.body.cloneNode(true) as HTMLElement;
  // What was said aloud before the language changed is not said again in another one.
  for (const said of copy.querySelectorAll('[role=status], [role=alert]')) said.remove();
  return strayText(copy, portico.fake).filter(isNotTyped);
}

/** Observers of sizes and what is drawn by them have had their turn. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

async function breaches(rules?: readonly string[]): Promise<string[]> {
  const only = rules === undefined ? {} : { runOnly: { type: 'rule', values: [...rules] } };
  // What we ship is no page: landmarks and the first heading are the host's.
  const story = document.querySelector('main') ?? document;
  const { violations } = await axe.run(story, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(waivers.map(({ id, enabled }) => [id, { enabled }])),
    ...only,
  } as axe.RunOptions);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`.trim()),
  );
}

window.sweep = {
  stories: Object.entries(storyFiles).flatMap(([file, { default: _, ...stories }]) =>
    Object.keys(stories).map((name) => `${file} ${name}`),
  ),
  open,
  look: async (look) => {
    flushSync(() => stage?.show(look));
    await painted();
  },
  axe: breaches,
  strayText: strayTexts,
  startWalk,
  tabStop,
  tabStops,
  mouseOnly,
  movements,
  coloursAlone,
  chatter: async () => (portico === undefined ? [] : chatter(portico.fake)),
};
