import type { CommissionChoice } from './filters.ts';
import { useCommissionList } from './use-commission-list.ts';
import { useTableModel } from './use-table-model.ts';

/** What the table shows and does: choice → filters → rows, totals, arrivals, export. */
export function useCommissionTable(initial?: Partial<CommissionChoice>) {
  const list = useCommissionList(initial);
  return { state: list.state, ...useTableModel(list) };
}
