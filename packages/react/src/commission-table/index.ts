export { preloadCommissionTable } from './body.ts';
export { CommissionTable, type CommissionTableProps } from './commission-table.tsx';
export { CommissionTableView } from './commission-table.view.tsx';
export type {
  CommissionTableModel,
  CommissionTableViewProps,
  RowsState,
} from './commission-table.view.tsx';
export { everything, type CommissionChoice, type Period } from './filters.ts';
export { useCommissionTable } from './use-commission-table.ts';
