import type { Currency, PaymentKind } from '@portico/sdk/contract';
import { RadioBar } from '../demo-bar/radio-bar.tsx';
import { inMoney } from '../look/money.ts';
import { useLanguage, useTexts } from '../texts/index.ts';
import { currencies } from './draft.ts';
import { ToolField } from './tool-field.tsx';
import type { Play } from './use-play.ts';

const counts = ['1', '5', '20'] as const;
const other = 'other';

interface PayFieldsProps {
  play: Play;
  /** What stands in the field is no amount. */
  isWrong: boolean;
}

/** How much, in which currency, for what, how often. */
export function PayFields({ play, isWrong }: PayFieldsProps) {
  const t = useTexts();
  const { draft, edit, host } = play;
  const allKinds = [
    ...new Set([...host.sales.kinds, ...(Object.keys(t.pay.kinds) as PaymentKind[])]),
  ];
  return (
    <>
      <AmountField play={play} isWrong={isWrong} />
      <ToolField label={t.pay.currency}>
        <select
          value={draft.currency}
          onChange={({ target: { value } }) => edit({ currency: value as Currency })}
        >
          {currencies.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </select>
      </ToolField>
      <ToolField label={t.pay.kind}>
        <select
          value={draft.kind}
          onChange={({ target: { value } }) => edit({ kind: value as PaymentKind })}
        >
          {allKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.pay.kinds[kind]}
            </option>
          ))}
        </select>
      </ToolField>
      <ToolField label={t.pay.count} group>
        <RadioBar
          label={t.pay.count}
          value={draft.count}
          onChange={(count) => edit({ count })}
          choices={counts.map((value) => ({ value, label: value }))}
        />
      </ToolField>
    </>
  );
}

/** A preset of the host, or an amount of one's own. */
function AmountField({ play: { draft, edit, host }, isWrong }: PayFieldsProps) {
  const t = useTexts();
  const lang = useLanguage();
  const { amount, currency } = draft;
  const { amounts } = host.sales;
  return (
    <>
      <ToolField label={t.pay.amount} group wide>
        <RadioBar
          label={t.pay.amount}
          value={'preset' in amount ? String(amount.preset) : other}
          onChange={(value) =>
            edit({ amount: value === other ? { typed: '' } : { preset: Number(value) } })
          }
          choices={[
            ...amounts.map((minor) => ({
              value: String(minor),
              label: inMoney({ amount: minor, currency }, lang),
            })),
            { value: other, label: t.pay.other },
          ]}
        />
      </ToolField>
      {'typed' in amount && (
        <ToolField label={`${t.pay.amount} (${currency})`} wide>
          <input
            type="text"
            inputMode="decimal"
            dir="ltr"
            value={amount.typed}
            aria-invalid={isWrong && amount.typed !== ''}
            onChange={({ target: { value } }) => edit({ amount: { typed: value } })}
          />
          {isWrong && amount.typed !== '' && <span className="tool-hint">{t.pay.badAmount}</span>}
        </ToolField>
      )}
    </>
  );
}
