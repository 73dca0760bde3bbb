import { useState } from 'react';
import type { Currency } from '@portico/sdk';
import { useAdjustCommission } from '../hooks/admin/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { ConfirmDialog, MoneyField } from '../internal/staff/index.ts';
import { FinePrintPart, FormPairPart, SegmentedControl, Select } from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { staff } from '../locales/en/staff.ts';
import { ConsequencePart } from './commission-review.parts.ts';
import { SheetPart } from './review-detail.parts.ts';
import type { PartnerChoice } from '../internal/staff/index.ts';

/** Props of {@link AdjustmentDialog}. */
export interface AdjustmentDialogProps {
  open: boolean;
  partner: PartnerChoice;
  currencies: readonly Currency[];
  onClose: () => void;
  announce: (text: string) => void;
}

/** Gives or takes an amount by hand, and says beforehand what comes of it. */
export function AdjustmentDialog(props: AdjustmentDialogProps) {
  const { open, partner, onClose, announce } = props;
  const t = useMessages(commissionReview);
  const format = useFormat();
  const adjust = useAdjustCommission();
  const [direction, setDirection] = useState<'give' | 'take'>('give');
  const [units, setUnits] = useState<number>();
  const [currency, setCurrency] = useState<Currency>(props.currencies[0] ?? 'USD');
  const isThere = units !== undefined && units > 0;
  const amount = isThere ? format.money({ amount: units, currency }) : undefined;

  async function send(reason: string) {
    if (!isThere) return;
    const signed = direction === 'give' ? units : -units;
    const money = { amount: signed, currency };
    const answer = await adjust.run({ partnerId: partner.id, amount: money, reason });
    if (!answer.ok) return;
    announce(t('adjust.done', { amount: format.money(money), partner: partner.name }));
    setUnits(undefined);
    onClose();
  }
  return (
    <ConfirmDialog
      open={open}
      title={t('adjust.title')}
      reason="required"
      confirmLabel={
        amount === undefined
          ? t('adjust.confirm')
          : t(direction === 'give' ? 'adjust.confirmGive' : 'adjust.confirmTake', { amount })
      }
      isBlocked={!isThere}
      isPending={adjust.status === 'pending'}
      error={adjust.error}
      onConfirm={(reason) => void send(reason)}
      onClose={onClose}
    >
      <SheetPart>
        <FinePrintPart>{t('adjust.text', { partner: partner.name })}</FinePrintPart>
        <SegmentedControl
          label={t('adjust.direction')}
          value={direction}
          options={[
            { value: 'give', label: t('adjust.give') },
            { value: 'take', label: t('adjust.take') },
          ]}
          onChange={setDirection}
        />
        <Amount {...{ units, setUnits, currency, setCurrency }} currencies={props.currencies} />
        {amount !== undefined && (
          <ConsequencePart>
            {t(direction === 'give' ? 'adjust.thenGive' : 'adjust.thenTake', {
              amount,
              partner: partner.name,
            })}
          </ConsequencePart>
        )}
      </SheetPart>
    </ConfirmDialog>
  );
}

interface AmountProps {
  units: number | undefined;
  setUnits: (units: number | undefined) => void;
  currency: Currency;
  setCurrency: (currency: Currency) => void;
  currencies: readonly Currency[];
}

function Amount({ units, setUnits, currency, setCurrency, currencies }: AmountProps) {
  const t = useMessages(commissionReview);
  const tStaff = useMessages(staff);
  return (
    <FormPairPart>
      <MoneyField
        required
        isFirst
        label={t('adjust.amount')}
        value={units}
        currency={currency}
        onChange={setUnits}
        {...(units === 0 && { error: t('adjust.missing') })}
      />
      {currencies.length > 1 && (
        <Select
          label={tStaff('currency')}
          value={currency}
          options={currencies.map((code) => ({ value: code, label: code }))}
          onChange={({ target }) => setCurrency(target.value as Currency)}
        />
      )}
    </FormPairPart>
  );
}
