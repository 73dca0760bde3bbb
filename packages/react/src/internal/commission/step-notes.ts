import type { CalculationStep } from '@portico/sdk';
import type { Explained } from './explain-amount.ts';
import type { Explaining } from './explaining.ts';

/** What the rule of a step asked for, and what it found: why it applied to this payment. */
export function notesOf(
  { kind, facts }: CalculationStep,
  { payment }: Explained,
  { t, format, countryName }: Explaining,
): string[] {
  const has = (name: string) => name in facts;
  const number = (name: string) => Number(facts[name]);
  const text = (name: string) => String(facts[name]);
  const notes: string[] = [];
  if (has('product') && kind !== 'item')
    notes.push(t('note.product', { product: text('product') }));
  if (has('country')) notes.push(t('note.country', { country: countryName(text('country')) }));
  if (facts['firstPayment'] === true) notes.push(t('note.firstPayment'));
  if (has('monthsLimit')) {
    const month = number('months') + 1;
    notes.push(t('note.months', { month, limit: number('monthsLimit') }));
  }
  if (has('referralAgeDaysLimit')) {
    const [day, limit] = [number('referralAgeDays'), number('referralAgeDaysLimit')];
    notes.push(t('note.referralAge', { day, limit }));
  }
  if (has('windowFrom')) {
    const [from, to] = [format.date(text('windowFrom')), format.date(text('windowTo'))];
    notes.push(t('note.window', { from, to }));
  }
  if (kind === 'cap' && has('currency') && number('earned') > 0) {
    const earned = { amount: number('earned'), currency: text('currency') };
    notes.push(t('note.earned', { earned: format.money(earned) }));
  }
  if (kind === 'share' && payment) {
    const money = (amount: number) => format.money({ ...payment.amount, amount });
    const [refunded, paid] = [money(number('refunded')), money(number('payment'))];
    notes.push(t('note.refunded', { refunded, paid }));
  }
  return notes;
}
