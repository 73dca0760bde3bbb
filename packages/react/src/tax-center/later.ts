import { later } from '../internal/widget/index.ts';

// Few partners open the form, and once in some years: it comes when it is asked for.
export const taxForm = later(async () => (await import('./tax-form.tsx')).TaxFormDialog);
