import { forwardRef } from 'react';
import type { Requirement } from '@portico/sdk/contract';
import { useCelebratePromotion, useTierProgress } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { DataAge, stateOf, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { tierRing } from '../locales/en/tier-ring.ts';
import { TierRingSkeleton } from './tier-ring-skeleton.tsx';
import { TierRingView } from './tier-ring.view.tsx';

/** Props of {@link TierRing}; everything else goes to its root element. */
export interface TierRingProps extends HostProps {
  /**
   * Leads the partner to where an open requirement is worked on: the link builder for sales, the
   * course for training. Without it the list shows no buttons.
   */
  onAct?: (requirement: Requirement) => void;
}

/**
 * The partner's tier, how far the next one is and what it asks for. A promotion is celebrated
 * once, on whichever device sees it first.
 */
export const TierRing = forwardRef<HTMLElement, TierRingProps>(function TierRing(props, ref) {
  const { onAct, ...host } = props;
  return (
    <Widget {...host} ref={ref} name="tier-ring">
      <Body onAct={onAct} />
    </Widget>
  );
});

function Body({ onAct }: { onAct: TierRingProps['onAct'] }) {
  const t = useMessages(tierRing);
  const celebrate = useCelebratePromotion();
  return (
    <WidgetFrame
      state={stateOf(useTierProgress())}
      label={t('title')}
      loading={<TierRingSkeleton />}
      ready={(state) => (
        <TierRingView
          progress={state.data}
          note={<DataAge of={state} />}
          onAct={onAct}
          onCelebrated={(id) => void celebrate.run({ id })}
        />
      )}
    />
  );
}
