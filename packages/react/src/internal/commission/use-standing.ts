import type { CommissionDetail } from '@portico/sdk';
import { useFormat, useMessages, useNow } from '../i18n/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import { daysUntil, standingOf } from './journey.ts';

/** Where a commission stands and until when, in a sentence or two. */
export function useStanding(detail: CommissionDetail): string {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const now = useNow();
  const { holdUntil, paidAt, status, holdReason, amount, history } = detail;
  const last = history.at(-1);
  const reason = last?.reason ?? '';
  const standing = standingOf(detail);
  switch (standing) {
    case 'pending': {
      if (status === 'held') {
        const { currency } = amount;
        if (holdReason === 'missing_rate') return t('text.held.missing_rate', { currency });
        const text = t(`text.held.${holdReason ?? 'review'}`);
        return reason ? `${text} ${t('text.reason', { reason })}` : text;
      }
      const days = now === null ? undefined : daysUntil(holdUntil, now);
      if (days === 0) return t('text.due');
      const text = t('text.pending', { date: format.date(holdUntil) });
      return days === undefined ? text : `${text} ${t('text.daysLeft', { count: days })}`;
    }
    case 'paid':
      return paidAt === null ? t('text.paidNoDate') : t('text.paid', { date: format.date(paidAt) });
    case 'cancelled':
      return reason ? t('text.cancelledFor', { reason }) : t('text.cancelled');
    case 'disputed':
      return t(last?.by.kind === 'partner' ? 'text.disputedByYou' : 'text.disputed');
    case 'approved':
      return t(detail.type === 'adjustment' ? 'text.added' : 'text.approved');
    default:
      return t(`text.${standing}`);
  }
}
