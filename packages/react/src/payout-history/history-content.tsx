import type { ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { Payout } from '@portico/sdk/contract';
import { decimalsOf, useMessages } from '../internal/i18n/index.ts';
import { Button, Card, CardFoot, CardHead, CardTitle } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';
import { MonthlyStatementList } from './monthly-statements.tsx';
import type { MonthlyStatements } from './monthly-statements.tsx';
import type { Statements } from './payout-detail.tsx';
import * as Parts from './payout-history.parts.ts';
import { PayoutRow } from './payout-row.tsx';

/** The payouts that follow the loaded ones. */
export interface MorePayouts {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: PorticoError | undefined;
  readonly load: () => void;
}

/** Props of {@link HistoryContent}. */
export interface HistoryContentProps {
  payouts: readonly Payout[];
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  statements: Statements;
  more: MorePayouts;
  /** Statements month by month; without them there is no such section. */
  months?: MonthlyStatements | undefined;
  /** Leads to where the payout method is changed; without it there is no button. */
  onCheckMethod?: (() => void) | undefined;
}

/** Payouts, newest first; knows no data source. */
export function HistoryContent(props: HistoryContentProps) {
  const { payouts, note, statements, more, months, onCheckMethod } = props;
  const t = useMessages(payoutHistory);
  const currencies = new Set(payouts.map(({ amount }) => amount.currency));
  const decimals = Math.max(...[...currencies].map(decimalsOf));
  const column = { decimals, mixed: currencies.size > 1 };
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
      </CardHead>
      <Parts.PayoutsPart aria-label={t('title')}>
        {payouts.map((payout) => (
          <PayoutRow key={payout.id} {...{ payout, column, statements, onCheckMethod }} />
        ))}
      </Parts.PayoutsPart>
      <Foot count={payouts.length} more={more} />
      {months && <MonthlyStatementList months={months} />}
    </Card>
  );
}

function Foot({ count, more }: { count: number; more: MorePayouts }) {
  const t = useMessages(payoutHistory);
  const tCommon = useMessages(common);
  if (!more.hasMore && more.error === undefined) return null;
  return (
    <CardFoot>
      <span role="status">{t('more.done', { count })}</span>
      {more.error === undefined ? (
        <Button size="sm" pending={more.isLoading} onClick={more.load}>
          {t('more.load')}
        </Button>
      ) : (
        <Parts.FootNotePart role="alert">
          {t('more.failed')}
          <Button size="sm" pending={more.isLoading} onClick={more.load}>
            {tCommon('retry')}
          </Button>
        </Parts.FootNotePart>
      )}
    </CardFoot>
  );
}
