import type { Cap, Plan, Rule } from '@portico/sdk/engine';

/** A rule that pays only so much in a period of the calendar. */
export type CappedRule = Rule & { readonly cap: Cap };

/** Rules whose caps reach over several payments. */
export function cappedRules({ rules }: Plan): CappedRule[] {
  return rules.filter((rule): rule is CappedRule => !!rule.cap && rule.cap.per !== 'payment');
}

/** When the period of a cap began that an instant lies in, in UTC. */
export function periodStart(per: Cap['per'], at: Date): Date {
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (per === 'year') return new Date(Date.UTC(year, 0));
  if (per === 'quarter') return new Date(Date.UTC(year, month - (month % 3)));
  if (per === 'month') return new Date(Date.UTC(year, month));
  return new Date(0);
}

/** When the next period begins; far away where there is none. */
export function periodEnd(per: Cap['per'], at: Date): Date {
  const start = periodStart(per, at);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  if (per === 'year') return new Date(Date.UTC(year + 1, 0));
  if (per === 'quarter') return new Date(Date.UTC(year, month + 3));
  if (per === 'month') return new Date(Date.UTC(year, month + 1));
  return new Date(Date.UTC(9999, 0));
}

/**
 * What capped rules pay while many payments are calculated one after the other: each sees what
 * the ones before it in the same period earned.
 */
export class RunningCaps {
  readonly #sums = new Map<string, number>();

  /** Per rule, in minor units of its cap's currency. */
  of(rules: readonly CappedRule[], partnerId: string, at: Date): Record<string, number> {
    return Object.fromEntries(
      rules.map((rule) => [rule.key, this.#sums.get(keyOf(rule, partnerId, at)) ?? 0]),
    );
  }

  add(
    rules: readonly CappedRule[],
    { partnerId, at }: { partnerId: string; at: Date },
    earned: { rule: string; amount: number; currency: string },
  ): void {
    const rule = rules.find(({ key }) => key === earned.rule);
    if (!rule || rule.cap.amount.currency !== earned.currency) return;
    const key = keyOf(rule, partnerId, at);
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + earned.amount);
  }
}

function keyOf({ key, cap }: CappedRule, partnerId: string, at: Date): string {
  return `${partnerId} ${key} ${periodStart(cap.per, at).toISOString()}`;
}
