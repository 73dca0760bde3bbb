import { useState } from 'react';
import type { PorticoError } from '@portico/sdk';
import { problemsOf } from './link-draft.ts';
import type { FieldName, FieldProblems, LinkDraft } from './link-draft.ts';
import { refusalOf } from './refusal.ts';
import type { Refusal } from './refusal.ts';

/** A form being filled in. */
export interface Draft {
  readonly draft: LinkDraft;
  /** What is wrong and worth saying: where the person has been, or what the server refused. */
  readonly problems: FieldProblems;
  readonly refusal: Refusal | undefined;
  readonly change: (part: Partial<LinkDraft>) => void;
  /** The person leaves a field. */
  readonly leave: (field: FieldName) => void;
  /** Says everything that is wrong; whether nothing is. */
  readonly check: () => boolean;
  readonly refuse: (error: PorticoError) => void;
  readonly reset: () => void;
}

type Visited = 'all' | ReadonlySet<FieldName>;
const nowhere: Visited = new Set<FieldName>();
const shortestCode = 3;

/** What is typed over `initial`, and what is wrong with it. */
export function useDraft(initial: LinkDraft): Draft {
  const [typed, setTyped] = useState<Partial<LinkDraft>>({});
  const [visited, setVisited] = useState<Visited>(nowhere);
  const [refusal, setRefusal] = useState<Refusal>();
  const draft = { ...initial, ...typed };
  const own = problemsOf(draft);

  function isWorthSaying(field: string): boolean {
    if (visited === 'all' || visited.has(field as FieldName)) return true;
    return field === 'code' && draft.code.length >= shortestCode;
  }
  const said = Object.entries(own).filter(([field]) => isWorthSaying(field));
  return {
    draft,
    problems: { ...refusal?.problems, ...Object.fromEntries(said) },
    refusal,
    change: (part) => {
      setTyped({ ...typed, ...part });
      setRefusal(refusal && withoutProblems(refusal, part));
    },
    leave: (field) => {
      if (visited !== 'all') setVisited(new Set([...visited, field]));
    },
    check: () => {
      setVisited('all');
      setRefusal(undefined);
      return Object.keys(own).length === 0;
    },
    refuse: (error) => setRefusal(refusalOf(error)),
    reset: () => {
      setTyped({});
      setVisited(nowhere);
      setRefusal(undefined);
    },
  };
}

/** What the server refused, less what has been changed since. */
function withoutProblems(refusal: Refusal, changed: Partial<LinkDraft>): Refusal | undefined {
  const touched = new Set([...Object.keys(changed), ...Object.keys(changed.utm ?? {})]);
  const left = Object.entries(refusal.problems).filter(([field]) => !touched.has(field));
  return left.length === 0 ? undefined : { ...refusal, problems: Object.fromEntries(left) };
}
