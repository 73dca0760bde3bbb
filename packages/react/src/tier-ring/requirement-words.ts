import type { Requirement } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { tierRing } from '../locales/en/tier-ring.ts';

/** A requirement in the partner's words. */
export interface RequirementWords {
  /** "New customers referred this month" */
  readonly name: string;
  /** "3 of 5" */
  readonly value: string;
  /** "Share a link"; null where nothing can be done. */
  readonly action: string | null;
}

/** Names, numbers and the next step of a requirement. */
export function useRequirementWords(requirement: Requirement, tier: string): RequirementWords {
  const t = useMessages(tierRing);
  const valueOf = useValue();
  const { metric, period, current, target } = requirement;
  const name = metric === 'daysInTier' ? t('metric.daysInTier', { tier }) : t(`metric.${metric}`);
  const [reached, wanted] = [valueOf(requirement, current), valueOf(requirement, target)];
  // "4.8 of 4.5" would read like a part of a whole; a rating and a certificate are thresholds.
  const isThreshold = metric === 'satisfaction' || metric === 'certification';
  return {
    name: period === 'lifetime' ? name : `${name} ${t(`period.${period}`)}`,
    value: t(isThreshold ? 'value.atLeast' : 'value.of', { current: reached, target: wanted }),
    action: metric === 'daysInTier' ? null : t(`action.${metric}`),
  };
}

function useValue(): (requirement: Requirement, value: number) => string {
  const t = useMessages(tierRing);
  const format = useFormat();
  return ({ metric, currency }, value) => {
    if (currency) return format.money({ amount: value, currency });
    if (metric === 'certification') return t(`certificate.${certificateLevel(value)}`);
    return format.number(value, 1);
  };
}

function certificateLevel(value: number): 0 | 1 | 2 | 3 {
  return Math.max(0, Math.min(3, Math.floor(value))) as 0 | 1 | 2 | 3;
}
