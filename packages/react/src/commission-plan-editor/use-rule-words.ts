import type { Rule, RuleCondition } from '@portico/sdk/engine';
import { useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import type { Format, Translate } from '../internal/i18n/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { inLadderOrder, tierName } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { toMore } from './share-text.ts';

/** What rules are told with. */
interface Words {
  readonly t: Translate<(typeof commissionPlan)['messages']>;
  readonly format: Format;
  readonly ladder: Ladder | undefined;
  readonly country: (code: string) => string;
}

/** A rule in sentences: what it pays, and under which conditions. */
export function useRuleWords(ladder: Ladder | undefined) {
  const t = useMessages(commissionPlan);
  const format = useFormat();
  const { locale } = useLocale();
  const country = (code: string) =>
    /^[A-Z]{2}$/.test(code)
      ? (new Intl.DisplayNames([locale, 'en'], { type: 'region' }).of(code) ?? code)
      : code;
  const words: Words = { t, format, ladder, country };
  return {
    paysOf: (rule: Rule) => paysOf(rule, words),
    linesOf: (rule: Rule) => [
      ...whenLines(rule.when, words),
      ...bonusLines(rule, words),
      ...limitLines(rule, words),
    ],
  };
}

function paysOf({ pays }: Rule, { t, format, ladder }: Words): string {
  if ('flat' in pays) return t('pays.flat', { amount: format.money(pays.flat) });
  if ('rate' in pays) return t('pays.rate', { percent: format.percent(pays.rate) });
  const tiers = inLadderOrder(ladder, pays.rates).map(([key, rate]) =>
    t('pays.tier', { tier: tierName(ladder, key), percent: format.percent(rate) }),
  );
  return t('pays.tiers', { tiers: format.list(tiers) });
}

function whenLines(when: RuleCondition, words: Words): string[] {
  const { t, format, ladder, country } = words;
  const list = (names: readonly string[]) => format.list(names);
  const { partnerTypes, tiers, paymentKinds, products, countries, customers } = when;
  const { months, referralAgeDays, window } = when;
  return [
    partnerTypes &&
      t('when.partnerTypes', { names: list(partnerTypes.map((one) => t(`partner.${one}`))) }),
    tiers && t('when.tiers', { names: list(tiers.map((key) => tierName(ladder, key))) }),
    paymentKinds &&
      t('when.paymentKinds', { names: list(paymentKinds.map((kind) => t(`kind.${kind}`))) }),
    products && t('when.products', { names: list(products) }),
    countries && t('when.countries', { names: list(countries.map(country)) }),
    customers && t('when.customers', { count: customers.length }),
    amountLine(when, words),
    when.firstPayment && t('when.firstPayment'),
    months !== undefined && t('when.months', { count: months }),
    referralAgeDays !== undefined && t('when.referralAgeDays', { count: referralAgeDays }),
    window && t('when.window', { from: format.date(window.from), to: format.date(window.to) }),
  ].filter((line): line is string => typeof line === 'string');
}

function amountLine({ amount }: RuleCondition, { t, format }: Words): string | undefined {
  if (amount === undefined) return undefined;
  const { min, max, currency } = amount;
  const money = (units: number) => format.money({ amount: units, currency });
  if (min !== undefined && max !== undefined) {
    return t('when.amount', { min: money(min), max: money(max) });
  }
  if (min !== undefined) return t('when.amountFrom', { min: money(min) });
  return max === undefined ? undefined : t('when.amountTo', { max: money(max) });
}

const levels = ['none', 'foundation', 'advanced', 'master'] as const;

function bonusLines({ volume, certification, tier }: Rule, words: Words): string[] {
  const { t, format, ladder } = words;
  const change = (factor: string) => format.change(shareOf(factor));
  const lines: string[] = [];
  if (volume && volume.steps.length > 0) {
    const steps = volume.steps.map(({ from, factor }) =>
      t('bonus.volume', { change: change(factor), from }),
    );
    lines.push(t('bonus.volumes', { steps: format.list(steps) }));
  }
  const certified = levels.flatMap((level) => {
    const factor = certification?.[level];
    if (factor === undefined) return [];
    return [t('bonus.certificate', { level: t(`certificate.${level}`), change: change(factor) })];
  });
  if (certified.length > 0) {
    lines.push(t('bonus.certificates', { levels: format.list(certified) }));
  }
  if (volume?.mode === 'add' || certification?.mode === 'add') lines.push(t('bonus.added'));
  const tiers = inLadderOrder(ladder, tier ?? {}).map(([key, factor]) =>
    t('bonus.certificate', { level: tierName(ladder, key), change: change(factor) }),
  );
  if (tiers.length > 0) lines.push(t('bonus.tiers', { tiers: format.list(tiers) }));
  return lines;
}

/** What a factor adds, as a share: `1.05` is `0.05`. What is no number is told as none. */
function shareOf(factor: string): number {
  return Number(toMore(factor) ?? '0') / 100;
}

function limitLines({ minimum, cap }: Rule, { t, format }: Words): string[] {
  return [
    ...(minimum ? [t('limit.minimum', { amount: format.money(minimum.amount) })] : []),
    ...(cap ? [t(`limit.${cap.per}`, { amount: format.money(cap.amount) })] : []),
  ];
}
