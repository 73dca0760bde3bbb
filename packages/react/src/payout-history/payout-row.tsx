import { useState } from 'react';
import type { Payout } from '@portico/sdk/contract';
import { ChevronDown } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, Badge, DateTime, Icon, VisuallyHidden } from '../internal/ui/index.ts';
import type { Tone } from '../internal/ui/index.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import { PayoutDetail } from './payout-detail.tsx';
import type { PayoutDetailProps } from './payout-detail.tsx';
import * as Parts from './payout-history.parts.ts';

const toneOf: Readonly<Record<Payout['status'], Tone>> = {
  pending: 'neutral',
  processing: 'accent',
  completed: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

/** Props of {@link PayoutRow}. */
export interface PayoutRowProps extends PayoutDetailProps {
  /** What all amounts of the list have in common. */
  column: { readonly decimals: number; readonly mixed: boolean };
}

/** A payout in a line, with how its amount comes about behind it. */
export function PayoutRow({ column, ...props }: PayoutRowProps) {
  const { payout } = props;
  const { status, provider, destination } = payout;
  const t = useMessages(payoutHistory);
  const words = useMessages(payoutWords);
  const format = useFormat();
  const [isOpen, setIsOpen] = useState(false);
  // What never left is no amount that the partner has.
  const isVoid = status === 'failed' || status === 'cancelled';
  const hasPlace = provider === 'bank' || provider === 'paypal';
  return (
    <Parts.PayoutPart>
      <Parts.PayoutDetailsPart
        open={isOpen}
        onToggle={(event) => setIsOpen(event.currentTarget.open)}
      >
        <Parts.PayoutRowPart data-void={isVoid ? '' : undefined}>
          <VisuallyHidden>
            {t('row.label', {
              amount: format.money(payout.amount),
              date: format.date(payout.createdAt),
              status: words(`status.${status}`),
            })}
          </VisuallyHidden>
          <Parts.PayoutDatePart aria-hidden="true">
            <DateTime value={payout.createdAt} />
          </Parts.PayoutDatePart>
          <Parts.PayoutPlacePart>
            {hasPlace ? (
              <>
                <bdi>{destination}</bdi> <small>{words(`provider.${provider}`)}</small>
              </>
            ) : (
              words(`provider.${provider}`)
            )}
          </Parts.PayoutPlacePart>
          <Parts.PayoutStatePart aria-hidden="true">
            <Badge tone={toneOf[status]}>{words(`status.${status}`)}</Badge>
          </Parts.PayoutStatePart>
          <Parts.PayoutAmountPart aria-hidden="true">
            <AlignedMoney value={payout.amount} {...column} />
          </Parts.PayoutAmountPart>
          <Parts.PayoutMarkPart>
            <Icon icon={ChevronDown} />
          </Parts.PayoutMarkPart>
        </Parts.PayoutRowPart>
        {isOpen && <PayoutDetail {...props} />}
      </Parts.PayoutDetailsPart>
    </Parts.PayoutPart>
  );
}
