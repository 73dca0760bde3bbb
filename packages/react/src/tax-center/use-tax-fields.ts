import type { TaxFormKind } from '@portico/sdk/contract';
import type { FieldSpec, FormValues } from '../internal/form/index.ts';
import { dayIn, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import { formFields } from '../locales/en/form-fields.ts';
import { taxForm } from '../locales/en/tax-form.ts';
import type { TaxStep } from './tax-draft.ts';

const classifications = [
  'individual',
  'c_corporation',
  's_corporation',
  'partnership',
  'trust',
  'llc_c',
  'llc_s',
  'llc_p',
  'other',
] as const;
const entities = ['corporation', 'partnership', 'trust', 'estate', 'government', 'other'] as const;
const statuses = ['active_nffe', 'passive_nffe', 'participating_ffi', 'exempt', 'other'] as const;

/** The fields of each page of a form. */
export function useTaxFields(kind: TaxFormKind, values: FormValues) {
  const pages = { w9: useW9(values), w8ben: useW8Ben(), w8bene: useW8BenE() };
  const address = useAddress();
  const treaty = useTreaty();
  const fields: Readonly<Record<TaxStep, readonly FieldSpec[]>> = {
    ...{ kind: [], sign: [], address },
    identity: pages[kind],
    treaty: values['claimsTreaty'] === 'yes' ? treaty : [],
  };
  return fields;
}

/** Texts, and the limits of a name. */
function useNames() {
  const t = useMessages(taxForm);
  const limits = { maxLength: 100, pattern: '[^<>]*', wrong: t('wrong.name') };
  return { t, limits };
}

function useChoose() {
  const t = useMessages(formFields);
  return { value: '', label: t('choose') };
}

function useW9(values: FormValues): readonly FieldSpec[] {
  const { t, limits } = useNames();
  const choose = useChoose();
  const type = values['tin.type'] === 'ein' ? 'ein' : 'ssn';
  return [
    {
      ...{ name: 'legalName', ...limits, autoComplete: 'name' },
      ...{ label: t('field.legalName'), description: t('field.legalName.text') },
    },
    {
      ...{ name: 'businessName', ...limits, autoComplete: 'organization' },
      ...{ label: t('field.businessName'), description: t('field.businessName.text') },
      isOptional: true,
    },
    {
      ...{ name: 'classification', kind: 'choice', label: t('field.classification') },
      options: [
        choose,
        ...classifications.map((value) => ({ value, label: t(`classification.${value}`) })),
      ],
    },
    {
      ...{ name: 'tin.type', kind: 'choice', label: t('field.tin.type') },
      options: [
        { value: 'ssn', label: t('field.tin.ssn') },
        { value: 'ein', label: t('field.tin.ein') },
      ],
    },
    {
      ...{ name: 'tin.number', kind: 'secret', label: t(`field.tin.${type}`) },
      ...{ inputMode: 'numeric', maxLength: 15, wrong: t(`wrong.${type}`) },
      description: `${t(`field.tin.${type}.example`)} · ${t('field.tin.safe')}`,
    },
  ];
}

function useForeignTin(): FieldSpec {
  const { t } = useNames();
  return {
    ...{ name: 'foreignTin', kind: 'secret', label: t('field.foreignTin') },
    ...{ minLength: 2, maxLength: 30, wrong: t('wrong.foreignTin') },
    ...{ description: t('field.tin.safe'), isOptional: true },
  };
}

function useW8Ben(): readonly FieldSpec[] {
  const { t, limits } = useNames();
  const { timeZone } = useLocale();
  const now = useNow();
  return [
    {
      ...{ name: 'legalName', ...limits, autoComplete: 'name' },
      ...{ label: t('field.legalName'), description: t('field.legalName.text') },
    },
    { name: 'citizenship', kind: 'country', label: t('field.citizenship') },
    {
      ...{ name: 'dateOfBirth', kind: 'date', label: t('field.dateOfBirth') },
      ...{ autoComplete: 'bday', min: '1900-01-01', wrong: t('wrong.date') },
      ...(now !== null && { max: dayIn(timeZone, now) }),
    },
    useForeignTin(),
  ];
}

function useW8BenE(): readonly FieldSpec[] {
  const { t, limits } = useNames();
  const choose = useChoose();
  return [
    {
      ...{ name: 'legalName', ...limits, autoComplete: 'organization' },
      label: t('field.legalName'),
    },
    { name: 'incorporatedIn', kind: 'country', label: t('field.incorporatedIn') },
    {
      ...{ name: 'entity', kind: 'choice', label: t('field.entity') },
      options: [choose, ...entities.map((value) => ({ value, label: t(`entity.${value}`) }))],
    },
    {
      ...{ name: 'fatcaStatus', kind: 'choice', label: t('field.fatcaStatus') },
      options: [choose, ...statuses.map((value) => ({ value, label: t(`fatca.${value}`) }))],
      description: t('field.fatcaStatus.text'),
    },
    {
      ...{ name: 'giin', label: t('field.giin'), wrong: t('wrong.giin'), isOptional: true },
      ...{ maxLength: 19, dir: 'ltr', autoCapitalize: 'characters', autoComplete: 'off' },
    },
    useForeignTin(),
  ];
}

function useAddress(): readonly FieldSpec[] {
  const { t } = useNames();
  const text = (max: number) => ({ maxLength: max, pattern: '[^<>]*' });
  return [
    {
      ...{ name: 'address.line1', label: t('field.line1'), ...text(100) },
      autoComplete: 'address-line1',
    },
    {
      ...{ name: 'address.line2', label: t('field.line2'), ...text(100) },
      ...{ autoComplete: 'address-line2', isOptional: true },
    },
    {
      ...{ name: 'address.postalCode', label: t('field.postalCode'), ...text(20) },
      ...{ autoComplete: 'postal-code', autoCapitalize: 'characters' },
    },
    {
      ...{ name: 'address.city', label: t('field.city'), ...text(60) },
      autoComplete: 'address-level2',
    },
    {
      ...{ name: 'address.region', label: t('field.region'), ...text(60) },
      ...{ autoComplete: 'address-level1', isOptional: true },
    },
    {
      ...{ name: 'address.country', kind: 'country', label: t('field.country') },
      autoComplete: 'country',
    },
  ];
}

function useTreaty(): readonly FieldSpec[] {
  const { t } = useNames();
  return [
    { name: 'treaty.country', kind: 'country', label: t('field.treaty.country') },
    {
      ...{ name: 'treaty.article', label: t('field.treaty.article'), maxLength: 20 },
      description: t('field.treaty.article.text'),
    },
    {
      ...{ name: 'treaty.rate', label: t('field.treaty.rate'), maxLength: 6 },
      ...{ inputMode: 'decimal', wrong: t('wrong.rate') },
    },
  ];
}
