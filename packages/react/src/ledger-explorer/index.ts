export { preloadLedgerExplorer } from './body.ts';
export { LedgerExplorer, type LedgerExplorerProps } from './ledger-explorer.tsx';
export { LedgerExplorerView } from './ledger-explorer.view.tsx';
export type { LedgerExplorerModel, LedgerExplorerViewProps } from './ledger-explorer.view.tsx';
export type { LedgerChoice } from './ledger-choice.ts';
export { useLedgerExplorer } from './use-ledger-explorer.ts';
