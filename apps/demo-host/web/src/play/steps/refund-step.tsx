import type { RefundAnswer } from '../../../../host/index.ts';
import { RadioBar } from '../../demo-bar/radio-bar.tsx';
import { inMoney } from '../../look/money.ts';
import { askHost } from '../../session/host-client.ts';
import { useLanguage, useTexts } from '../../texts/index.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import { ToolField } from '../tool-field.tsx';

const shares = ['1', '0.5', '0.25'] as const;

/** Money goes back to the customer, and the same share of the commission to the program. */
export function RefundStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { draft, edit, findings } = play;
  const { payment } = findings;
  const share = Number(draft.share);
  const percent = new Intl.NumberFormat(lang, { style: 'percent' });
  const back = payment && {
    amount: Math.round(payment.amount.amount * share),
    currency: payment.amount.currency,
  };

  const act = () =>
    play.start('refund', async () => {
      const sentAt = performance.now();
      const body = { paymentId: payment?.id ?? '', share };
      const answer = await askHost<RefundAnswer>(play.visitor, 'play/refund', { body });
      const [reversal] = answer.reversals;
      const amount = reversal && { ...reversal.amount, amount: Math.abs(reversal.amount.amount) };
      return {
        exchanges: answer.exchanges,
        marks: answer.reversals.map(({ id }) => ({ key: `commission.created ${id}`, sentAt })),
        outcome: t.refund.done(amount ? inMoney(amount, lang) : '–'),
        ...(payment && {
          found: { payment: { ...payment, refunded: answer.payment.refunded.amount } },
        }),
      };
    });

  return (
    <StepForm
      {...{ play, onStep }}
      step="refund"
      title={t.refund.title}
      text={t.refund.text}
      action={t.refund.action(back ? inMoney(back, lang) : '')}
      onAct={act}
      need={payment ? undefined : { text: t.needs.payment, step: 'pay' }}
    >
      <ToolField label={t.refund.payment} group wide>
        <code dir="ltr">
          {payment && `${inMoney(payment.amount, lang)} · ${payment.customer} · ${payment.id}`}
        </code>
      </ToolField>
      <ToolField label={t.refund.share} group wide>
        <RadioBar
          label={t.refund.share}
          value={draft.share}
          onChange={(value) => edit({ share: value })}
          choices={shares.map((value) => ({ value, label: percent.format(Number(value)) }))}
        />
      </ToolField>
    </StepForm>
  );
}
