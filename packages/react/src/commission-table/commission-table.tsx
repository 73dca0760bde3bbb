import { forwardRef } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, useBody, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { commissionTitle } from '../locales/en/commission-title.ts';
import { body } from './body.ts';
import { CommissionSkeleton } from './commission-skeleton.tsx';
import type { CommissionChoice } from './filters.ts';
import { useCommissionList } from './use-commission-list.ts';

/** Props of {@link CommissionTable}; everything else goes to its root element. */
export interface CommissionTableProps extends HostProps {
  /** Filters and order at the start, for example `{ status: ['pending'] }`. */
  initialChoice?: Partial<CommissionChoice>;
  /** Where a partner without commissions goes next; without it nothing is offered. */
  onCreateLink?: () => void;
}

/**
 * The partner's commissions: totals, filters, rows that stay quick at 100,000, new ones as they
 * happen, and for each why it is this amount and when it is paid.
 */
export const CommissionTable = forwardRef<HTMLElement, CommissionTableProps>(
  function CommissionTable({ initialChoice, onCreateLink, ...host }, ref) {
    return (
      <Widget {...host} ref={ref} name="commission-table">
        <Frame initialChoice={initialChoice} onCreateLink={onCreateLink} />
      </Widget>
    );
  },
);

type FrameProps = { [K in 'initialChoice' | 'onCreateLink']: CommissionTableProps[K] };

function Frame({ initialChoice, onCreateLink }: FrameProps) {
  const t = useMessages(commissionTitle);
  const list = useCommissionList(initialChoice);
  const { state, isHere } = useBody(body, list.state);
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<CommissionSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<CommissionSkeleton />}>
          <body.Component list={list} shown={shown} onCreateLink={onCreateLink} />
        </BodySlot>
      )}
    />
  );
}
