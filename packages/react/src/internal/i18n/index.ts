export {
  dayAfter,
  dayIn,
  isDay,
  monthStart,
  quarterStart,
  startOfDay,
  type Day,
} from './calendar.ts';
export { ClockContext, createClock, useMachineTime, useNow, type Clock } from './clock.ts';
export { directionOf, isolate, type Direction } from './direction.ts';
export { formatOf, type Format, type MoneyParts, type MoneyValue } from './format.ts';
export type { Glossary } from './glossary.ts';
export { closestTag } from './closest-tag.ts';
export { fetchLocale, findLocale, isBuiltIn } from './find-locale.ts';
export { LocaleContext, useLocale, useMessages, type LocaleSettings } from './locale-context.ts';
export { defineMessages, type MessageBlock, type Messages, type Translate } from './message.ts';
export { decimalsOf, fromDecimal, toDecimal } from './minor-units.ts';
export { monthFormat } from './month-format.ts';
export { pseudoLocale, pseudoLocaleOf } from './pseudo.ts';
export { extendLocale, type Locale, type Translation, type TranslationsOf } from './translation.ts';
export { useFormat } from './use-format.ts';
