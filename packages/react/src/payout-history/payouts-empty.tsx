import type { PayoutOverview } from '@portico/sdk/contract';
import { usePayoutOverview } from '../hooks/index.ts';
import { Banknote } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Card, EmptyState } from '../internal/ui/index.ts';
import { MonthlyStatementList } from './monthly-statements.tsx';
import type { MonthlyStatements } from './monthly-statements.tsx';
import { payoutHistory } from '../locales/en/payout-history.ts';

/** Nothing yet, and when the first payout comes. */
export function PayoutsEmpty(props: Omit<PayoutsEmptyViewProps, 'overview'>) {
  const overview = usePayoutOverview();
  return <PayoutsEmptyView overview={overview.data} {...props} />;
}

/** Props of {@link PayoutsEmptyView}. */
export interface PayoutsEmptyViewProps {
  /** Undefined while nobody knows when the next payout comes. */
  overview: PayoutOverview | undefined;
  onCreateLink: (() => void) | undefined;
  /** Money moves before the first payout, too. */
  months: MonthlyStatements;
}

function PayoutsEmptyView({ overview, onCreateLink, months }: PayoutsEmptyViewProps) {
  const t = useMessages(payoutHistory);
  return (
    <Card>
      <EmptyState
        icon={Banknote}
        title={t('empty.title')}
        description={useWhen(overview)}
        action={onCreateLink && <Button onClick={onCreateLink}>{t('empty.action')}</Button>}
      />
      <MonthlyStatementList months={months} />
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
