import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { PorticoError } from '@portico/sdk';

/** What is wrong with a field; its sentence depends on the field. */
export type FieldProblem = 'missing' | 'wrong';

/** What was typed or chosen, by the field's path in the request: `address.city`. */
export type FormValues = Readonly<Record<string, string>>;

export type FieldProblems = Readonly<Record<string, FieldProblem>>;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Fields with a check that the platform does not know, such as a check digit. */
export type Checks = Readonly<Record<string, (value: string, all: FormValues) => boolean>>;

/** A form being filled in. */
export interface FormDraft {
  readonly values: FormValues;
  readonly problems: FieldProblems;
  /** Where fields are looked for: the form that is on screen. */
  readonly area: RefObject<HTMLFormElement | null>;
  readonly change: (name: string, value: string) => void;
  /** Judges a field that was left, unless it is still empty. */
  readonly leave: (name: string) => void;
  /** Judges every field on screen, and goes to the first that is wrong. */
  readonly check: () => boolean;
  /** Marks the fields that a refusal points at, and names them. */
  readonly refuse: (error: PorticoError, below: string) => readonly string[];
  readonly reset: (values?: FormValues) => void;
  /** Moves focus to the first marked field, as soon as it is on screen. */
  readonly focusProblem: () => void;
}

/** Values, native validity and a server's refusals of one form. */
export function useFormDraft(first: FormValues = {}, checks: Checks = {}): FormDraft {
  const [values, setValues] = useState(first);
  const [problems, setProblems] = useState<FieldProblems>({});
  const area = useRef<HTMLFormElement>(null);
  const focusProblem = useProblemFocus(area);

  function put(found: Readonly<Record<string, FieldProblem | undefined>>): void {
    setProblems((before) => defined({ ...before, ...found }));
  }
  return {
    ...{ values, problems, area, focusProblem },
    change(name, value) {
      setValues((before) => ({ ...before, [name]: value }));
      put({ [name]: undefined });
    },
    leave(name) {
      const control = controlsOf(area.current).find((one) => one.name === name);
      if (control && control.value.trim() !== '')
        put({ [name]: problemOf(control, { checks, values }) });
    },
    check() {
      const judged = controlsOf(area.current).map(
        (control) => [control.name, problemOf(control, { checks, values })] as const,
      );
      put(Object.fromEntries(judged));
      const isFine = judged.every(([, problem]) => problem === undefined);
      if (!isFine) focusProblem();
      return isFine;
    },
    refuse(error, below) {
      const names = namesIn(error, below);
      put(Object.fromEntries(names.map((name) => [name, 'wrong'])));
      return names;
    },
    reset(next = first) {
      setValues(next);
      setProblems({});
    },
  };
}

/** `/form/address/city` below `/form/` is the field `address.city`. */
export function namesIn({ fieldErrors = [] }: PorticoError, below: string): readonly string[] {
  return fieldErrors
    .filter(({ pointer }) => pointer.startsWith(below))
    .map(({ pointer }) => pointer.slice(below.length).replaceAll('/', '.'));
}

interface Known {
  readonly checks: Checks;
  readonly values: FormValues;
}

/** What the platform says of a field, and then our own check. */
export function problemOf(control: Control, known: Known): FieldProblem | undefined {
  const value = control.value.trim();
  const isUnticked = control.type === 'checkbox' && !(control as HTMLInputElement).checked;
  if (control.required && (value === '' || isUnticked)) return 'missing';
  if (!control.validity.valid) return 'wrong';
  const isFine = value === '' || (known.checks[control.name]?.(value, known.values) ?? true);
  return isFine ? undefined : 'wrong';
}

function controlsOf(form: HTMLFormElement | null): readonly Control[] {
  const controls = [...(form?.elements ?? [])] as Control[];
  return controls.filter(({ name, type }) => name !== '' && type !== 'radio' && name !== undefined);
}

function defined(found: Readonly<Record<string, FieldProblem | undefined>>): FieldProblems {
  const entries = Object.entries(found).filter(([, problem]) => problem !== undefined);
  return Object.fromEntries(entries) as FieldProblems;
}

function useProblemFocus(area: RefObject<HTMLFormElement | null>): () => void {
  const isWanted = useRef(false);
  const [, look] = useState(0);
  useEffect(() => {
    if (!isWanted.current) return;
    const found = area.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]');
    if (!found) return;
    isWanted.current = false;
    found.focus();
  });
  return () => {
    isWanted.current = true;
    look((count) => count + 1);
  };
}
