/** The sentence forms that a number can ask for. English has two, Arabic six. */
export type PluralForm = Intl.LDMLPluralRule;

/** One text per plural form, chosen by the parameter `count`. */
export type PluralMessage = { readonly [F in PluralForm]?: string } & { readonly other: string };

/** A text with `{parameters}`, or its plural forms. */
export type Message = string | PluralMessage;

/** The messages of one widget. */
export type Messages = Readonly<Record<string, Message>>;

/** The messages of one widget in English: the truth about keys and parameters. */
export interface MessageBlock<N extends string = string, M extends Messages = Messages> {
  readonly name: N;
  readonly messages: M;
}

/**
 * Declares the messages of one widget. Keys and parameters are read from the English text, so
 * that `t('greeting')` without its `{name}` does not compile.
 *
 * @example
 * export const tierRing = defineMessages('tierRing', {
 *   title: 'Your tier',
 *   daysToGo: { one: '{count} day to go', other: '{count} days to go' },
 * });
 */
export function defineMessages<const N extends string, const M extends Messages>(
  name: N,
  messages: M,
): MessageBlock<N, M> {
  return { name, messages };
}

type PlaceholdersOf<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PlaceholdersOf<Rest>
  : never;

/** Names of a message's parameters; a plural always has `count`. */
export type ParameterOf<M> = M extends string
  ? PlaceholdersOf<M>
  : M extends { readonly other: infer Other extends string }
    ? PlaceholdersOf<Other> | 'count'
    : never;

/** The values that a message asks for. Numbers are formatted in the locale. */
export type ParametersOf<M> = {
  [P in ParameterOf<M>]: P extends 'count' ? number : string | number;
};

/** What follows the key: nothing, or the parameters. */
export type MessageArguments<M> = [ParameterOf<M>] extends [never]
  ? []
  : [parameters: ParametersOf<M>];

/** Formats a message of a block: `t('newRows', { count: 3 })`. */
export type Translate<M extends Messages> = <K extends keyof M & string>(
  key: K,
  ...parameters: MessageArguments<M[K]>
) => string;
