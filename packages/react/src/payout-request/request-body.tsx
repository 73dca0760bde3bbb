import { useState } from 'react';
import type { Balance, Payout, PayoutBlocker, PayoutOverview } from '@portico/sdk/contract';
import { useSession } from '../hooks/index.ts';
import { Wallet } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, EmptyState } from '../internal/ui/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { payoutRequest } from '../locales/en/payout-request.ts';
import { confirmDialog } from './later.ts';
import { RequestContent } from './request-content.tsx';

/** Props of {@link RequestBody}. */
export interface RequestBodyProps {
  shown: Ready<PayoutOverview> | Empty;
  onAct: ((blocker: PayoutBlocker) => void) | undefined;
  onRequested: ((payout: Payout) => void) | undefined;
}

/** The balances: fetched while their data is, behind the frame that asks for the data. */
export function RequestBody({ shown, onAct, onRequested }: RequestBodyProps) {
  const { scopes } = useSession();
  const [asked, setAsked] = useState<Balance>();
  const [wasAsked, setWasAsked] = useState(false);
  const [requested, setRequested] = useState<Payout>();
  const canRequest = scopes.length === 0 || scopes.includes('payouts:write');

  function ask(balance: Balance): void {
    setWasAsked(true);
    setAsked(balance);
  }
  function done(payout: Payout): void {
    setRequested(payout);
    onRequested?.(payout);
  }
  if (shown.name === 'empty') return <NoBalance onAct={onAct} />;
  return (
    <>
      <RequestContent
        overview={shown.data}
        note={<DataAge of={shown} />}
        requested={requested}
        onRequest={canRequest ? ask : undefined}
        onAct={onAct}
      />
      {wasAsked && (
        <confirmDialog.Component
          balance={asked}
          method={shown.data.method}
          onClose={() => setAsked(undefined)}
          onRequested={done}
        />
      )}
    </>
  );
}

function NoBalance({ onAct }: Pick<RequestBodyProps, 'onAct'>) {
  const t = useMessages(payoutRequest);
  return (
    <Card>
      <EmptyState
        icon={Wallet}
        title={t('empty.title')}
        description={t('empty.text')}
        action={
          onAct && <Button onClick={() => onAct('below_minimum')}>{t('empty.action')}</Button>
        }
      />
    </Card>
  );
}
