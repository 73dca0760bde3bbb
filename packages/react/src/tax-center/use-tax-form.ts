import { useState } from 'react';
import type { TaxForm, TaxFormKind } from '@portico/sdk/contract';
import { useSubmitTaxForm } from '../hooks/index.ts';
import { useFormDraft } from '../internal/form/index.ts';
import type { FormValues } from '../internal/form/index.ts';
import { blankForm, stepOf, stepsOf, taxChecks, taxFormOf } from './tax-draft.ts';
import type { TaxStep } from './tax-draft.ts';

/** The name is still the partner's; everything else is told anew. */
function renewalOf({ kind, legalName }: TaxForm): FormValues {
  return { ...blankForm(kind), legalName };
}

/** What was typed, without the country that a W-9 begins with. */
function keptOf(kind: TaxFormKind | '', values: FormValues): FormValues {
  if (kind !== 'w9') return values;
  const { 'address.country': _country, ...kept } = values;
  return kept;
}

/** The form, page by page, until it is filed. */
export function useTaxForm(current: TaxForm | null, onFiled: () => void) {
  const [kind, setKind] = useState<TaxFormKind | ''>(current?.kind ?? '');
  const [step, setStep] = useState<TaxStep>('kind');
  const draft = useFormDraft(current ? renewalOf(current) : {}, taxChecks);
  const submit = useSubmitTaxForm();
  const steps = stepsOf(kind);
  const at = steps.indexOf(step);

  function choose(next: TaxFormKind): void {
    // What was typed of a name or an address holds for another form, too.
    setKind(next);
    draft.reset({ ...blankForm(next), ...keptOf(kind, draft.values) });
  }
  function goTo(next: TaxStep): void {
    submit.reset();
    setStep(next);
  }
  async function send(sent: TaxFormKind): Promise<void> {
    const outcome = await submit.run({ form: taxFormOf(sent, draft.values) });
    if (outcome.ok) {
      draft.reset({});
      return onFiled();
    }
    const [first] = draft.refuse(outcome.error, '/form/');
    if (first !== undefined) setStep(stepOf(sent, first));
    draft.focusProblem();
  }
  return {
    ...{ kind, step, steps, at, draft, choose, goTo },
    error: submit.error,
    isPending: submit.status === 'pending',
    back: () => goTo(steps[at - 1] ?? 'kind'),
    /** One page on, or off to the server with all of them. */
    go(): void {
      if (kind === '' || submit.status === 'pending') return;
      if (!draft.check()) return;
      if (step === 'sign') void send(kind);
      else goTo(steps[at + 1] ?? 'sign');
    },
  };
}

/** The form being filled in. */
export type TaxFormModel = ReturnType<typeof useTaxForm>;
