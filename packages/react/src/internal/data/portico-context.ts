import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { Client } from './need.ts';
import type { Scope } from './keys.ts';

/** What data hooks need: a client, a cache, and somewhere to report to. */
export interface PorticoContextValue {
  /** Undefined while a demo is on its way. */
  readonly client: Client | undefined;
  readonly queryClient: QueryClient;
  /** Whose data the server rendered, until the session speaks for itself. */
  readonly initialScope?: Scope | undefined;
  readonly onError?: ((error: PorticoError) => void) | undefined;
}

export const PorticoContext = createContext<PorticoContextValue | null>(null);

/** The provider's client and cache. */
export function usePorticoContext(): PorticoContextValue {
  const value = useContext(PorticoContext);
  if (value !== null) return value;
  throw new Error('Portico: a widget or hook has no <PorticoProvider> above it.');
}
