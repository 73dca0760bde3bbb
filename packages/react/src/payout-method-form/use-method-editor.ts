import { useState } from 'react';
import type { PayoutMethod, PayoutMethodKind, PayoutOverview } from '@portico/sdk/contract';
import { useSetPayoutMethod } from '../hooks/index.ts';
import { compact, countryCodes, useFormDraft } from '../internal/form/index.ts';
import type { FormDraft } from '../internal/form/index.ts';
import {
  blankMethod,
  grouped,
  ibanState,
  methodChecks,
  methodOf,
  routingState,
} from './method-draft.ts';

interface MethodEditorOptions {
  readonly overview: PayoutOverview;
  readonly currencies: readonly string[];
  readonly onSaved: (method: PayoutMethod) => void;
}

/** Choosing a kind, filling its fields in, saving. */
export function useMethodEditor({ overview, currencies, onSaved }: MethodEditorOptions) {
  const { method, methodKinds } = overview;
  const known = { method, currencies };
  const only = methodKinds.length === 1 ? methodKinds[0] : undefined;
  const present = method && methodKinds.includes(method.kind) ? method.kind : undefined;
  const [kind, setKind] = useState<PayoutMethodKind | ''>(present ?? only ?? '');
  const draft = useFormDraft(blankMethod(kind, known), methodChecks);
  const action = useSetPayoutMethod();
  const form = withLiveNumbers(draft);

  async function save(chosen: PayoutMethodKind): Promise<void> {
    const outcome = await action.run({ method: methodOf(chosen, draft.values) });
    if (outcome.ok) return onSaved(outcome.data);
    draft.refuse(outcome.error, '/method/');
    return draft.focusProblem();
  }
  return {
    ...{ kind, form },
    isPending: action.status === 'pending',
    error: action.error,
    choose(next: PayoutMethodKind): void {
      action.reset();
      setKind(next);
      draft.reset(blankMethod(next, known));
    },
    submit(): void {
      if (kind === '' || action.status === 'pending') return;
      if (form.check()) void save(kind);
    },
  };
}

/** A method being chosen and filled in. */
export type MethodEditor = ReturnType<typeof useMethodEditor>;

/** A wrong check digit is told as soon as the number is whole, and an IBAN is read in groups. */
function withLiveNumbers(draft: FormDraft): FormDraft {
  const { values, problems } = draft;
  const isWrong = {
    iban: ibanState(values['iban'] ?? '') === 'wrong',
    routingNumber: routingState(values['routingNumber'] ?? '') === 'wrong',
  };
  return {
    ...draft,
    problems: {
      ...problems,
      ...(isWrong.iban && { iban: 'wrong' as const }),
      ...(isWrong.routingNumber && { routingNumber: 'wrong' as const }),
    },
    change(name, value) {
      draft.change(name, value);
      const country = compact(value).slice(0, 2);
      const isFirstTold = name === 'iban' && !values['country'] && countryCodes.includes(country);
      if (isFirstTold) draft.change('country', country);
    },
    leave(name) {
      if (name === 'iban') draft.change(name, grouped(values[name] ?? ''));
      draft.leave(name);
    },
  };
}
