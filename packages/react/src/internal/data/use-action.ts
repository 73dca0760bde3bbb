import { useCallback, useRef, useState } from 'react';
import type { PorticoError, Result } from '@portico/sdk';
import { usePorticoContext } from './portico-context.ts';
import { toPorticoError } from './resource.ts';
import { useLatest } from './use-latest.ts';

interface Outcome<I, O> {
  readonly status: 'idle' | 'pending' | 'done' | 'failed';
  /** Why the last time failed. */
  readonly error: PorticoError | undefined;
  /** What the last time gave. */
  readonly data: O | undefined;
  /** What was handed in last. */
  readonly input: I | undefined;
}

/** Something a partner can do, with the state of the last time it was done. */
export interface Action<I, O> extends Outcome<I, O> {
  /** Does it. Never rejects: the outcome is a value, `{ ok, data }` or `{ ok, error }`. */
  readonly run: (input: I) => Promise<Result<O>>;
  /** Back to `idle`. */
  readonly reset: () => void;
}

/** How an action is done, and what it does to the cache around it. */
export interface ActionPlan<I, O, C> {
  readonly perform: (input: I) => PromiseLike<O>;
  /** Shows the outcome before the server has spoken; returns what undoing needs. */
  readonly before?: (input: I) => C | Promise<C>;
  readonly undo?: (input: I, kept: C) => unknown;
  readonly after?: (output: O, input: I) => unknown;
}

const idle = { status: 'idle', error: undefined, data: undefined, input: undefined } as const;

/** An action with optimistic change, undo on failure and one error shape. */
export function useAction<I, O, C = undefined>(plan: ActionPlan<I, O, C>): Action<I, O> {
  const { onError } = usePorticoContext();
  const [outcome, setOutcome] = useState<Outcome<I, O>>(idle);
  const latest = useLatest({ plan, onError });
  // Of several runs side by side the last one is shown.
  const runs = useRef(0);

  const run = useCallback(
    async (input: I): Promise<Result<O>> => {
      const { perform, before, undo, after } = latest.current.plan;
      runs.current += 1;
      const number = runs.current;
      const show = (next: Outcome<I, O>) => {
        if (number === runs.current) setOutcome(next);
      };
      show({ ...idle, status: 'pending', input });
      const shown = before?.(input);
      const kept = shown instanceof Promise ? await shown : shown;
      try {
        const data = await perform(input);
        await after?.(data, input);
        show({ ...idle, status: 'done', data, input });
        return { ok: true, data };
      } catch (thrown) {
        if (before !== undefined) await undo?.(input, kept as C);
        const error = toPorticoError(thrown);
        show({ ...idle, status: 'failed', error, input });
        latest.current.onError?.(error);
        return { ok: false, error };
      }
    },
    [latest],
  );
  const reset = useCallback(() => {
    runs.current += 1;
    setOutcome(idle);
  }, []);
  return { ...outcome, run, reset };
}
