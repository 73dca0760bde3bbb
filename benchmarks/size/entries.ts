// What is measured: programs that a host could write, as text for the bundler.

/** A program to bundle, and what it must be compared with. */
export interface Entry {
  readonly name: string;
  readonly code: string;
  /** Modules that the host has anyway. */
  readonly external: readonly string[];
  /** Widgets that the program asks for; any other in its bundle is a stranger. */
  readonly widgets: readonly string[];
  /** A program that the host has already: only what comes on top counts. */
  readonly onTopOf?: string;
}

const react = ['react', 'react/*', 'react-dom', 'react-dom/*'];
const queryAndStyles = ['@tanstack/react-query', 'styled-components'];

/** Folder and component of each widget, the first one first. */
const components: Readonly<Record<string, string>> = {
  'commission-table': 'CommissionTable',
  'tier-ring': 'TierRing',
  'referral-link-builder': 'ReferralLinkBuilder',
  'asset-grid': 'AssetGrid',
};
const widgets = Object.keys(components);
const firstWidgets = widgets.slice(0, 1);

function page(shown: readonly string[]): string {
  const imports = shown.map(
    (widget) => `import { ${components[widget]} } from '@portico/react/${widget}';`,
  );
  const used = shown.map((widget) => components[widget]).join(', ');
  return `import { PorticoProvider } from '@portico/react';
    ${imports.join('\n')}
    globalThis.page = [PorticoProvider, ${used}];`;
}

const furtherWidgets = widgets.slice(1).map((widget): Entry => {
  const shown = [...firstWidgets, widget];
  const onTopOf = page(firstWidgets);
  return {
    name: `further: ${widget}`,
    code: page(shown),
    external: react,
    widgets: shown,
    onTopOf,
  };
});

export const entries: readonly Entry[] = [
  {
    name: 'first widget',
    code: page(firstWidgets),
    external: react,
    widgets: firstWidgets,
  },
  {
    name: 'first widget, host has both',
    code: page(firstWidgets),
    external: [...react, ...queryAndStyles],
    widgets: firstWidgets,
  },
  ...furtherWidgets,
  {
    name: 'hooks only',
    code: `import { PorticoProvider } from '@portico/react';
      import * as hooks from '@portico/react/hooks';
      globalThis.page = [PorticoProvider, hooks];`,
    external: react,
    widgets: [],
  },
  {
    name: 'SDK alone',
    code: `import { createPortico } from '@portico/sdk';
      globalThis.page = createPortico;`,
    external: [],
    widgets: [],
  },
  {
    name: 'whole portal',
    code: page(widgets),
    external: react,
    widgets,
  },
  {
    // Nothing of ours: what the libraries underneath cost by themselves.
    name: 'libraries underneath',
    code: `import ky from 'ky';
      import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
      import { styled, StyleSheetManager } from 'styled-components';
      globalThis.page = [ky, styled, StyleSheetManager];
      globalThis.cache = [QueryClient, useInfiniteQuery, useQuery];`,
    external: react,
    widgets: [],
  },
];
