import { forwardRef, useState } from 'react';
import type { Currency } from '@portico/sdk';
import { useEarnings } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, EmptyState } from '../internal/ui/index.ts';
import { DataAge, LockedNotice, stateOf, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import { EarningsOverviewView } from './earnings-overview.view.tsx';
import { EarningsSkeleton } from './earnings-skeleton.tsx';
import { isNothing } from './is-nothing.ts';

/** Props of {@link EarningsOverview}; everything else goes to its root element. */
export interface EarningsOverviewProps extends HostProps {
  /** How many months the chart goes back, this one included; 2 to 36. @default 12 */
  months?: number;
  /** The currency to begin with; the one most is earned in when left out. */
  initialCurrency?: Currency;
  /** Where a partner without earnings goes next; without it nothing is offered. */
  onCreateLink?: () => void;
}

/**
 * What the partner earned: this month against the last one, pending, approved, paid, rank and
 * bonus; month by month as a chart or a table, and what it consists of.
 */
export const EarningsOverview = forwardRef<HTMLElement, EarningsOverviewProps>(
  function EarningsOverview({ months, initialCurrency, onCreateLink, ...host }, ref) {
    return (
      <Widget {...host} ref={ref} name="earnings-overview">
        <Body months={months} initialCurrency={initialCurrency} onCreateLink={onCreateLink} />
      </Widget>
    );
  },
);

type BodyProps = {
  [K in 'months' | 'initialCurrency' | 'onCreateLink']: EarningsOverviewProps[K];
};

function Body({ months = 12, initialCurrency, onCreateLink }: BodyProps) {
  const t = useMessages(earningsOverview);
  const [currency, setCurrency] = useState(initialCurrency);
  const earnings = useEarnings({ months, ...(currency && { currency }) });
  return (
    <WidgetFrame
      state={stateOf(earnings, (overview) => currency === undefined && isNothing(overview))}
      label={t('title')}
      loading={<EarningsSkeleton />}
      locked={(tier) => (
        <LockedNotice tier={tier}>
          <EarningsSkeleton />
        </LockedNotice>
      )}
      empty={
        <EmptyState
          title={t('empty.title')}
          description={t('empty.text')}
          action={
            onCreateLink && (
              <Button variant="primary" onClick={onCreateLink}>
                {t('empty.action')}
              </Button>
            )
          }
        />
      }
      ready={(state) => (
        <EarningsOverviewView
          overview={state.data}
          note={<DataAge of={state} />}
          onCurrency={setCurrency}
        />
      )}
    />
  );
}
