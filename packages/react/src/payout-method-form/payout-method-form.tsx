import { forwardRef } from 'react';
import type { PayoutMethod, PayoutOverview, Program } from '@portico/sdk/contract';
import { usePayoutOverview, useProgram } from '../hooks/index.ts';
import type { Resource } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, stateOf, useBody, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps, WidgetState } from '../internal/widget/index.ts';
import { payoutMethodTitle } from '../locales/en/payout-method-title.ts';
import { body } from './body.ts';
import { currenciesOf } from './currencies.ts';
import { PayoutMethodSkeleton } from './payout-method-skeleton.tsx';

/** Props of {@link PayoutMethodForm}; everything else goes to its root element. */
export interface PayoutMethodFormProps extends HostProps {
  /** Where the provider brings the partner back to; the page itself when left out. */
  returnUrl?: string | undefined;
  /** Leads to the provider's page; the whole window goes there when left out. */
  onRedirect?: ((url: string) => void) | undefined;
  /** Called when a method has been saved. */
  onSaved?: ((method: PayoutMethod) => void) | undefined;
}

/**
 * Where a partner's money goes, and changing it: a bank account, PayPal, Stripe, or what the
 * program has arranged. Numbers are checked while they are typed, and shown shortened ever after.
 */
export const PayoutMethodForm = forwardRef<HTMLElement, PayoutMethodFormProps>(
  function PayoutMethodForm(props, ref) {
    const { returnUrl, onRedirect, onSaved, ...host } = props;
    return (
      <Widget {...host} ref={ref} name="payout-method-form">
        <Frame {...{ returnUrl, onRedirect, onSaved }} />
      </Widget>
    );
  },
);

type FrameProps = { [K in 'returnUrl' | 'onRedirect' | 'onSaved']: PayoutMethodFormProps[K] };

function Frame(props: FrameProps) {
  const t = useMessages(payoutMethodTitle);
  const wanted = stateOfBoth(usePayoutOverview(), useProgram());
  const { state, isHere } = useBody(body, wanted);
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<PayoutMethodSkeleton />}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<PayoutMethodSkeleton />}>
          <body.Component shown={shown} {...props} />
        </BodySlot>
      )}
    />
  );
}

/** Only a partner without any balance needs the program, to know what it pays in. */
function stateOfBoth(
  overview: Resource<PayoutOverview>,
  program: Resource<Program>,
): WidgetState<PayoutOverview> {
  const state = stateOf(overview, ({ method, methodKinds }) => !method && methodKinds.length === 0);
  if (state.name !== 'ready' || currenciesOf(state.data, undefined).length > 0) return state;
  const other = stateOf(program);
  return other.name === 'ready' ? state : other;
}
