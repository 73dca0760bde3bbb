import type { PayoutOverview } from '@portico/sdk/contract';
import { usePayoutOverview } from '../hooks/index.ts';
import { Banknote } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Card, EmptyState } from '../internal/ui/index.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';

/** Nothing yet, and when the first payout comes. */
export function PayoutsEmpty({ onCreateLink }: { onCreateLink: (() => void) | undefined }) {
  const overview = usePayoutOverview();
  return <PayoutsEmptyView overview={overview.data} onCreateLink={onCreateLink} />;
}

/** Props of {@link PayoutsEmptyView}. */
export interface PayoutsEmptyViewProps {
  /** Undefined while nobody knows when the next payout comes. */
  overview: PayoutOverview | undefined;
  onCreateLink: (() => void) | undefined;
}

function PayoutsEmptyView({ overview, onCreateLink }: PayoutsEmptyViewProps) {
  const t = useMessages(payoutHistory);
  return (
    <Card>
      <EmptyState
        icon={Banknote}
        title={t('empty.title')}
        description={useWhen(overview)}
        action={onCreateLink && <Button onClick={onCreateLink}>{t('empty.action')}</Button>}
      />
    </Card>
  );
}

function useWhen(overview: PayoutOverview | undefined): string {
  const t = useMessages(payoutHistory);
  const format = useFormat();
  if (overview === undefined) return t('empty.text');
  const { nextPayoutAt, rhythm, balances } = overview;
  if (nextPayoutAt === null) return t(rhythm === 'on_demand' ? 'empty.request' : 'empty.text');
  const date = format.date(nextPayoutAt);
  const minimum = balances.map((balance) => balance.minimum).find(({ amount }) => amount > 0);
  return minimum === undefined
    ? t('empty.next', { date })
    : t('empty.minimum', { date, minimum: format.money(minimum) });
}
