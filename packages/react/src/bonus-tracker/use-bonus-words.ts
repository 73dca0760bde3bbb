import type { Bonus } from '@portico/sdk';
import { useFormat, useMessages, useNow } from '../internal/i18n/index.ts';
import { bonusTracker } from '../locales/en/bonus-tracker.ts';

const dayMs = 86_400_000;
const soonDays = 7;

/** A bonus in the partner's words. */
export interface BonusWords {
  /** "+10% on your commissions" */
  readonly pays: string;
  /** "42 of 50 active customers" */
  readonly progress: string | null;
  /** "8 more to go" */
  readonly missing: string | null;
  /** "10 days left", "Starts Jan 1, 2027" */
  readonly time: string | null;
  /** It ends within a week. */
  readonly isSoon: boolean;
  /** "Paid you $312.50 so far" */
  readonly earned: string | null;
}

/** What a bonus pays, how far it is, how long it runs. */
export function useBonusWords(bonus: Bonus): BonusWords {
  const t = useMessages(bonusTracker);
  const format = useFormat();
  const { kind, pays, progress, earned, status } = bonus;
  const { time, isSoon } = useTime(bonus);
  const missing = progress && status === 'in_reach' ? progress.target - progress.value : 0;
  return {
    pays:
      'flat' in pays
        ? t('pays.flat', { amount: format.money(pays.flat) })
        : 'rate' in pays
          ? t('pays.rate', { percent: format.percent(pays.rate) })
          : t('pays.factor', { percent: format.change(lessOne(pays.factor)) }),
    progress:
      progress &&
      t(kind === 'volume' ? 'progress.customers' : 'progress.count', {
        value: progress.value,
        target: progress.target,
      }),
    missing:
      missing > 0
        ? t(kind === 'volume' ? 'missing.customers' : 'missing.count', { count: missing })
        : null,
    time,
    isSoon,
    earned:
      earned && earned.amount !== 0
        ? t(status === 'in_reach' ? 'earned.soFar' : 'earned.all', { amount: format.money(earned) })
        : null,
  };
}

function useTime({ status, startsAt, endsAt }: Bonus): Pick<BonusWords, 'time' | 'isSoon'> {
  const t = useMessages(bonusTracker);
  const format = useFormat();
  const now = useNow();
  const calm = (time: string | null) => ({ time, isSoon: false });
  if (status === 'upcoming') {
    return calm(startsAt && t('time.starts', { date: format.date(startsAt) }));
  }
  if (endsAt === null) return calm(null);
  if (status === 'ended') return calm(t('time.ended', { date: format.date(endsAt) }));
  if (now === null) return calm(t('time.until', { date: format.date(endsAt) }));
  const days = Math.ceil((Date.parse(endsAt) - now) / dayMs);
  if (days <= 1) return { time: t('time.lastDay'), isSoon: true };
  return { time: t('time.left', { count: days }), isSoon: days <= soonDays };
}

/** What a factor adds, for showing: `1.10` is 0.1. */
function lessOne(factor: string): number {
  return Math.round((Number(factor) - 1) * 1e6) / 1e6;
}
