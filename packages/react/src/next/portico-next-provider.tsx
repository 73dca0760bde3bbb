import { useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createQueryClient, ServedAnswers } from '../internal/data/index.ts';
import { InPlaceContext } from '../internal/widget/index.ts';
import { PorticoProvider } from '../provider/index.ts';
import type { PorticoProviderProps, PresentationProps } from '../provider/index.ts';
import { fetchSession } from './fetch-session.ts';
import type { PorticoState } from './prefetch.ts';
import { PorticoStyleRegistry } from './style-registry.tsx';

/** Props of {@link PorticoNextProvider}: plain data, so that a server component can give them. */
export interface PorticoNextProviderProps extends Omit<PresentationProps, 'now'> {
  /** Where the API lives, without `/api/v1`. */
  baseUrl: string;
  /** Path of your `createSessionRoute`. @default '/portico/session' */
  sessionUrl?: string | undefined;
  /** What `prefetch()` has asked for; without it the widgets ask in the browser. */
  state?: PorticoState | undefined;
  /** The nonce of the content security policy, from `readNonce()`. */
  nonce?: string | undefined;
  /** Hears each failure once; only a client component can give it. */
  onError?: PorticoProviderProps['onError'];
  children?: ReactNode;
}

/**
 * The provider for the App Router: styles and rows of the widgets below are in the page's HTML,
 * before any script has run.
 *
 * @example
 * const state = await prefetch({ baseUrl, secretKey, partner, widgets: ['commission-table'] });
 * <PorticoNextProvider baseUrl={baseUrl} state={state} nonce={await readNonce()}>
 *   <CommissionTable />
 * </PorticoNextProvider>
 */
export function PorticoNextProvider(props: PorticoNextProviderProps) {
  const { state, sessionUrl = '/portico/session', children, ...rest } = props;
  const [queryClient] = useState(createQueryClient);
  const session = useCallback(() => fetchSession(sessionUrl), [sessionUrl]);
  useEffect(() => {
    // A mounted cache hears of focus and reconnection.
    queryClient.mount();
    return () => queryClient.unmount();
  }, [queryClient]);
  return (
    <PorticoStyleRegistry nonce={props.nonce}>
      <InPlaceContext.Provider value={true}>
        <ServedAnswers answers={state?.answers} queryClient={queryClient}>
          <PorticoProvider
            {...rest}
            session={session}
            queryClient={queryClient}
            initialScope={state?.scope}
            now={state?.now}
          >
            {children}
          </PorticoProvider>
        </ServedAnswers>
      </InPlaceContext.Provider>
    </PorticoStyleRegistry>
  );
}
