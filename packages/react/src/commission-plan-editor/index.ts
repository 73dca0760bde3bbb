export { preloadCommissionPlanEditor } from './body.ts';
export { CommissionPlanEditor } from './commission-plan-editor.tsx';
export type { CommissionPlanEditorProps } from './commission-plan-editor.tsx';
export { CommissionPlanEditorView } from './commission-plan-editor.view.tsx';
export type {
  CommissionPlanEditorModel,
  CommissionPlanEditorViewProps,
} from './commission-plan-editor.view.tsx';
