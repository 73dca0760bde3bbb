import { forwardRef } from 'react';
import { useCommissionPlan } from '../hooks/index.ts';
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
import { calculatorFrame } from '../locales/en/calculator-frame.ts';
import { body } from './body.ts';
import { CalculatorSkeleton } from './calculator-skeleton.tsx';

/** Props of {@link EarningsCalculator}; everything else goes to its root element. */
export interface EarningsCalculatorProps extends HostProps {}

/**
 * What the partner would earn with other customers, payments, tiers: the program's real plan, run
 * in the browser by the engine of the server, with its steps and the next twelve months.
 */
export const EarningsCalculator = forwardRef<HTMLElement, EarningsCalculatorProps>(
  function EarningsCalculator(host, ref) {
    return (
      <Widget {...host} ref={ref} name="earnings-calculator">
        <Frame />
      </Widget>
    );
  },
);

function Frame() {
  const t = useMessages(calculatorFrame);
  const plan = stateOf(useCommissionPlan(), (current) => current.plan.rules.length === 0);
  const { state, isHere } = useBody(body, plan);
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<CalculatorSkeleton />}
      locked={(tier) => (
        <LockedNotice tier={tier}>
          <CalculatorSkeleton />
        </LockedNotice>
      )}
      empty={<EmptyState title={t('empty.title')} description={t('empty.text')} />}
      ready={(shown) => (
        <BodySlot isHere={isHere} fallback={<CalculatorSkeleton />}>
          <body.Component shown={shown} />
        </BodySlot>
      )}
    />
  );
}
