import type { CalculationStep, CommissionDetail } from '@portico/sdk';
import { isWhole, toMajor } from './exact.ts';
import type { Explaining } from './explaining.ts';
import { notesOf } from './step-notes.ts';
import { sentenceOf } from './step-sentence.ts';
import { stepCurrency } from './step-currency.ts';

/** What can be explained: a commission, or what a calculator came to. */
export type Explained = Pick<CommissionDetail, 'calculation' | 'payment' | 'customer'>;

/** One line of "why this amount": a sentence, and what it comes to. */
export interface AmountLine {
  readonly key: string;
  readonly text: string;
  /** Why the rule applied: "The customer's first payment". */
  readonly notes: readonly string[];
  /** The amount after this line, with as many decimals as it really has. */
  readonly result: string;
}

/** The way from the payment to the amount, one sentence per step that changed something. */
export function explainAmount(detail: Explained, words: Explaining): AmountLine[] {
  const { calculation } = detail;
  const { steps } = calculation;
  const lines = steps.flatMap((step, index): AmountLine[] => {
    if (!hasEffect(step)) return [];
    const currency = stepCurrency(calculation, index);
    const text = sentenceOf(step, currency, words);
    const notes = notesOf(step, detail, words);
    const key = `${index}-${step.kind}`;
    return [{ key, text, notes, result: inFull(step.output, currency.after, words) }];
  });
  const [first] = steps;
  if (first === undefined || first.kind === 'flat') return lines;
  const { before } = stepCurrency(calculation, 0);
  const start = { key: 'start', text: startOf(first, detail, words), notes: [] };
  return [{ ...start, result: inFull(first.input, before, words) }, ...lines];
}

function startOf(first: CalculationStep, { customer }: Explained, { t }: Explaining): string {
  if (first.kind === 'share') return t('step.startReversal');
  if (first.kind === 'level' && first.facts['of'] === 'commission') return t('step.startNetwork');
  return customer === null ? t('step.startPayment') : t('step.start', { customer: customer.name });
}

function inFull(exact: string, currency: string, { format }: Explaining): string {
  return format.decimalMoney(toMajor(exact, currency), currency);
}

/** Rounding what is whole, or taking off nothing, is no step to a reader. */
function hasEffect({ kind, input, factor }: CalculationStep): boolean {
  if (kind === 'round') return !isWhole(input);
  return kind !== 'prior' || factor !== '0';
}
