import type { PaymentKind } from '@portico/sdk/contract';
import type { PartnerType } from '@portico/sdk';
import type { RuleCondition } from '@portico/sdk/engine';
import { dayIn, startOfDay, useLocale, useMessages } from '../internal/i18n/index.ts';
import { MoneyField } from '../internal/staff/index.ts';
import { Checkbox, FinePrintPart, TextField } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { CountField, CurrencyField, ListField } from './draft-fields.tsx';
import { withPart } from './plan-draft.ts';
import { useProblemAt } from './problems.ts';
import type { RulePartProps } from './rule-form.tsx';

const kinds: readonly PaymentKind[] = ['subscription', 'project', 'upsell', 'base', 'transaction'];
const everyType: readonly PartnerType[] = [
  'affiliate',
  'reseller',
  'white_label',
  'technology',
  'implementation',
  'referral',
];
const monthsMax = 1_200;
const daysMax = 36_500;

/** Who earns by a rule, and for which payments. */
export function RuleWhen({ rule, at, ladder, onChange }: RulePartProps) {
  const t = useMessages(commissionPlanDraft);
  const tPlan = useMessages(commissionPlan);
  const { when } = rule;
  const put = <K extends keyof RuleCondition>(name: K, value: RuleCondition[K] | undefined) =>
    onChange({ ...rule, when: withPart(when, name, value) });
  const shared = { when, put, at: `${at}/when` };
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('when')}</Parts.GroupNamePart>
      <FinePrintPart>
        {t('whenNote')} {t('listNote')}
      </FinePrintPart>
      <Several
        label={t('partnerTypes')}
        values={ladder?.partnerTypes ?? everyType}
        chosen={when.partnerTypes}
        labelOf={(type) => tPlan(`partner.${type}`)}
        onChange={(types) => put('partnerTypes', types)}
      />
      <Several
        label={t('paymentKinds')}
        values={kinds}
        chosen={when.paymentKinds}
        labelOf={(kind) => tPlan(`kind.${kind}`)}
        onChange={(found) => put('paymentKinds', found)}
      />
      <Lists {...shared} />
      <Numbers {...shared} />
      <Checkbox
        label={t('firstPayment')}
        checked={when.firstPayment ?? false}
        onChange={({ target }) => put('firstPayment', target.checked ? true : undefined)}
      />
    </Parts.GroupPart>
  );
}

interface WhenProps {
  when: RuleCondition;
  put: <K extends keyof RuleCondition>(name: K, value: RuleCondition[K] | undefined) => void;
  at: string;
}

function Lists({ when, put, at }: WhenProps) {
  const t = useMessages(commissionPlanDraft);
  return (
    <Parts.FieldsPart>
      {(['tiers', 'products', 'countries', 'customers'] as const).map((name) => (
        <ListField
          key={name}
          label={t(name)}
          value={when[name]}
          at={`${at}/${name}`}
          isCodes={name === 'countries'}
          onChange={(names) => put(name, names)}
        />
      ))}
    </Parts.FieldsPart>
  );
}

function Numbers(props: WhenProps) {
  const { when, put, at } = props;
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  const { amount = { currency: 'USD' as const } } = when;
  const putAmount = (next: NonNullable<RuleCondition['amount']>) =>
    put('amount', next.min === undefined && next.max === undefined ? undefined : next);
  return (
    <Parts.FieldsPart>
      <MoneyField
        size="sm"
        label={t('amountMin')}
        value={amount.min}
        currency={amount.currency}
        onChange={(min) => putAmount(withPart(amount, 'min', min))}
      />
      <MoneyField
        size="sm"
        label={t('amountMax')}
        value={amount.max}
        currency={amount.currency}
        error={problem(`${at}/amount`)}
        onChange={(max) => putAmount(withPart(amount, 'max', max))}
      />
      {when.amount && (
        <CurrencyField
          label={t('currency')}
          value={amount.currency}
          onChange={(currency) => putAmount({ ...amount, currency })}
        />
      )}
      <CountField
        label={t('months')}
        value={when.months}
        max={monthsMax}
        onChange={(months) => put('months', months || undefined)}
      />
      <CountField
        label={t('referralAgeDays')}
        value={when.referralAgeDays}
        max={daysMax}
        onChange={(days) => put('referralAgeDays', days)}
      />
      <Window {...props} />
    </Parts.FieldsPart>
  );
}

/** From one day until before another. */
function Window({ when: { window }, put, at }: WhenProps) {
  const t = useMessages(commissionPlanDraft);
  const { timeZone } = useLocale();
  const error = useProblemAt()(`${at}/window`);
  const dayOf = (instant: string | undefined) =>
    instant ? dayIn(timeZone, Date.parse(instant)) : '';
  const putDay = (side: 'from' | 'to', day: string) => {
    const next = { from: '', to: '', ...window, [side]: day && startOfDay(timeZone, day) };
    put('window', next.from === '' && next.to === '' ? undefined : next);
  };
  return (
    <>
      <TextField
        size="sm"
        type="date"
        label={t('windowFrom')}
        value={dayOf(window?.from)}
        onChange={({ target }) => putDay('from', target.value)}
      />
      <TextField
        size="sm"
        type="date"
        label={t('windowTo')}
        value={dayOf(window?.to)}
        {...(error && { error })}
        onChange={({ target }) => putDay('to', target.value)}
      />
    </>
  );
}

interface SeveralProps<T extends string> {
  label: string;
  values: readonly T[];
  chosen: readonly T[] | undefined;
  labelOf: (value: T) => string;
  onChange: (chosen: readonly T[] | undefined) => void;
}

function Several<T extends string>(props: SeveralProps<T>) {
  const { label, values, chosen, labelOf, onChange } = props;
  const now = chosen ?? [];
  return (
    <Parts.ChecksPart role="group" aria-label={label}>
      {values.map((value) => (
        <Checkbox
          key={value}
          label={labelOf(value)}
          checked={now.includes(value)}
          onChange={({ target }) => {
            const others = now.filter((one) => one !== value);
            const next = target.checked ? [...others, value] : others;
            onChange(next.length > 0 ? next : undefined);
          }}
        />
      ))}
    </Parts.ChecksPart>
  );
}
