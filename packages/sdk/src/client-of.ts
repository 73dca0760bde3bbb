import type { Credential, Endpoint } from './contract/endpoint.ts';
import type { InputOf, ItemOf, OutputOf } from './contract/mapped.ts';
import type { PorticoError } from './errors.ts';
import type { CallOptions } from './options.ts';
import type { ListCall } from './paginate.ts';

/** The outcome of a call as a value: nothing is thrown. */
export type Result<T> = { ok: true; data: T } | { ok: false; error: PorticoError };

/** A running call: a promise of its data. */
export interface Call<T> extends Promise<T> {
  /** The data together with the HTTP response, for its status and headers. */
  withResponse(): Promise<{ data: T; response: Response }>;
  /** The outcome as a value; never rejects. */
  safe(): Promise<Result<T>>;
}

/** The client of a contract for callers with one of the credentials `C`. */
export type ClientOf<T, C extends Credential, N extends keyof T = Reachable<T, C>> = {
  readonly [K in N]: T[K] extends Endpoint ? MethodOf<T[K]> : ClientOf<T[K], C>;
};

/** The keys that lead to an endpoint these credentials may call; streams have `live` instead. */
type Reachable<T, C extends Credential> = {
  [K in keyof T]: T[K] extends Endpoint
    ? KindOf<T[K]> extends 'stream'
      ? never
      : Extract<CredentialOf<T[K]>, C> extends never
        ? never
        : K
    : [Reachable<T[K], C>] extends [never]
      ? never
      : K;
}[keyof T];

type KindOf<E> = E extends { kind: infer K } ? K : never;
type CredentialOf<E> = E extends { credentials: readonly (infer C)[] } ? C : never;

/** One endpoint as a method. The input may be left out when all of it may. */
export type MethodOf<E> =
  {} extends InputOf<E>
    ? (input?: InputOf<E>, options?: CallOptions) => AnswerTo<E>
    : (input: InputOf<E>, options?: CallOptions) => AnswerTo<E>;

type AnswerTo<E> =
  KindOf<E> extends 'page'
    ? ListCall<ItemOf<E>>
    : KindOf<E> extends 'file'
      ? Call<File>
      : Call<OutputOf<E>>;
