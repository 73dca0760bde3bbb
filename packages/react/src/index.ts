export { PorticoProvider } from './provider/index.ts';
export type {
  ConnectionProps,
  Density,
  PorticoProviderProps,
  PresentationProps,
} from './provider/index.ts';
export { extendLocale } from './internal/i18n/index.ts';
export type { Direction, Glossary, Locale } from './internal/i18n/index.ts';
export type { HostProps } from './internal/widget/index.ts';
