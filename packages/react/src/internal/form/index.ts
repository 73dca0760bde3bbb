export { compact, latinDigits } from './digits.ts';
export { countryCodes, countryName, useCountries, type CountryOption } from './countries.ts';
export { FormField, type FieldSpec, type FormFieldProps } from './form-field.tsx';
export { SendFailure, type SendFailureProps } from './send-failure.tsx';
export { namesIn, problemOf, useFormDraft } from './use-form-draft.ts';
export type {
  Checks,
  FieldProblem,
  FieldProblems,
  FormDraft,
  FormValues,
} from './use-form-draft.ts';
