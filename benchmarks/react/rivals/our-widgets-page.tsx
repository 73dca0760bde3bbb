// Our tier rings under one provider, and the same markup from plain components without a library.

import { stageWidgets, type Show } from './widgets-stage.ts';
import { QueryClient } from '@tanstack/react-query';
import { createElement, type ReactNode } from 'react';
import { createPortico } from '@portico/sdk';
import { createFakePortico, scenarios } from '@portico/sdk/testing';
import { PorticoProvider } from '@portico/react';
import { TierRing } from '@portico/react/tier-ring';
import type { Look } from './looks.ts';

const fake = createFakePortico({ seed: scenarios.hundredThousandCommissions() });
const client = createPortico(fake.options);
// The answer is there from the first round on: what is measured is showing it.
const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: Infinity, gcTime: Infinity } },
});
const place = document.querySelector<HTMLElement>('#place')!;
const act = () => {};

function Ours({ count, theme }: { count: number; theme?: Look | undefined }) {
  return (
    <PorticoProvider
      client={client}
      queryClient={queryClient}
      now="2026-11-01T12:00:00Z"
      theme={theme && { tokens: { 'color-accent': theme.accent } }}
      colorScheme={theme?.scheme}
    >
      {widgets(count)}
    </PorticoProvider>
  );
}

// As a host has it: a new theme is no new list of children.
let made: ReactNode[] = [];
function widgets(count: number): ReactNode[] {
  if (made.length !== count) {
    made = Array.from({ length: count }, (_, index) => <TierRing key={index} onAct={act} />);
  }
  return made;
}

/** What a plain component returns, read off a widget that was on the page. */
type Markup = string | { tag: string; attributes: Record<string, unknown>; children: Markup[] };

let markup: Markup | undefined;

function read(node: Node): Markup {
  if (!(node instanceof Element)) return node.textContent ?? '';
  const attributes = [...node.attributes].map(({ name, value }) => [
    name === 'class' ? 'className' : name === 'tabindex' ? 'tabIndex' : name,
    name === 'style' ? styleOf(value) : value,
  ]);
  return {
    tag: node.localName,
    attributes: Object.fromEntries(attributes) as Record<string, unknown>,
    children: [...node.childNodes].map(read),
  };
}

function styleOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split(';').flatMap((one) => {
      const [name = '', value] = one.split(':').map((part) => part.trim());
      return value === undefined ? [] : [[name.replaceAll(/(?<=[a-z])-(\w)/g, upper), value]];
    }),
  );
}

const upper = (_: string, letter: string) => letter.toUpperCase();

function element(one: Markup): ReactNode {
  if (typeof one === 'string') return one;
  return createElement(one.tag, one.attributes, ...one.children.map(element));
}

function Plain() {
  return element(markup!);
}

function showPlain(count: number): ReactNode {
  return Array.from({ length: count }, (_, index) => <Plain key={index} />);
}

/** Remembers the markup of the first widget while widgets of ours are shown. */
Object.assign(globalThis, {
  learn: () => void (markup = read(place.firstElementChild!)),
});

const root = document.documentElement;
const ours: Show = {
  show: (count, look) => <Ours count={count} theme={look} />,
  ready: 'section[data-portico-state="ready"]:has(.portico-tier-point)',
  painted: ['.portico-tier-ring-line', '.portico-tier-card'],
};

stageWidgets({
  ours,
  'ours, theme in CSS': {
    show: (count) => <Ours count={count} />,
    ready: ours.ready,
    painted: ours.painted!,
    rendersLook: false,
    dress({ accent, scheme }) {
      root.style.setProperty('--portico-color-accent', accent);
      root.style.setProperty('color-scheme', scheme);
    },
  },
  'plain React': { show: showPlain, ready: ours.ready },
});
