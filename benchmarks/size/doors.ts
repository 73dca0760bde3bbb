// Doors beside the widgets: what is weighed of them, and what is not, and why.

import type { Ceiling } from './ceilings.ts';
import type { Entry } from './entries.ts';

const react = ['react', 'react/*', 'react-dom', 'react-dom/*'];

/** One name of a door, used so that it stays. */
function only(name: string, door: string): string {
  return `import { ${name} } from '${door}'; globalThis.page = ${name};`;
}

const provider =
  "import { PorticoProvider } from '@portico/react'; globalThis.page = PorticoProvider;";
const firstWidget = `${provider}
  import { CommissionTable } from '@portico/react/commission-table';
  globalThis.widget = CommissionTable;`;
const reviews =
  'useReviewQueue, useReviewCommissions, useLedgerEntries, usePlanVersions, usePayoutRuns';

interface Door extends Entry, Omit<Ceiling, 'entry' | 'ceiling'> {}

const doors: readonly Door[] = [
  {
    name: 'staff hooks, on top of the provider',
    code: `${provider}
      import { ${reviews} } from '@portico/react/hooks/admin';
      globalThis.hooks = [${reviews}];`,
    external: react,
    widgets: [],
    onTopOf: provider,
    budget: 6_000,
    reason: 'One hook of each subject; Query comes with them and is what they mostly weigh.',
  },
  {
    name: 'program theme, on top of a widget',
    code: `${firstWidget}
      import { ProgramTheme } from '@portico/react/program-theme';
      globalThis.theme = ProgramTheme;`,
    external: react,
    widgets: ['commission-table', 'program-theme'],
    onTopOf: firstWidget,
    budget: 1_000,
    reason: 'It asks for the stored theme and hands it down, with what widgets bring anyway.',
  },
  {
    name: 'elements from a bundler',
    code: only('defineElements', '@portico/react/elements'),
    external: react,
    widgets: ['*'],
    budget: 4_500,
    reason: 'Defining elements loads none: what the script tag may cost, without its own React.',
  },
  {
    name: 'next, in the browser',
    code: only('PorticoNextProvider', '@portico/react/next'),
    external: [...react, 'next/*'],
    widgets: ['next'],
    budget: 30_000,
    reason: 'The provider with the rows that the server fetched; less than with a widget.',
  },
  {
    name: 'staff client',
    code: only('createPorticoAdmin', '@portico/sdk/admin'),
    external: [],
    widgets: [],
    budget: 9_000,
    reason: 'The same client with other routes, so the same budget.',
  },
  {
    name: 'webhooks',
    code: only('createWebhookRouter', '@portico/sdk/webhooks'),
    external: [],
    widgets: [],
    budget: 3_000,
    reason: 'A worker that takes webhooks should need nothing else.',
  },
  {
    name: 'check digits',
    code: only('isIban', '@portico/sdk/check-digits'),
    external: [],
    widgets: [],
    budget: 500,
    reason: 'A form that checks a number while somebody writes it loads only the arithmetic.',
  },
];

export const doorEntries: readonly Entry[] = doors;

export const doorCeilings: readonly Ceiling[] = doors.map(({ name, budget, reason }) => ({
  ...{ entry: name, budget, ceiling: budget, reason },
}));

/** Doors that no ceiling is needed for. A pattern stands for all that it matches. */
export const unweighed: readonly (readonly [door: RegExp, reason: string])[] = [
  [
    /^@portico\/theme$/,
    'Everything above has what it needs of it; the audit is for build scripts.',
  ],
  [/^@portico\/sdk\/contract$/, 'Schemas: a stranger in every first load, and meant for servers.'],
  [
    /^@portico\/sdk\/server$/,
    'For servers: the client of staff with other routes, which is weighed.',
  ],
  [/^@portico\/sdk\/engine$/, 'Comes later, with the calculator and the plan editor, whole.'],
  [/^@portico\/sdk\/testing(\/msw)?$/, 'For tests.'],
  [/^@portico\/sdk\/conform$/, 'A command and its checks: nothing of it is downloaded by a page.'],
  [/^@portico\/react\/locales\//, 'Each is one file of texts, fetched alone for who reads it.'],
  [
    /^@portico\/react\/static\//,
    'The same widgets without templates; the first one is weighed with its sheet.',
  ],
  [/^@portico\/react\/styles\//, 'Parts of the sheet of all widgets, which is weighed.'],
  [/^@portico\/react\/browser\//, 'The loader is weighed; what it fetches is the elements.'],
];
