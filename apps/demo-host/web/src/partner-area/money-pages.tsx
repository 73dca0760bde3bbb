import { BonusTracker } from '@portico/react/bonus-tracker';
import { EarningsCalculator } from '@portico/react/earnings-calculator';
import { EarningsOverview } from '@portico/react/earnings-overview';
import { PayoutHistory } from '@portico/react/payout-history';
import { PayoutMethodForm } from '@portico/react/payout-method-form';
import { PayoutRequest } from '@portico/react/payout-request';
import { TaxCenter } from '@portico/react/tax-center';
import './area-tabs.css';

/** What a partner earns, and could. */
export function EarningsPage() {
  return (
    <div className="money-page">
      <EarningsOverview />
      <div className="money-pair">
        <EarningsCalculator />
        <BonusTracker />
      </div>
    </div>
  );
}

/** When it arrives, and where. */
export function PayoutsPage() {
  return (
    <div className="money-page">
      <div className="money-pair">
        <PayoutRequest />
        <PayoutMethodForm />
      </div>
      <PayoutHistory />
    </div>
  );
}

export function TaxesPage() {
  return (
    <div className="money-page">
      <TaxCenter />
    </div>
  );
}
