import type { CommissionChoice } from './filters.ts';

/** What the controls of one filter take. */
export interface PanelProps {
  choice: CommissionChoice;
  onChange: (part: Partial<CommissionChoice>) => void;
  /** Called when a choice is complete. */
  onDone: () => void;
  /** Currencies that occur. */
  currencies: readonly CommissionChoice['currency'][];
}
