import type { Certification, Currency } from '@portico/sdk';
import {
  decimalsOf,
  fromDecimal,
  toDecimal,
  useFormat,
  useLocale,
  useMessages,
} from '../internal/i18n/index.ts';
import { readTyped, writeTyped } from '../internal/i18n/typed-number.ts';
import { Select } from '../internal/ui/index.ts';
import { earningsCalculator } from '../locales/en/earnings-calculator.ts';
import * as Parts from './earnings-calculator.parts.ts';
import { SliderField } from './slider-field.tsx';
import type { Choices, Wish } from './wish.ts';

/** Props of {@link WishForm}. */
export interface WishFormProps {
  wish: Wish;
  choices: Choices;
  onChange: (change: Partial<Wish>) => void;
}

/** What can be supposed, as far as the plan looks at it. */
export function WishForm(props: WishFormProps) {
  const { choices } = props;
  return (
    <Parts.FormPart role="group" aria-label={useMessages(earningsCalculator)('title')}>
      <CountField {...props} name="customers" most={choices.most.customers} />
      <CountField {...props} name="newCustomers" most={newCustomersMost} />
      <PaymentField {...props} />
      <Selects {...props} />
    </Parts.FormPart>
  );
}

const newCustomersMost = 20;
const customersLimit = 10_000;
const paymentLimit = 1_000_000_000_000;

type CountProps = WishFormProps & { name: 'customers' | 'newCustomers'; most: number };

function CountField({ wish, onChange, name, most }: CountProps) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const { locale } = useLocale();
  const label = t(`field.${name}`);
  const value = wish[name];
  const [least, limit] = [0, customersLimit];
  return (
    <SliderField
      label={label}
      fieldLabel={t('field.exactly', { field: label })}
      value={value}
      min={least}
      max={most}
      step={1}
      text={format.number(value)}
      write={(count) => writeTyped(locale, String(count))}
      read={(typed) => {
        const count = Number(readTyped(locale, typed) ?? NaN);
        return Number.isInteger(count) && count >= least && count <= limit ? count : undefined;
      }}
      error={t('error.number', { least, most: limit })}
      onChange={(count) => onChange({ [name]: count })}
    />
  );
}

function PaymentField({ wish, choices, onChange }: WishFormProps) {
  const t = useMessages(earningsCalculator);
  const format = useFormat();
  const { locale } = useLocale();
  const { amount, currency } = wish.payment;
  const unit = 10 ** decimalsOf(currency);
  const label = t('field.payment');
  // A whole unit at a time, or a hundred of them where there are no decimals: ¥100.
  const step = unit === 1 ? 100 : unit;
  return (
    <SliderField
      key={currency}
      label={label}
      fieldLabel={t('field.exactly', { field: label })}
      value={amount}
      min={0}
      max={Math.max(choices.most.payment, step)}
      step={step}
      text={format.money(wish.payment)}
      suffix={currency}
      write={(minor) => writeTyped(locale, toDecimal(minor, currency))}
      read={(typed) => {
        const read = fromDecimal(readTyped(locale, typed) ?? '', currency);
        return read !== undefined && read >= 0 && read <= paymentLimit ? read : undefined;
      }}
      error={t('error.number', { least: 0, most: paymentLimit / unit })}
      onChange={(minor) => onChange({ payment: { amount: minor, currency } })}
    />
  );
}

function Selects({ wish, choices, onChange }: WishFormProps) {
  const t = useMessages(earningsCalculator);
  const { currencies, tiers, certifications, kinds, products } = choices;
  return (
    <Parts.SelectsPart>
      {currencies.length > 1 && (
        <Select
          label={t('field.currency')}
          value={wish.payment.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={({ target }) =>
            onChange({ payment: sameSum(wish.payment, target.value as Currency) })
          }
        />
      )}
      {tiers.length > 1 && (
        <Select
          label={t('field.tier')}
          value={wish.tier}
          options={tiers.map(({ key, name }) => ({ value: key, label: name }))}
          onChange={({ target }) => onChange({ tier: target.value })}
        />
      )}
      {certifications.length > 0 && (
        <Select
          label={t('field.certification')}
          value={wish.certification}
          options={certifications.map((value) => ({ value, label: t(`certification.${value}`) }))}
          onChange={({ target }) => onChange({ certification: target.value as Certification })}
        />
      )}
      {kinds.length > 1 && (
        <Select
          label={t('field.kind')}
          value={wish.kind}
          options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          onChange={({ target }) => onChange({ kind: target.value as Wish['kind'] })}
        />
      )}
      {products.length > 0 && (
        <Select
          label={t('field.product')}
          value={wish.product ?? ''}
          options={[
            { value: '', label: t('product.any') },
            ...products.map((value) => ({ value, label: value })),
          ]}
          onChange={({ target }) => onChange({ product: target.value || undefined })}
        />
      )}
    </Parts.SelectsPart>
  );
}

/** The same figure in another currency; decimals that it does not have are dropped. */
function sameSum({ amount, currency }: Wish['payment'], next: Currency): Wish['payment'] {
  const places = decimalsOf(next) - decimalsOf(currency);
  return { amount: Math.round(amount * 10 ** places), currency: next };
}
