import { useId } from 'react';
import type { TaxFormKind } from '@portico/sdk/contract';
import { countryName, FormField } from '../internal/form/index.ts';
import type { FieldSpec, FormValues } from '../internal/form/index.ts';
import { useFormat, useLocale, useMessages, useNow } from '../internal/i18n/index.ts';
import {
  Button,
  Checkbox,
  Facts,
  SectionHeadPart,
  SectionPart,
  SectionTitlePart,
} from '../internal/ui/index.ts';
import { formFields } from '../locales/en/form-fields.ts';
import { taxForm } from '../locales/en/tax-form.ts';
import type { TaxStep } from './tax-draft.ts';
import * as Parts from './tax-form.parts.ts';
import type { TaxFormModel } from './use-tax-form.ts';

/** Props of {@link SignStep}. */
export interface SignStepProps {
  form: TaxFormModel;
  kind: TaxFormKind;
  /** The fields of each page. */
  fields: Readonly<Record<TaxStep, readonly FieldSpec[]>>;
}

/** All that was entered, what is certified, and the signature. */
export function SignStep({ form, kind, fields }: SignStepProps) {
  const t = useMessages(taxForm);
  const format = useFormat();
  const now = useNow();
  const { draft, steps } = form;
  const pages = steps.filter((step) => fields[step].length > 0);
  return (
    <>
      <div>
        {pages.map((page) => (
          <Review key={page} page={page} form={form} kind={kind} specs={fields[page]} />
        ))}
      </div>
      <Parts.CertificatePart>
        <strong>{t('certify.title')}</strong>
        <ol>
          {([1, 2, 3, 4] as const).map((line) => (
            <li key={line}>{t(`certify.${kind}.${line}`)}</li>
          ))}
        </ol>
      </Parts.CertificatePart>
      <Tick form={form} />
      <FormField
        form={draft}
        spec={{
          ...{ name: 'signedBy', label: t('field.signedBy'), autoComplete: 'name' },
          ...{ maxLength: 100, pattern: '[^<>]*', wrong: t('wrong.name') },
          ...(now !== null && { description: t('sign.date', { date: format.date(now) }) }),
        }}
      />
    </>
  );
}

function Tick({ form }: { form: TaxFormModel }) {
  const t = useMessages(taxForm);
  const tForm = useMessages(formFields);
  const id = useId();
  const { values, problems, change } = form.draft;
  const isMissing = problems['certified'] !== undefined;
  return (
    <div>
      <Checkbox
        required
        name="certified"
        label={t('certify.label')}
        checked={values['certified'] === 'yes'}
        onChange={(event) => change('certified', event.target.checked ? 'yes' : '')}
        {...(isMissing && { 'aria-invalid': true, 'aria-describedby': id })}
      />
      {isMissing && <Parts.TickProblemPart id={id}>{tForm('missing')}</Parts.TickProblemPart>}
    </div>
  );
}

interface ReviewProps {
  page: TaxStep;
  form: TaxFormModel;
  kind: TaxFormKind;
  specs: readonly FieldSpec[];
}

/** What was entered on one page, and the way back to it. */
function Review({ page, form, kind, specs }: ReviewProps) {
  const t = useMessages(taxForm);
  const tForm = useMessages(formFields);
  const section = t(`section.${page === 'identity' && kind === 'w8bene' ? 'company' : page}`);
  const shown = useShown(form.draft.values);
  const { values } = form.draft;
  return (
    <SectionPart aria-label={section}>
      <SectionHeadPart>
        <SectionTitlePart as="h4">{section}</SectionTitlePart>
        <Button size="sm" variant="ghost" onClick={() => form.goTo(page)}>
          {tForm('edit', { section })}
        </Button>
      </SectionHeadPart>
      <Facts
        items={[
          ...specs.map((spec) => {
            const value = shown(spec);
            return value !== '' && { name: spec.label, value: <bdi>{value}</bdi> };
          }),
          page === 'identity' &&
            kind === 'w9' &&
            values['backupWithholding'] === 'yes' && {
              name: t('field.backupWithholding'),
              value: t('review.yes'),
            },
        ]}
      />
    </SectionPart>
  );
}

/** A value as it is read: names of choices and countries, and the end of a secret. */
function useShown(values: FormValues): (spec: FieldSpec) => string {
  const t = useMessages(taxForm);
  const { locale } = useLocale();
  const format = useFormat();
  return ({ name, kind, options }) => {
    const value = (values[name] ?? '').trim();
    if (value === '') return '';
    if (kind === 'country') return countryName(locale, value);
    if (kind === 'date') return format.calendarDay(value);
    if (kind === 'choice') return options?.find((one) => one.value === value)?.label ?? value;
    if (kind !== 'secret') return value;
    return t('review.number', { last4: value.slice(-Math.min(4, Math.floor(value.length / 2))) });
  };
}
