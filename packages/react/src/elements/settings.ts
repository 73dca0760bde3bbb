import type { Portico, SessionSource } from '@portico/sdk';
import type { Theme } from '@portico/theme';
import type { PresentationProps } from '../provider/index.ts';
import { sessionFrom } from './session-url.ts';

type Presentation = Pick<
  PresentationProps,
  | 'classNames'
  | 'colorScheme'
  | 'density'
  | 'direction'
  | 'glossary'
  | 'locale'
  | 'locales'
  | 'timeZone'
>;

/** Where the data of elements comes from, how they look and what they say. */
export interface PorticoSettings extends Presentation {
  /** Where the API lives, without `/api/v1`. */
  baseUrl?: string | undefined;
  /** An address of your server that answers a POST with `{ token }`. */
  sessionUrl?: string | undefined;
  /** A function that asks your server for a session token, or a token. */
  session?: SessionSource | undefined;
  /** Lets the partner confirm who it is; as in `createPortico`. */
  stepUp?: (() => Promise<string | undefined>) | undefined;
  /** A client of `createPortico`, when the page has one. */
  client?: Portico | undefined;
  /** Shows example data without any session. */
  demo?: boolean | undefined;
  /** Tokens that differ from the defaults. What is not safe in a style sheet is refused. */
  theme?: Theme | undefined;
  /** The nonce of a content security policy. */
  nonce?: string | undefined;
}

/** Settings as they are found: a theme may still be the JSON text of a page. */
export interface FoundSettings extends Omit<PorticoSettings, 'theme'> {
  theme?: Theme | string | undefined;
}

/** Settings that every element takes as attributes. */
export const settingAttributes = {
  baseUrl: 'text',
  sessionUrl: 'text',
  program: 'text',
  locale: 'text',
  colorScheme: 'text',
  density: 'text',
  timeZone: 'text',
  direction: 'text',
  nonce: 'text',
  demo: 'flag',
} as const;

/** Settings that are more than a text: properties of every element. */
export const settingProperties = [
  'session',
  'stepUp',
  'client',
  'theme',
  'locales',
  'glossary',
  'classNames',
] as const;

const noConnection: FoundSettings = {
  baseUrl: undefined,
  sessionUrl: undefined,
  session: undefined,
  stepUp: undefined,
  client: undefined,
  demo: undefined,
};

/**
 * Lays settings over those further out. Who names another place for the data starts a connection
 * anew, so that no session is ever shown to an address that it was not made for.
 */
export function layer(outer: FoundSettings, inner: FoundSettings): FoundSettings {
  const isElsewhere = inner.baseUrl !== undefined || inner.client !== undefined || inner.demo;
  if (isElsewhere) return { ...outer, ...noConnection, ...inner };
  if (inner.sessionUrl === undefined) return { ...outer, ...inner };
  return { ...outer, session: undefined, ...inner };
}

/** What is still missing for a connection, in the words of the markup; nothing when all is here. */
export function missingIn(settings: FoundSettings): string | undefined {
  const { client, demo, baseUrl, sessionUrl, session } = settings;
  if (client !== undefined || demo === true) return undefined;
  if (baseUrl === undefined) return 'base-url';
  return session === undefined && sessionUrl === undefined ? 'session-url' : undefined;
}

/** Complete settings, with a session source that is the same for everyone of the same address. */
export function withSession(settings: FoundSettings): FoundSettings {
  const { client, demo, session, sessionUrl } = settings;
  const isSettled = client !== undefined || demo === true || session !== undefined;
  if (isSettled || sessionUrl === undefined) return settings;
  return { ...settings, session: sessionFrom(sessionUrl) };
}
