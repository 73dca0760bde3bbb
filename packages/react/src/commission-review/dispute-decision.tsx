import { useState } from 'react';
import type { Dispute } from '@portico/sdk/contract';
import { useResolveDispute } from '../hooks/admin/index.ts';
import { SendFailure } from '../internal/form/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { MoneyField } from '../internal/staff/index.ts';
import { Button, Checkbox, FormPart, SegmentedControl, TextArea } from '../internal/ui/index.ts';
import { staff } from '../locales/en/staff.ts';
import { staffDispute } from '../locales/en/staff-dispute.ts';
import { DisputeActionsPart, EffectsPart } from './review-detail.parts.ts';

interface DisputeDecisionProps {
  dispute: Dispute;
  onBack: () => void;
}

const outcomeMax = 2_000;

/** Accepts or rejects, with what the partner is told and what it does to the money. */
export function DisputeDecision({ dispute, onBack }: DisputeDecisionProps) {
  const t = useMessages(staffDispute);
  const tStaff = useMessages(staff);
  const resolve = useResolveDispute();
  const [draft, setDraft] = useState(untouched);
  const [isMissing, setIsMissing] = useState(false);
  const { status, outcome, cancelCommission } = draft;
  const adjustment = status === 'accepted' ? (draft.correction ?? 0) : 0;

  function send() {
    const isEmpty = outcome.trim() === '';
    setIsMissing(isEmpty);
    if (isEmpty) return;
    const { id } = dispute;
    void resolve.run({ id, status, outcome: outcome.trim(), adjustment, cancelCommission });
  }
  return (
    <FormPart as="div" role="group" aria-label={t('decision')}>
      <DecisionFields
        {...{ dispute, draft, isMissing }}
        onChange={(part) => {
          setDraft({ ...draft, ...part });
          setIsMissing(false);
        }}
      />
      <Effects {...{ dispute, adjustment, cancelCommission }} />
      <SendFailure error={resolve.error} />
      <DisputeActionsPart>
        <Button size="sm" onClick={onBack} disabled={resolve.status === 'pending'}>
          {tStaff('goBack')}
        </Button>
        <Button
          size="sm"
          variant={cancelCommission ? 'danger' : 'primary'}
          pending={resolve.status === 'pending'}
          onClick={send}
        >
          {t(status === 'accepted' ? 'confirmAccept' : 'confirmReject')}
        </Button>
      </DisputeActionsPart>
    </FormPart>
  );
}

interface Draft {
  readonly status: 'accepted' | 'rejected';
  readonly outcome: string;
  /** Minor units. */
  readonly correction: number | undefined;
  readonly cancelCommission: boolean;
}

const untouched: Draft = {
  status: 'accepted',
  outcome: '',
  correction: undefined,
  cancelCommission: false,
};

interface DecisionFieldsProps {
  dispute: Dispute;
  draft: Draft;
  isMissing: boolean;
  onChange: (part: Partial<Draft>) => void;
}

function DecisionFields({ dispute, draft, isMissing, onChange }: DecisionFieldsProps) {
  const t = useMessages(staffDispute);
  return (
    <>
      <SegmentedControl
        size="sm"
        label={t('decision')}
        value={draft.status}
        options={[
          { value: 'accepted', label: t('accept') },
          { value: 'rejected', label: t('reject') },
        ]}
        onChange={(status) => onChange({ status })}
      />
      <TextArea
        label={t('outcomeLabel')}
        required
        maxLength={outcomeMax}
        value={draft.outcome}
        onChange={({ target }) => onChange({ outcome: target.value })}
        {...(isMissing && { error: t('outcomeMissing') })}
      />
      {draft.status === 'accepted' && (
        <MoneyField
          signed
          label={t('adjustment')}
          description={t('adjustmentNote')}
          value={draft.correction}
          currency={dispute.commission.amount.currency}
          onChange={(correction) => onChange({ correction })}
        />
      )}
      <Checkbox
        label={t('cancelIt')}
        checked={draft.cancelCommission}
        onChange={({ target }) => onChange({ cancelCommission: target.checked })}
      />
    </>
  );
}

interface EffectsProps {
  dispute: Dispute;
  adjustment: number;
  cancelCommission: boolean;
}

/** What the decision does, before it does it. */
function Effects({ dispute, adjustment, cancelCommission }: EffectsProps) {
  const t = useMessages(staffDispute);
  const format = useFormat();
  const { amount } = dispute.commission;
  const correction = format.money({ ...amount, amount: Math.abs(adjustment) });
  return (
    <EffectsPart>
      <li>
        {cancelCommission ? t('then.cancel', { amount: format.money(amount) }) : t('then.back')}
      </li>
      {adjustment !== 0 && (
        <li>{t(adjustment > 0 ? 'then.add' : 'then.less', { amount: correction })}</li>
      )}
      <li>{t('then.final')}</li>
    </EffectsPart>
  );
}
