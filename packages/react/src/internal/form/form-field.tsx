import type { ChangeEvent, ComponentPropsWithoutRef, ReactNode } from 'react';
import { formFields } from '../../locales/en/form-fields.ts';
import { useMessages } from '../i18n/index.ts';
import { SecretField, Select, TextField } from '../ui/index.ts';
import type { SelectOption } from '../ui/index.ts';
import { useCountries } from './countries.ts';
import type { FormDraft } from './use-form-draft.ts';

type Native = Pick<
  ComponentPropsWithoutRef<'input'>,
  | 'autoComplete'
  | 'inputMode'
  | 'maxLength'
  | 'minLength'
  | 'pattern'
  | 'min'
  | 'max'
  | 'dir'
  | 'autoCapitalize'
>;

/** One field: what it is, and what the platform should know about it. */
export interface FieldSpec extends Native {
  /** Its path in the request. */
  readonly name: string;
  readonly label: string;
  /** `text` when left out. */
  readonly kind?: 'text' | 'email' | 'date' | 'secret' | 'country' | 'choice';
  readonly isOptional?: boolean;
  /** How to write it, shown below. */
  readonly description?: ReactNode;
  /** What is wrong and how to mend it, for everything but an empty field. */
  readonly wrong?: string;
  readonly options?: readonly SelectOption[];
}

/** Props of {@link FormField}. */
export interface FormFieldProps {
  spec: FieldSpec;
  form: FormDraft;
}

/** A field of a form: native, labelled, with its problem below. */
export function FormField({ spec, form }: FormFieldProps) {
  const t = useMessages(formFields);
  const { name, kind = 'text', isOptional = false, description, wrong, options, ...native } = spec;
  const problem = form.problems[name];
  const error = problem && (problem === 'missing' ? t('missing') : (wrong ?? t('wrong')));
  const look = {
    label: isOptional ? t('optional', { label: spec.label }) : spec.label,
    description,
    ...(error && { error }),
  };
  const control = {
    ...look,
    name,
    required: !isOptional,
    value: form.values[name] ?? '',
    onBlur: () => form.leave(name),
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      form.change(name, event.target.value),
  };
  if (kind === 'country') return <CountrySelect {...control} autoComplete={native.autoComplete} />;
  if (kind === 'choice') return <Select {...control} options={options ?? []} />;
  const text = { ...native, ...control, label: look.label };
  if (kind === 'secret') {
    return <SecretField {...text} showLabel={t('show')} hideLabel={t('hide')} />;
  }
  return <TextField {...text} type={kind} />;
}

type CountrySelectProps = Omit<ComponentPropsWithoutRef<typeof Select>, 'options' | 'ref'>;

function CountrySelect(props: CountrySelectProps) {
  const t = useMessages(formFields);
  const countries = useCountries();
  return <Select {...props} options={[{ value: '', label: t('choose') }, ...countries]} />;
}
