import type { CalculationStep } from '@portico/sdk';
import { lessOne, negated, shareOf, toMajor } from './exact.ts';
import type { Explaining } from './explaining.ts';
import type { StepCurrency } from './step-currency.ts';

/** What one step did, as the partner would say it. */
export function sentenceOf(
  step: CalculationStep,
  currency: StepCurrency,
  words: Explaining,
): string {
  const { t, format } = words;
  const money = (exact: string, of = currency.before) =>
    format.decimalMoney(toMajor(exact, of), of);
  switch (step.kind) {
    case 'item':
      return t('step.item', { product: fact(step, 'product'), amount: money(step.factor) });
    case 'flat':
      return flatSentence(step, money(step.factor), words);
    case 'convert':
      return convertSentence(step, currency, words);
    case 'rate':
      return rateSentence(step, money(step.input), words);
    case 'level':
      return t('step.level', {
        percent: format.percent(shareOf(step.factor)),
        input: money(step.input),
        count: Number(step.facts['level']),
      });
    case 'minimum':
      return t('step.minimum', { amount: money(step.factor) });
    case 'cap':
      return capSentence(step, words);
    case 'share':
      return t('step.share', {
        percent: format.percent(shareOf(negated(step.factor))),
        input: money(step.input),
      });
    case 'prior':
      return t('step.prior', { amount: money(step.factor) });
    case 'round':
      return cents.has(currency.after)
        ? t('step.roundCent')
        : t('step.round', { unit: format.money({ amount: 1, currency: currency.after }) });
    default:
      return bonusSentence(step, words);
  }
}

function flatSentence(step: CalculationStep, amount: string, { t }: Explaining): string {
  if (step.rule === 'adjustment') return t('step.adjustment', { amount });
  if ('achievement' in step.facts) return t('step.achievement', { amount });
  const name = fact(step, 'name');
  return name ? t('step.flatNamed', { amount, name }) : t('step.flat', { amount });
}

function convertSentence(step: CalculationStep, at: StepCurrency, words: Explaining): string {
  const { t, format } = words;
  return t('step.convert', {
    one: format.decimalMoney('1', at.before),
    rate: format.decimalMoney(fact(step, 'rate'), at.after),
    source: fact(step, 'source'),
    date: format.calendarDay(fact(step, 'date')),
  });
}

function rateSentence(step: CalculationStep, input: string, words: Explaining): string {
  const { t, format, tierName } = words;
  const share = { percent: format.percent(shareOf(step.factor)), input };
  const [name, key] = [fact(step, 'name'), fact(step, 'tier')];
  if (!key) return name ? t('step.rateNamed', { ...share, name }) : t('step.rate', share);
  const tier = tierName(key);
  if (name) return t('step.rateNamedTier', { ...share, name, tier });
  return t('step.rateTier', { ...share, tier });
}

const periods = ['payment', 'month', 'quarter', 'year', 'lifetime'] as const;

function capSentence(step: CalculationStep, { t, format }: Explaining): string {
  const rate = fact(step, 'rate');
  if (rate) return t('step.capShare', { percent: format.percent(rate as `${number}`) });
  const currency = fact(step, 'currency');
  const cap = format.money({ amount: Number(step.facts['cap']), currency });
  const per = periods.find((one) => one === step.facts['per']) ?? 'payment';
  return t(`step.cap.${per}`, { cap });
}

/** What multiplies by more, or less, than one. */
function bonusSentence(step: CalculationStep, words: Explaining): string {
  const { t, format, tierName } = words;
  const bonus = format.change(lessOne(step.factor));
  const customers = () => ({
    count: Number(step.facts['from']),
    active: Number(step.facts['activeCustomers']),
  });
  const certificate = certificateOf(step.facts['certification'], t);
  switch (step.kind) {
    case 'volume':
      return t('step.volume', { bonus, ...customers() });
    case 'certification':
      return t('step.certification', { bonus, certificate });
    case 'tier':
      return t('step.tier', { bonus, tier: tierName(fact(step, 'tier')) });
    case 'bonus': {
      const [volume, certified] = [fact(step, 'volumeBonus'), fact(step, 'certificationBonus')];
      if (!certified) return t('step.volume', { bonus, ...customers() });
      if (!volume) return t('step.certification', { bonus, certificate });
      const parts = { volume: format.change(volume), certified: format.change(certified) };
      const { count } = customers();
      return t('step.bonus', { bonus, certificate, count, ...parts });
    }
    default:
      // A step that is newer than this package still shows what it did.
      return t('step.other', { factor: step.factor });
  }
}

function certificateOf(level: unknown, t: Explaining['t']): string {
  if (level === 'foundation' || level === 'advanced' || level === 'master') {
    return t(`certificate.${level}`);
  }
  return String(level);
}

/** A fact as text; empty where the step has none of that name. */
function fact({ facts }: CalculationStep, name: string): string {
  const value = facts[name];
  return value === undefined ? '' : String(value);
}

// Where the hundredth is called a cent, that says more than "0.01".
const cents = new Set(['USD', 'EUR', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'ZAR']);
