export { ConfirmDialog, type ConfirmDialogProps } from './confirm-dialog.tsx';
export { MoneyField, type MoneyFieldProps } from './money-field.tsx';
export { MoreRows, type MoreRowsProps } from './more-rows.tsx';
export { StaffFrame, staffStateOf, type StaffFrameProps } from './staff-frame.tsx';
export { StaffWidget } from './staff-widget.tsx';
export { sumsOf } from './sums.ts';
export { useMay } from './use-may.ts';
export { useRowSteps, type RowSteps } from './use-row-steps.ts';
