import { Money } from '../ui/index.ts';
import type { MoneyValue } from '../i18n/index.ts';
import type { AmountLine } from './explain-amount.ts';
import * as Parts from './explanation.parts.ts';

/** Props of {@link AmountSteps}. */
export interface AmountStepsProps {
  lines: readonly AmountLine[];
  total: MoneyValue;
  /** What the total is: "Your commission". */
  label: string;
}

/** A calculation line by line, with what each line comes to. */
export function AmountSteps({ lines, total, label }: AmountStepsProps) {
  return (
    <Parts.StepsPart>
      {lines.map(({ key, text, notes, result }) => (
        <Parts.StepPart key={key}>
          <Parts.StepTextPart>
            {text}
            {notes.map((note) => (
              <Parts.StepNotePart key={note}>{note}</Parts.StepNotePart>
            ))}
          </Parts.StepTextPart>
          <Parts.StepResultPart>{result}</Parts.StepResultPart>
        </Parts.StepPart>
      ))}
      <Parts.StepPart data-total="">
        <span>{label}</span>
        <Parts.StepResultPart>
          <Money value={total} />
        </Parts.StepResultPart>
      </Parts.StepPart>
    </Parts.StepsPart>
  );
}
