import type { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import type { Page } from './page.ts';

/** What a caller hands in. */
export type InputOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.input<I> : never;

/** What a handler receives: validated, with defaults filled in. */
export type ParsedOf<E> = E extends Endpoint<infer I, z.ZodType> ? z.output<I> : never;

/** What travels back. */
export type OutputOf<E> = E extends Endpoint<z.ZodType, infer O> ? z.output<O> : never;

/** The item of a list endpoint. */
export type ItemOf<E> = OutputOf<E> extends Page<infer T> ? T : never;

/** One handler per endpoint; a missing one does not compile. `C` is what each call carries. */
export type HandlersOf<T, C> = {
  [K in keyof T]: T[K] extends Endpoint
    ? (input: ParsedOf<T[K]>, call: C) => Promise<AnswerOf<T[K]>>
    : HandlersOf<T[K], C>;
};

/** Files and streams answer with a `Response` of their own; all else with the wire shape. */
export type AnswerOf<E> =
  E extends Endpoint<z.ZodType, z.ZodType, infer K>
    ? K extends 'file' | 'stream'
      ? Response
      : OutputOf<E>
    : never;
