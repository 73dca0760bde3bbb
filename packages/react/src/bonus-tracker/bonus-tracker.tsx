import { forwardRef } from 'react';
import { useBonuses } from '../hooks/index.ts';
import { Award } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { EmptyState } from '../internal/ui/index.ts';
import { DataAge, LockedNotice, stateOf, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { bonusTracker } from '../locales/en/bonus-tracker.ts';
import { BonusSkeleton } from './bonus-skeleton.tsx';
import { BonusTrackerView } from './bonus-tracker.view.tsx';

/** Props of {@link BonusTracker}; everything else goes to its root element. */
export interface BonusTrackerProps extends HostProps {}

/**
 * The program's bonuses for this partner: what runs now and for how long, what is within reach
 * and what is missing, what comes, and what was reached.
 */
export const BonusTracker = forwardRef<HTMLElement, BonusTrackerProps>(
  function BonusTracker(host, ref) {
    return (
      <Widget {...host} ref={ref} name="bonus-tracker">
        <Body />
      </Widget>
    );
  },
);

function Body() {
  const t = useMessages(bonusTracker);
  return (
    <WidgetFrame
      state={stateOf(useBonuses(), ({ data }) => data.length === 0)}
      label={t('title')}
      loading={<BonusSkeleton />}
      locked={(tier) => (
        <LockedNotice tier={tier}>
          <BonusSkeleton />
        </LockedNotice>
      )}
      empty={<EmptyState icon={Award} title={t('empty.title')} description={t('empty.text')} />}
      ready={(state) => (
        <BonusTrackerView bonuses={state.data.data} note={<DataAge of={state} />} />
      )}
    />
  );
}
