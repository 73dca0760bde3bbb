// What is measured: programs that a host could write, as text for the bundler.

import { readFileSync } from 'node:fs';
import { doorEntries } from './doors.ts';

/** A program to bundle, and what it must be compared with. */
export interface Entry {
  readonly name: string;
  readonly code: string;
  /** Modules that the host has anyway. */
  readonly external: readonly string[];
  /** Widgets that the program asks for, `*` for all; any other in its bundle is a stranger. */
  readonly widgets: readonly string[];
  /** A program that the host has already: only what comes on top counts. */
  readonly onTopOf?: string;
}

/** Everything of the hooks' door, by name, as a page asks for it. */
const hooks = namesOf(new URL('../../packages/react/src/hooks/index.ts', import.meta.url));

function namesOf(door: URL): string {
  const lists = readFileSync(door, 'utf8').matchAll(/^export \{([^}]*)\}/gm);
  const names = [...lists].flatMap(([, list = '']) => list.split(','));
  return names.filter((name) => name.trim() !== '' && !name.trim().startsWith('type ')).join();
}

const react = ['react', 'react/*', 'react-dom', 'react-dom/*'];
const queryAndStyles = ['@tanstack/react-query', 'styled-components'];

/** Folder and component of each widget, the first one first. */
const components: Readonly<Record<string, string>> = {
  'commission-table': 'CommissionTable',
  'tier-ring': 'TierRing',
  'referral-link-builder': 'ReferralLinkBuilder',
  'asset-grid': 'AssetGrid',
  'earnings-calculator': 'EarningsCalculator',
  'bonus-tracker': 'BonusTracker',
  'earnings-overview': 'EarningsOverview',
  'commission-explainer': 'CommissionExplainer',
  'tax-center': 'TaxCenter',
  'payout-method-form': 'PayoutMethodForm',
  'payout-request': 'PayoutRequest',
  'payout-history': 'PayoutHistory',
};
const widgets = Object.keys(components);
const firstWidgets = widgets.slice(0, 1);

/** Widgets of admin consoles: no partner's page has them. */
const staffComponents: Readonly<Record<string, string>> = {
  'commission-review': 'CommissionReview',
  'ledger-explorer': 'LedgerExplorer',
  'commission-plan-editor': 'CommissionPlanEditor',
  'payout-run': 'PayoutRun',
};

/** What a portal shows when it opens; payouts, taxes and the rest come with their pages. */
const firstPage = [
  'commission-table',
  'tier-ring',
  'referral-link-builder',
  'asset-grid',
  'earnings-overview',
  'bonus-tracker',
];

function componentOf(widget: string): string | undefined {
  return components[widget] ?? staffComponents[widget];
}

function page(shown: readonly string[], entry?: 'static'): string {
  const door = ['@portico/react', ...(entry === undefined ? [] : [entry])].join('/');
  const imports = shown.map(
    (widget) => `import { ${componentOf(widget)} } from '${door}/${widget}';`,
  );
  const used = shown.map(componentOf).join(', ');
  return `import { PorticoProvider } from '${door}';
    ${imports.join('\n')}
    globalThis.page = [PorticoProvider, ${used}];`;
}

const further = [...widgets.slice(1), ...Object.keys(staffComponents)];
const furtherWidgets = further.map((widget): Entry => {
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
  {
    name: 'first widget, static',
    code: `${page(firstWidgets, 'static')}
      import '@portico/react/styles/commission-table.css';`,
    external: react,
    widgets: firstWidgets,
  },
  {
    name: 'styles of one widget',
    code: "import '@portico/react/styles/commission-table.css';",
    external: [],
    widgets: [],
  },
  {
    name: 'styles of all widgets',
    code: "import '@portico/react/styles.css';",
    external: [],
    widgets: [],
  },
  ...furtherWidgets,
  {
    name: 'hooks only',
    code: `import { PorticoProvider } from '@portico/react';
      import { ${hooks} } from '@portico/react/hooks';
      globalThis.page = [PorticoProvider, ${hooks}];`,
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
    name: 'loader alone',
    code: "import '@portico/react/browser/portico.js';",
    external: [],
    widgets: [],
  },
  {
    name: 'whole portal',
    code: page(firstPage),
    external: react,
    widgets: firstPage,
  },
  ...doorEntries,
  {
    // Nothing of ours: what the libraries underneath cost by themselves.
    name: 'libraries underneath',
    code: `import { QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
      import { styled, StyleSheetManager } from 'styled-components';
      globalThis.page = [styled, StyleSheetManager];
      globalThis.cache = [QueryClient, useInfiniteQuery, useQuery];`,
    external: react,
    widgets: [],
  },
];
