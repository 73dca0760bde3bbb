import type { ReactNode } from 'react';
import type { Balance, Payout, PayoutBlocker, PayoutOverview } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Callout, Card, CardHead, CardTitle } from '../internal/ui/index.ts';
import { payoutRequest } from '../locales/en/payout-request.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { BalanceSection } from './balance-section.tsx';
import * as Parts from './payout-request.parts.ts';

/** Props of {@link RequestContent}. */
export interface RequestContentProps {
  overview: PayoutOverview;
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
  /** The payout that was requested a moment ago. */
  requested?: Payout | undefined;
  /** Asks for what is ready; undefined for who may not. */
  onRequest?: ((balance: Balance) => void) | undefined;
  /** Leads to where something in the way is settled; without it there are no buttons. */
  onAct?: ((blocker: PayoutBlocker) => void) | undefined;
}

/** Balances, what is in the way, and asking for a payout; knows no data source. */
export function RequestContent(props: RequestContentProps) {
  const { overview, note, requested, onRequest, onAct } = props;
  const t = useMessages(payoutRequest);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
      </CardHead>
      {requested && (
        <Parts.BalancePart as="div">
          <Requested payout={requested} />
        </Parts.BalancePart>
      )}
      {overview.balances.map((balance) => (
        <BalanceSection key={balance.currency} {...{ balance, overview, onRequest, onAct }} />
      ))}
    </Card>
  );
}

function Requested({ payout }: { payout: Payout }) {
  const t = useMessages(payoutRequest);
  const words = useMessages(payoutWords);
  const format = useFormat();
  const { provider, destination } = payout;
  const place =
    provider === 'bank' || provider === 'paypal' ? destination : words(`provider.${provider}`);
  return (
    <Callout
      takesFocus
      tone="success"
      role="status"
      title={t('done.title', { amount: format.money(payout.amount) })}
    >
      {t('done.text', { destination: place })}
    </Callout>
  );
}
