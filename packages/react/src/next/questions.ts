import {
  assetListOptions,
  bonusOptions,
  commissionListOptions,
  commissionSummaryOptions,
  earningsOptions,
  linkListOptions,
  payoutListOptions,
  payoutOverviewOptions,
  planOptions,
  programOptions,
  taxCenterOptions,
  tierProgressOptions,
} from '../internal/data/index.ts';
import type { Asking, ServedCache } from '../internal/data/index.ts';

/** Asks for a partner on a server; beside the widgets' own questions for those of your hooks. */
export interface Served extends Pick<ServedCache, 'ask' | 'askList'> {
  /** First argument of the query options of `@portico/react/hooks`. */
  readonly asking: Asking;
}

/** What a widget asks for when it is first shown. */
type Questions = (served: Served) => readonly Promise<void>[];

const widgets = {
  'commission-table': ({ ask, askList, asking }) => [
    askList(commissionListOptions(asking, { sort: '-occurredAt' })),
    ask(commissionSummaryOptions(asking)),
    ask(programOptions(asking)),
  ],
  'tier-ring': ({ ask, asking }) => [ask(tierProgressOptions(asking))],
  'referral-link-builder': ({ ask, askList, asking }) => [
    ask(programOptions(asking)),
    askList(linkListOptions(asking, { status: 'active' })),
    askList(linkListOptions(asking, { status: 'archived' })),
  ],
  'asset-grid': ({ askList, asking }) => [askList(assetListOptions(asking))],
  'earnings-overview': ({ ask, asking }) => [ask(earningsOptions(asking, { months: 12 }))],
  'earnings-calculator': ({ ask, asking }) => [ask(planOptions(asking))],
  'bonus-tracker': ({ ask, asking }) => [ask(bonusOptions(asking))],
  'payout-history': ({ ask, askList, asking }) => [
    askList(payoutListOptions(asking)),
    ask(payoutOverviewOptions(asking)),
  ],
  'payout-request': ({ ask, asking }) => [ask(payoutOverviewOptions(asking))],
  'payout-method-form': ({ ask, asking }) => [
    ask(payoutOverviewOptions(asking)),
    ask(programOptions(asking)),
  ],
  'tax-center': ({ ask, asking }) => [ask(taxCenterOptions(asking))],
} satisfies Record<string, Questions>;

/** A widget whose data a server can ask for, by the name of its entry. */
export type ServedWidget = keyof typeof widgets;

/** Asks all that these widgets need; a question of several widgets once. */
export async function askFor(names: readonly ServedWidget[], served: Served): Promise<void> {
  await Promise.all(names.flatMap((name) => widgets[name](served)));
}
