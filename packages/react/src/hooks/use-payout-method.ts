import type { InputOf, OutputOf, PayoutMethod, PorticoContract } from '@portico/sdk/contract';
import { renewPayouts, useCall } from '../internal/data/index.ts';
import type { Action } from '../internal/data/index.ts';

type Payouts = PorticoContract['payouts'];
/** Where money shall go from now on. */
export type SetPayoutMethodInput = InputOf<Payouts['setMethod']>;
/** Where a payout provider sends people back to. */
export type StartOnboardingInput = InputOf<Payouts['onboard']>;

/**
 * Changes where money goes. The server asks for a fresh proof of who it is: see `stepUp` of
 * `createPortico`. Payouts under way keep their destination.
 */
export function useSetPayoutMethod(): Action<SetPayoutMethodInput, PayoutMethod> {
  return useCall((client, input) => client.payouts.setMethod(input), renewPayouts);
}

/** Gets the address where the partner proves to the provider who it is. Valid for minutes. */
export function useStartOnboarding(): Action<StartOnboardingInput, OutputOf<Payouts['onboard']>> {
  return useCall((client, input) => client.payouts.onboard(input));
}
