import type { Bonus, Certification, Currency } from '@portico/sdk/contract';
import type { Pay, PlanTerms, Rule } from '@portico/sdk/engine';

/** What bonuses read of a partner. */
export interface Standing {
  type: string;
  tier: string;
  certification: Certification;
  activeCustomers: number;
  now: Date;
  /** What rules with a window paid, by rule; null where it came in several currencies. */
  spiffs: ReadonlyMap<string, Bonus['earned']>;
  /** What achievements paid, by achievement. */
  rewards: ReadonlyMap<string, NonNullable<Bonus['earned']>>;
  /** What is said where nothing was earned yet and the rule names no currency. */
  currency: Currency;
}

const certificationRank: Record<Certification, number> = {
  none: 0,
  foundation: 1,
  advanced: 2,
  master: 3,
};

const levels = Object.keys(certificationRank) as Certification[];

/** Every bonus of the plan that the partner could get, in the order of the plan. */
export function bonusesOf(terms: PlanTerms, standing: Standing): Bonus[] {
  const mine = terms.rules.filter((rule) => concerns(rule, standing));
  return [
    ...mine.flatMap((rule) => [
      ...volumeSteps(rule, standing),
      ...certificates(rule, standing),
      ...spiff(rule, standing),
    ]),
    ...(terms.rewards ?? []).map((reward): Bonus => {
      const earned = standing.rewards.get(reward.achievement) ?? null;
      return {
        ...blank,
        key: reward.key,
        name: reward.key,
        kind: 'achievement',
        status: earned ? 'reached' : 'in_reach',
        pays: reward.pays,
        earned,
      };
    }),
  ];
}

const blank = { progress: null, startsAt: null, endsAt: null, earned: null };

/** A rule for other types or tiers is nothing to work for; a higher tier has its own page. */
export function concerns({ when, pays }: Rule, { type, tier }: Pick<Standing, 'type' | 'tier'>) {
  const types: readonly string[] | undefined = when.partnerTypes;
  if (types && !types.includes(type)) return false;
  if (when.tiers && !when.tiers.includes(tier)) return false;
  return !('rates' in pays) || Object.hasOwn(pays.rates, tier);
}

function volumeSteps({ key, name, volume }: Rule, { activeCustomers }: Standing): Bonus[] {
  return (volume?.steps ?? []).map(({ from, factor }) => ({
    ...blank,
    key: `${key}.volume.${from}`,
    name: name ?? key,
    kind: 'volume',
    status: activeCustomers >= from ? 'reached' : 'in_reach',
    pays: { factor },
    progress: { value: activeCustomers, target: from },
  }));
}

function certificates({ key, name, certification = {} }: Rule, standing: Standing): Bonus[] {
  const own = certificationRank[standing.certification];
  // The database keeps no order of keys.
  return levels.flatMap((level): Bonus[] => {
    const factor = certification[level];
    if (factor === undefined) return [];
    return [
      {
        ...blank,
        key: `${key}.certification.${level}`,
        name: name ?? key,
        kind: 'certification',
        status: own >= certificationRank[level] ? 'reached' : 'in_reach',
        pays: { factor },
      },
    ];
  });
}

function spiff(rule: Rule, { now, tier, spiffs, currency }: Standing): Bonus[] {
  const { window } = rule.when;
  if (!window) return [];
  const [from, to] = [new Date(window.from), new Date(window.to)];
  const known = spiffs.get(rule.key);
  const nothing = { amount: 0, currency: currencyOf(rule) ?? currency };
  return [
    {
      ...blank,
      key: rule.key,
      name: rule.name ?? rule.key,
      kind: 'spiff',
      status: now < from ? 'upcoming' : now < to ? 'in_reach' : 'ended',
      pays: payOf(rule.pays, tier),
      startsAt: from.toISOString(),
      endsAt: to.toISOString(),
      earned: known === undefined ? nothing : known,
    },
  ];
}

function currencyOf({ pays, cap }: Rule): Currency | undefined {
  return 'flat' in pays ? pays.flat.currency : cap?.amount.currency;
}

function payOf(pays: Pay, tier: string): Bonus['pays'] {
  return 'rates' in pays ? { rate: pays.rates[tier] ?? '0' } : pays;
}
