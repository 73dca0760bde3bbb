import { useState } from 'react';
import { calculate } from '@portico/sdk/engine';
import type { Facts, PlanTerms } from '@portico/sdk/engine';
import type { Certification, Currency, PartnerType } from '@portico/sdk';
import type { PaymentKind } from '@portico/sdk/contract';
import { useMessages } from '../internal/i18n/index.ts';
import { MoneyField, sumsOf } from '../internal/staff/index.ts';
import { Checkbox, Facts as FactList, FinePrintPart, Money, Select } from '../internal/ui/index.ts';
import { TextField } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { CountField, CurrencyField } from './draft-fields.tsx';
import type { Ladder } from './ladder.ts';

/** A payment to try a plan on. */
interface Sample {
  readonly amount: number | undefined;
  readonly currency: Currency;
  readonly kind: PaymentKind;
  readonly product: string;
  readonly country: string;
  readonly partnerType: PartnerType;
  readonly tier: string;
  readonly certification: Certification;
  readonly activeCustomers: number;
  readonly months: number;
  readonly firstPayment: boolean;
}

const usual: Sample = {
  amount: 24_900,
  currency: 'USD',
  kind: 'subscription',
  product: '',
  country: '',
  partnerType: 'reseller',
  tier: '',
  certification: 'none',
  activeCustomers: 12,
  months: 3,
  firstPayment: false,
};

interface SamplePaymentProps {
  terms: PlanTerms;
  ladder: Ladder | undefined;
}

/** What one payment would earn, by the engine that pays, while the plan is written. */
export function SamplePayment({ terms, ladder }: SamplePaymentProps) {
  const t = useMessages(commissionPlanDraft);
  const tiers = tiersOf(terms, ladder);
  const [sample, setSample] = useState<Sample>({ ...usual, tier: tiers[0]?.key ?? '' });
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('sample.title')}</Parts.GroupNamePart>
      <SampleFields {...{ sample, tiers }} onChange={(part) => setSample({ ...sample, ...part })} />
      <Earnings terms={terms} sample={sample} />
    </Parts.GroupPart>
  );
}

/** The program's tiers; without them those that the plan itself names. */
function tiersOf({ rules }: PlanTerms, ladder: Ladder | undefined) {
  if (ladder?.tiers) return ladder.tiers;
  const named = rules.flatMap(({ when, pays, tier }) => [
    ...(when.tiers ?? []),
    ...('rates' in pays ? Object.keys(pays.rates) : []),
    ...Object.keys(tier ?? {}),
  ]);
  return [...new Set(named)].map((key) => ({ key, name: key }));
}

interface SampleFieldsProps {
  sample: Sample;
  tiers: readonly { readonly key: string; readonly name: string }[];
  onChange: (part: Partial<Sample>) => void;
}

const kinds = ['subscription', 'project', 'upsell', 'base', 'transaction'] as const;
const types = [
  'affiliate',
  'reseller',
  'white_label',
  'technology',
  'implementation',
  'referral',
] as const;
const certificates = ['none', 'foundation', 'advanced', 'master'] as const;
const countMax = 1_000_000;

function SampleFields({ sample, tiers, onChange }: SampleFieldsProps) {
  const t = useMessages(commissionPlanDraft);
  return (
    <Parts.FieldsPart>
      <MoneyField
        size="sm"
        label={t('sample.paid')}
        value={sample.amount}
        currency={sample.currency}
        onChange={(amount) => onChange({ amount })}
      />
      <CurrencyField
        label={t('currency')}
        value={sample.currency}
        onChange={(currency) => onChange({ currency })}
      />
      <Words {...{ sample, onChange }} />
      {tiers.length > 0 && (
        <Select
          size="sm"
          label={t('sample.tier')}
          value={sample.tier}
          options={tiers.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={({ target }) => onChange({ tier: target.value })}
        />
      )}
      <TextField
        size="sm"
        label={t('sample.product')}
        value={sample.product}
        onChange={({ target }) => onChange({ product: target.value })}
      />
      <TextField
        size="sm"
        label={t('sample.country')}
        maxLength={2}
        value={sample.country}
        onChange={({ target }) => onChange({ country: target.value.toUpperCase() })}
      />
      <CountField
        label={t('sample.active')}
        value={sample.activeCustomers}
        max={countMax}
        onChange={(activeCustomers = 0) => onChange({ activeCustomers })}
      />
      <CountField
        label={t('sample.months')}
        value={sample.months}
        max={countMax}
        onChange={(months = 0) => onChange({ months })}
      />
      <Checkbox
        label={t('firstPayment')}
        checked={sample.firstPayment}
        onChange={({ target }) => onChange({ firstPayment: target.checked })}
      />
    </Parts.FieldsPart>
  );
}

function Words({ sample, onChange }: Pick<SampleFieldsProps, 'sample' | 'onChange'>) {
  const t = useMessages(commissionPlanDraft);
  const tPlan = useMessages(commissionPlan);
  return (
    <>
      <Select
        size="sm"
        label={t('sample.kind')}
        value={sample.kind}
        options={kinds.map((value) => ({ value, label: tPlan(`kind.${value}`) }))}
        onChange={({ target }) => onChange({ kind: target.value as PaymentKind })}
      />
      <Select
        size="sm"
        label={t('sample.partner')}
        value={sample.partnerType}
        options={types.map((value) => ({ value, label: tPlan(`partner.${value}`) }))}
        onChange={({ target }) => onChange({ partnerType: target.value as PartnerType })}
      />
      <Select
        size="sm"
        label={t('sample.certificate')}
        value={sample.certification}
        options={certificates.map((value) => ({ value, label: tPlan(`certificate.${value}`) }))}
        onChange={({ target }) => onChange({ certification: target.value as Certification })}
      />
    </>
  );
}

/** What is earned, rule by rule; undefined while the numbers cannot be read. */
function earningsOf(terms: PlanTerms, sample: Sample) {
  const { amount, currency, kind, product, country, partnerType, ...rest } = sample;
  if (amount === undefined) return [];
  const plan = { ...terms, id: 'draft', version: 0 };
  const facts: Facts = {
    payment: { amount, currency, kind, product: product || null, country: country || null },
    partner: { ...rest, type: partnerType },
    customer: { firstPayment: rest.firstPayment, months: rest.months, referralAgeDays: 0 },
  };
  try {
    return calculate(plan, facts).map((earning) => ({
      name: terms.rules.find(({ key }) => key === earning.rule)?.name ?? earning.rule,
      amount: earning.amount,
      currency: earning.currency as Currency,
    }));
  } catch {
    return undefined;
  }
}

function Earnings({ terms, sample }: { terms: PlanTerms; sample: Sample }) {
  const t = useMessages(commissionPlanDraft);
  const earnings = earningsOf(terms, sample);
  if (earnings === undefined) return <FinePrintPart>{t('sample.broken')}</FinePrintPart>;
  if (earnings.length === 0) return <FinePrintPart>{t('sample.nothing')}</FinePrintPart>;
  const lines = earnings.map(({ name, ...money }, index) => ({
    name: earnings.findIndex((one) => one.name === name) === index ? name : `${name} ${index + 1}`,
    value: <Money value={money} />,
  }));
  const totals = sumsOf(earnings).map((sum) => ({
    name: t('sample.total'),
    value: <Money value={sum} />,
    isTotal: true,
  }));
  return (
    <div aria-live="polite">
      <FactList kind="money" items={[...lines, ...totals.slice(0, 1)]} />
    </div>
  );
}
