import { useState } from 'react';
import type { Commission } from '@portico/sdk';
import { useCommissions, useCommissionSummary, useProgram } from '../hooks/index.ts';
import type { CommissionFilters, CommissionSummary, ListResource } from '../hooks/index.ts';
import { stateOf } from '../internal/widget/index.ts';
import type { WidgetState } from '../internal/widget/index.ts';
import { activeFilters, everything } from './filters.ts';
import type { CommissionChoice } from './filters.ts';
import { useFilters } from './use-filters.ts';
import { useSettled } from './use-settled.ts';

const typingPauseMs = 250;

/** What is asked and what came of it: all that the frame around the table has to know. */
export interface CommissionList {
  readonly choice: CommissionChoice;
  readonly setChoice: (choice: CommissionChoice) => void;
  readonly filters: CommissionFilters;
  readonly commissions: ListResource<Commission>;
  /** Undefined while they are on their way, null without. */
  readonly totals: CommissionSummary | undefined | null;
  readonly state: WidgetState<unknown>;
}

/** Choice → filters → rows and totals, asked before the table itself is here. */
export function useCommissionList(initial?: Partial<CommissionChoice>): CommissionList {
  const [choice, setChoice] = useState<CommissionChoice>({ ...everything, ...initial });
  const filters = useFilters(useSettled(choice, typingPauseMs));
  const commissions = useCommissions(filters);
  const summary = useCommissionSummary(filters);
  const homeFirst = useHomeFirst(summary.data);
  const isNarrowed = activeFilters(choice).length > 0 || commissions.isPrevious;
  const state = stateFor(commissions, summary.status, isNarrowed);
  const totals = summary.status === 'failed' ? null : homeFirst;
  return { choice, setChoice, filters, commissions, totals, state };
}

const controlsOnly = { name: 'ready', data: [], updatedAt: 0, stale: undefined } as const;

function stateFor(commissions: ListResource<Commission>, totals: string, isNarrowed: boolean) {
  const rows = stateOf(commissions, (list) => list.length === 0 && !isNarrowed);
  // With filters in force the controls stay, whatever becomes of the rows under them.
  if (isNarrowed && rows.name !== 'ready') return controlsOnly;
  // Rows wait for their totals: they are asked for together, and nothing should jump.
  return rows.name === 'ready' && totals === 'loading' ? ({ name: 'loading' } as const) : rows;
}

/** Totals with the program's own currency on top. */
function useHomeFirst(summary: CommissionSummary | undefined): CommissionSummary | undefined {
  const home = useProgram().data?.currency;
  const isHome = ({ currency }: { currency: string }) => currency === home;
  if (summary === undefined || !summary.totals.some(isHome)) return summary;
  const others = summary.totals.filter((total) => !isHome(total));
  return { ...summary, totals: [...summary.totals.filter(isHome), ...others] };
}
