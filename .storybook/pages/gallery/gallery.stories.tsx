import type { ReactNode } from 'react';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { AssetGrid } from '@portico/react/asset-grid';
import { BonusTracker } from '@portico/react/bonus-tracker';
import { CommissionExplainer } from '@portico/react/commission-explainer';
import { CommissionTable } from '@portico/react/commission-table';
import { EarningsCalculator } from '@portico/react/earnings-calculator';
import { EarningsOverview } from '@portico/react/earnings-overview';
import { useCommissions } from '@portico/react/hooks';
import { PayoutHistory } from '@portico/react/payout-history';
import { PayoutMethodForm } from '@portico/react/payout-method-form';
import { PayoutRequest } from '@portico/react/payout-request';
import { ReferralLinkBuilder } from '@portico/react/referral-link-builder';
import { TaxCenter } from '@portico/react/tax-center';
import { TierRing } from '@portico/react/tier-ring';
import './gallery.css';

const meta = { title: 'Design/Gallery', tags: ['!autodocs'] } satisfies Meta;

export default meta;
type Story = StoryObj<typeof meta>;

function Half({ children }: { children: ReactNode }) {
  return <div className="gallery-half">{children}</div>;
}

function LatestExplained() {
  const { data } = useCommissions();
  return <CommissionExplainer commissionId={data?.[0]?.id} />;
}

/** All that a partner can be shown, in the brand, scheme and language of the toolbar. */
export const Everything: Story = {
  render: () => (
    <div className="gallery">
      <Half>
        <TierRing />
        <BonusTracker />
      </Half>
      <Half>
        <EarningsOverview />
        <PayoutRequest />
      </Half>
      <ReferralLinkBuilder />
      <CommissionTable />
      <Half>
        <EarningsCalculator />
      </Half>
      <Half>
        <LatestExplained />
        <PayoutMethodForm />
      </Half>
      <PayoutHistory />
      <AssetGrid />
      <TaxCenter />
    </div>
  ),
};
