import { useEffect, useRef } from 'react';
import type { Commission } from '@portico/sdk';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { subjectOf } from '../internal/commission/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';

/** Says how many rows a changed question has, once they are here. */
export function useCountAnnouncement(
  answered: object | undefined,
  count: number,
  announce: (text: string) => void,
): void {
  const t = useMessages(commissionTable);
  const last = useRef(answered);
  useEffect(() => {
    if (answered === undefined || answered === last.current) return;
    if (last.current !== undefined) announce(t('shown', { count }));
    last.current = answered;
  }, [answered, count, announce, t]);
}

/** What a screen reader hears when commissions arrive: one in full, many as a number. */
export function useArrivalWords(): (arrived: readonly Commission[]) => string {
  const t = useMessages(commissionTable);
  const format = useFormat();
  return (arrived) => {
    const [only] = arrived;
    if (only === undefined || arrived.length > 1) {
      return t('new.announceMany', { count: arrived.length });
    }
    const amount = format.money(only.amount);
    return t('new.announce', { amount, customer: subjectOf(only, t) });
  };
}
