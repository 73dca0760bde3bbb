import type { QueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Portico, PorticoError, SessionSource } from '@portico/sdk';
import type { PorticoAdmin } from '@portico/sdk/admin';
import type { ColorScheme, Theme } from '@portico/theme';
import type { Scope } from '../internal/data/index.ts';
import type { ClassNames } from '../internal/style/index.ts';
import type { Icons } from '../internal/ui/index.ts';
import type { Direction, Glossary, Locale } from '../internal/i18n/index.ts';

/** Where the data comes from: a client, what makes one, or nothing but examples. */
export type ConnectionProps =
  | {
      /**
       * A client of `createPortico`, best made outside of components; in an admin console one of
       * `createPorticoAdmin`.
       */
      client: Portico | PorticoAdmin;
      baseUrl?: undefined;
      session?: undefined;
      demo?: false;
    }
  | {
      client?: undefined;
      /** Where the API lives, without `/api/v1`. */
      baseUrl: string;
      /** A function that asks your server for a session token, or a token. */
      session: SessionSource;
      demo?: false;
    }
  | {
      client?: undefined;
      baseUrl?: undefined;
      session?: undefined;
      /** Shows every widget with example data and without a session. */
      demo: true;
    };

/** Distances and heights: `compact` for dense tools, `roomy` for calm pages. */
export type Density = 'compact' | 'normal' | 'roomy';

/** How widgets look and what they say. */
export interface PresentationProps {
  /** Tokens that differ from the defaults. Plain CSS with `--portico-…` works as well. */
  theme?: Theme | undefined;
  /** Wins over the scheme of the theme. */
  colorScheme?: ColorScheme | undefined;
  /** Wins over the density of the theme. */
  density?: Density | undefined;
  /** A BCP 47 tag. @default 'en' */
  locale?: string | undefined;
  /**
   * Texts that are there from the first render on, for example `[de]` of
   * `@portico/react/locales/de`. A shipped language that is missing here is loaded when needed.
   */
  locales?: readonly Locale[] | undefined;
  /** An IANA zone. The visitor's own in the browser, UTC on a server. */
  timeZone?: string | undefined;
  /** Follows the locale when left out. */
  direction?: Direction | undefined;
  /** The program's words for ours, per language: `{ en: { commission: 'reward' } }`. */
  glossary?: Glossary | undefined;
  /** Classes to add to parts, by name: `{ button: 'btn', 'commission-row': 'row' }`. */
  classNames?: ClassNames | undefined;
  /** Elements in place of our icons, by lucide name: `{ Download: <MyIcon /> }`. */
  icons?: Icons | undefined;
  /** The time of the first render, from the server, so that both renders agree. */
  now?: Date | number | string | undefined;
}

/** Props of the provider. */
export type PorticoProviderProps = ConnectionProps &
  PresentationProps & {
    /** The host's cache, when it has one; ours otherwise. Ours is never seen by the host. */
    queryClient?: QueryClient | undefined;
    /** Whose data a server has put into the cache, before the session speaks for itself. */
    initialScope?: Scope | undefined;
    /** The nonce of a content security policy. */
    nonce?: string | undefined;
    /** Hears each failure of hooks and widgets once. The error holds no secrets. */
    onError?: ((error: PorticoError) => void) | undefined;
    children?: ReactNode;
  };
