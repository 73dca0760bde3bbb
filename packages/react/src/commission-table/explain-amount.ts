import type { CalculationStep, CommissionDetail } from '@portico/sdk';
import type { Format, Translate } from '../internal/i18n/index.ts';
import type { commissionDetail } from '../locales/en/commission-detail.ts';
import { isWhole, lessOne, negated, shareOf, toMajor } from './exact.ts';

/** One line of "why this amount": a sentence, and what it comes to. */
export interface AmountLine {
  readonly key: string;
  readonly text: string;
  /** The amount after this line, with as many decimals as it really has. */
  readonly result: string;
}

/** Words and names that the lines need. */
export interface Explaining {
  readonly t: Translate<(typeof commissionDetail)['messages']>;
  readonly format: Format;
  /** The tier as the partner knows it, by its key. */
  readonly tierName: (key: string) => string;
}

/** The way from the payment to the amount, one sentence per step that changed something. */
export function explainAmount(detail: CommissionDetail, words: Explaining): AmountLine[] {
  const { steps, currency } = detail.calculation;
  const result = (exact: string) => words.format.decimalMoney(toMajor(exact, currency), currency);
  const lines = steps.filter(hasEffect).map((step, index) => ({
    key: `${index}-${step.kind}`,
    text: sentence(step, detail, words),
    result: result(step.output),
  }));
  const first = steps[0];
  if (first === undefined || first.kind === 'flat') return lines;
  const { t } = words;
  const start =
    first.kind === 'share'
      ? t('step.startReversal')
      : t('step.start', { customer: detail.customer.name });
  return [{ key: 'start', text: start, result: result(first.input) }, ...lines];
}

/** Rounding what is whole, or taking off nothing, is no step to a reader. */
function hasEffect({ kind, input, factor }: CalculationStep): boolean {
  if (kind === 'round') return !isWhole(input);
  return kind !== 'prior' || factor !== '0';
}

function sentence(step: CalculationStep, detail: CommissionDetail, words: Explaining): string {
  const { t, format, tierName } = words;
  const { currency } = detail.calculation;
  const money = (exact: string) => format.decimalMoney(toMajor(exact, currency), currency);
  const bonus = () => format.change(lessOne(step.factor));
  const fact = (name: string) => step.facts[name];
  switch (step.kind) {
    case 'rate': {
      const share = { percent: format.percent(shareOf(step.factor)), input: money(step.input) };
      const tier = fact('tier');
      if (typeof tier !== 'string') return t('step.rate', share);
      return t('step.rateTier', { ...share, tier: tierName(tier) });
    }
    case 'flat':
      return t('step.flat', { amount: money(step.factor) });
    case 'volume':
      return t('step.volume', {
        bonus: bonus(),
        count: Number(fact('from')),
        active: Number(fact('activeCustomers')),
      });
    case 'certification':
      return t('step.certification', {
        bonus: bonus(),
        certificate: certificate(fact('certification'), t),
      });
    case 'tier':
      return t('step.tier', { bonus: bonus(), tier: tierName(String(fact('tier'))) });
    case 'share':
      return t('step.share', {
        percent: format.percent(shareOf(negated(step.factor))),
        input: money(step.input),
      });
    case 'prior':
      return t('step.prior', { amount: money(step.factor) });
    case 'round':
      return usesCents(currency)
        ? t('step.roundCent')
        : t('step.round', { unit: format.money({ amount: 1, currency }) });
    default:
      // A step that is newer than this package still shows what it did.
      return t('step.other', { factor: (step as CalculationStep).factor });
  }
}

function certificate(level: unknown, t: Explaining['t']): string {
  if (level === 'foundation' || level === 'advanced' || level === 'master') {
    return t(`certificate.${level}`);
  }
  return String(level);
}

// Where the hundredth is called a cent, that says more than "0.01".
const cents = new Set(['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'ZAR']);

function usesCents(currency: string): boolean {
  return cents.has(currency);
}
