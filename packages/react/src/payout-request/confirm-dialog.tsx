import type { Balance, Payout, PayoutOverview } from '@portico/sdk/contract';
import { useRequestPayout } from '../hooks/index.ts';
import { SendFailure } from '../internal/form/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Dialog, Facts, FinePrintPart, Money } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { payoutRequest } from '../locales/en/payout-request.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { hasPlace } from './blocker-words.ts';
import * as Parts from './payout-request.parts.ts';

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  /** What is asked for; undefined while nothing is. */
  balance: Balance | undefined;
  method: PayoutOverview['method'];
  onClose: () => void;
  onRequested: (payout: Payout) => void;
}

/** Amount and destination, read once more before money moves. */
export function ConfirmDialog({ balance, method, onClose, onRequested }: ConfirmDialogProps) {
  const t = useMessages(payoutRequest);
  const tCommon = useMessages(common);
  const format = useFormat();
  const request = useRequestPayout();

  function close() {
    request.reset();
    onClose();
  }
  async function send(wanted: Balance) {
    const outcome = await request.run({ currency: wanted.currency });
    if (!outcome.ok) return;
    close();
    onRequested(outcome.data);
  }
  return (
    <Dialog
      open={balance !== undefined}
      onClose={close}
      lightDismiss={request.status !== 'pending'}
      title={t('confirm.title')}
      closeLabel={tCommon('close')}
      footer={
        balance && (
          <>
            <Button onClick={close}>{tCommon('cancel')}</Button>
            <Button
              variant="primary"
              pending={request.status === 'pending'}
              onClick={() => void send(balance)}
            >
              {t('confirm.send', { amount: format.money(balance.payable) })}
            </Button>
          </>
        )
      }
    >
      {balance && (
        <Parts.ConfirmPart>
          <Terms balance={balance} method={method} />
          <SendFailure
            error={request.error}
            words={{
              nothing_to_pay: t('failed.nothing_to_pay'),
              payout_blocked: t('failed.payout_blocked'),
            }}
          />
        </Parts.ConfirmPart>
      )}
    </Dialog>
  );
}

function Terms({ balance, method }: { balance: Balance; method: PayoutOverview['method'] }) {
  const t = useMessages(payoutRequest);
  const words = useMessages(payoutWords);
  const { payable, fees, currency } = balance;
  const taken = Math.min(fees.amount, payable.amount);
  return (
    <>
      <Facts
        kind="money"
        items={[
          { name: t('confirm.amount'), value: <Money value={payable} /> },
          taken > 0 && {
            name: t('confirm.fees'),
            value: <Money value={{ amount: -taken, currency }} />,
          },
          method !== null && {
            name: t('confirm.destination'),
            value: (
              <bdi>
                {hasPlace(method) ? method.destination : words(`provider.${method.provider}`)}
              </bdi>
            ),
          },
        ]}
      />
      <FinePrintPart>{t('confirm.note')}</FinePrintPart>
    </>
  );
}
