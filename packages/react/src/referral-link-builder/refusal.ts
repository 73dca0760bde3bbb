import type { PorticoError } from '@portico/sdk';
import { utmNames } from './link-draft.ts';
import type { FieldName, FieldProblem, FieldProblems } from './link-draft.ts';

/** Why the server did not take a draft, sorted to the fields it is about. */
export interface Refusal {
  readonly error: PorticoError;
  readonly problems: FieldProblems;
  /** A free code near the one that is taken. */
  readonly suggestion: string | null;
  /** Hosts that links may lead to, when the destination is on another one. */
  readonly hosts: readonly string[];
}

/** Reads what an error says about the fields of the form. */
export function refusalOf(error: PorticoError): Refusal {
  const { suggestion, allowedHosts } = error.meta;
  // An error of another copy of the SDK may come without the list.
  const { fieldErrors = [] } = error;
  const pointed = fieldErrors.flatMap(({ pointer }) => {
    const field = fieldAt(pointer);
    return field === undefined ? [] : [[field, problemOf(field)] as const];
  });
  return {
    error,
    problems: {
      ...Object.fromEntries(pointed),
      ...(error.code === 'code_taken' && { code: 'taken' }),
      ...(error.code === 'destination_not_allowed' && { destination: 'notAllowed' }),
    },
    suggestion: typeof suggestion === 'string' ? suggestion : null,
    hosts: Array.isArray(allowedHosts) ? allowedHosts.map(String) : [],
  };
}

const fields: readonly FieldName[] = ['destination', 'name', 'code', ...utmNames];

function fieldAt(pointer: string): FieldName | undefined {
  const last = pointer.split('/').at(-1);
  return fields.find((field) => field === last);
}

function problemOf(field: FieldName): FieldProblem {
  if (field === 'destination') return 'address';
  return field === 'code' ? 'code' : 'text';
}
