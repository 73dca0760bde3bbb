import { createContext, useContext, useMemo } from 'react';
import type { Direction } from './direction.ts';
import type { Glossary } from './glossary.ts';
import { wordsOf } from './glossary.ts';
import type { MessageBlock, Messages, Translate } from './message.ts';
import { translate } from './translate.ts';
import type { Locale } from './translation.ts';

/** Language, place and wording of the widgets below; filled by the provider. */
export interface LocaleSettings {
  /** A BCP 47 tag, for example `de-AT`. */
  readonly locale: string;
  readonly direction: Direction;
  /** An IANA zone, for example `Europe/Vienna`. */
  readonly timeZone: string;
  /** The texts of the locale; undefined for English, which widgets bring along. */
  readonly messages: Locale['messages'] | undefined;
  /** The texts are on their way: show skeletons, not another language. */
  readonly pending: boolean;
  readonly glossary?: Glossary | undefined;
}

export const LocaleContext = createContext<LocaleSettings>({
  locale: 'en',
  direction: 'ltr',
  timeZone: 'UTC',
  messages: undefined,
  pending: false,
});

/** Language, direction and time zone in force. */
export function useLocale(): LocaleSettings {
  return useContext(LocaleContext);
}

/**
 * The messages of one block in the language in force. A text that a locale lacks (a host may
 * bring its own locale) is said in English rather than left out.
 */
export function useMessages<M extends Messages>(block: MessageBlock<string, M>): Translate<M> {
  const { locale, messages, glossary } = useContext(LocaleContext);
  return useMemo(() => {
    const own = messages?.[block.name];
    const words = wordsOf(glossary, locale);
    const translateKey = (key: string, parameters?: Record<string, string | number>) => {
      const message = own?.[key];
      if (message !== undefined) return translate({ locale, words }, message, parameters);
      const english = block.messages[key] ?? key;
      // English plural rules for an English text, even in the middle of an Arabic page.
      const speech = { locale: messages === undefined ? locale : 'en', words };
      return translate(speech, english, parameters);
    };
    return translateKey as Translate<M>;
  }, [locale, messages, glossary, block]);
}
