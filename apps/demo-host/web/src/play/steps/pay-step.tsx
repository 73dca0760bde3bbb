import type { Currency, PaymentKind } from '@portico/sdk/contract';
import type { PayAnswer } from '../../../../host/index.ts';
import { inMoney } from '../../look/money.ts';
import { askHost } from '../../session/host-client.ts';
import { useLanguage, useTexts } from '../../texts/index.ts';
import { amountOf } from '../draft.ts';
import { PayFields } from '../pay-fields.tsx';
import { inPool, type Mark } from '../run.ts';
import { StepForm, type StepProps } from '../step-form.tsx';
import type { Performed } from '../use-play.ts';

const atOnce = 4;

/** The customer pays, once or many times; every payment is a request of its own. */
export function PayStep({ play, onStep }: StepProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { draft, findings } = play;
  const { customer } = findings;
  const money = amountOf(draft);
  const count = Number(draft.count);
  const shown = money ? inMoney(money, lang) : '';

  const act = () => {
    if (!money || !customer) return;
    const bill = { ...money, customerId: customer.externalId, kind: draft.kind };
    void play.start('pay', async () => {
      const { answers, marks } = await payAll(
        play,
        { ...bill, product: play.host.sales.product },
        count,
      );
      return performed(answers, marks);
    });
  };

  function performed(answers: readonly PayAnswer[], marks: readonly Mark[]): Performed {
    const earned = answers.flatMap(({ commissions }) => commissions.map(({ amount }) => amount));
    const [first] = earned;
    const sum = earned.reduce((total, { amount }) => total + amount, 0);
    const last = answers.at(-1);
    return {
      exchanges: answers.flatMap(({ exchanges }) => exchanges),
      marks,
      outcome: first
        ? t.pay.earned(inMoney({ amount: sum, currency: first.currency }, lang))
        : t.pay.earnedNothing,
      ...(last && {
        found: {
          payment: {
            id: last.payment.id,
            amount: last.payment.amount,
            refunded: 0,
            customer: last.payment.customer.name,
          },
        },
      }),
    };
  }

  return (
    <StepForm
      {...{ play, onStep }}
      step="pay"
      title={t.pay.title}
      text={t.pay.text}
      action={count === 1 ? t.pay.action(shown) : t.pay.actionMany(count, shown)}
      onAct={act}
      disabled={!money}
      need={customer ? undefined : { text: t.needs.customer, step: 'convert' }}
    >
      <PayFields play={play} isWrong={!money} />
    </StepForm>
  );
}

interface Bill {
  customerId: string;
  amount: number;
  currency: Currency;
  kind: PaymentKind;
  product: string;
}

async function payAll({ visitor }: StepProps['play'], body: Bill, count: number) {
  const marks: Mark[] = [];
  const answers = await inPool(count, atOnce, async () => {
    const sentAt = performance.now();
    const answer = await askHost<PayAnswer>(visitor, 'play/pay', { body });
    for (const { id } of answer.commissions)
      marks.push({ key: `commission.created ${id}`, sentAt });
    return answer;
  });
  return { answers, marks };
}
