import { forwardRef } from 'react';
import { useCommission, useProgram } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { EmptyState } from '../internal/ui/index.ts';
import {
  BodySlot,
  LockedNotice,
  stateOf,
  useBody,
  Widget,
  WidgetFrame,
} from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { commissionExplainer } from '../locales/en/commission-explainer.ts';
import { body } from './body.ts';
import { ExplainerSkeleton } from './explainer-skeleton.tsx';

/** Props of {@link CommissionExplainer}; everything else goes to its root element. */
export interface CommissionExplainerProps extends HostProps {
  /** Which commission; while it is undefined the widget asks to choose one. */
  commissionId?: string | undefined;
}

/**
 * One commission, explained: the way from the payment to the amount in sentences, why it is still
 * pending and until when, and who moved it so far.
 */
export const CommissionExplainer = forwardRef<HTMLElement, CommissionExplainerProps>(
  function CommissionExplainer({ commissionId, ...host }, ref) {
    return (
      <Widget {...host} ref={ref} name="commission-explainer">
        {commissionId === undefined ? <Nothing /> : <One key={commissionId} id={commissionId} />}
      </Widget>
    );
  },
);

const noTiers = [] as const;

function One({ id }: { id: string }) {
  const t = useMessages(commissionExplainer);
  const program = useProgram();
  const { state, isHere } = useBody(body, stateOf(useCommission(id)));
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<ExplainerSkeleton />}
      locked={(tier) => (
        <LockedNotice tier={tier}>
          <ExplainerSkeleton />
        </LockedNotice>
      )}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<ExplainerSkeleton />}>
          <body.Component shown={shown} tiers={program.data?.tiers ?? noTiers} />
        </BodySlot>
      )}
    />
  );
}

function Nothing() {
  const t = useMessages(commissionExplainer);
  return (
    <WidgetFrame
      state={{ name: 'empty' }}
      label={t('title')}
      loading={<ExplainerSkeleton />}
      empty={<EmptyState title={t('empty.title')} description={t('empty.text')} />}
    />
  );
}
