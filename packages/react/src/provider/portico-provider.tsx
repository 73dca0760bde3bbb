import { useCallback, useEffect, useMemo, useState } from 'react';
import type { PorticoError } from '@portico/sdk';
import {
  createQueryClient,
  ForgetPartner,
  PorticoContext,
  reportFailures,
  useLatest,
} from '../internal/data/index.ts';
import { ClockContext, createClock, LocaleContext } from '../internal/i18n/index.ts';
import { ClassNamesContext, ThemeContext } from '../internal/style/index.ts';
import { IconsContext } from '../internal/ui/index.ts';
import { NonceContext } from '../internal/widget/index.ts';
import type { PorticoProviderProps } from './provider-props.ts';
import { useClient } from './use-client.ts';
import { useLocaleSettings } from './use-locale-settings.ts';
import { useTheme } from './use-theme.ts';

/**
 * Connects the widgets and hooks below to a partner program. Renders no element of its own and
 * leaves the host's contexts alone.
 *
 * @example
 * <PorticoProvider baseUrl="https://partners.example.com" session={fetchSession} locale="de">
 *   <CommissionTable />
 * </PorticoProvider>
 */
export function PorticoProvider(props: PorticoProviderProps) {
  const { nonce, initialScope, now, children } = props;
  const client = useClient(props);
  const queryClient = useQueryCache(props.queryClient);
  const onError = useLatestCallback(props.onError);
  const locale = useLocaleSettings(props);
  const theme = useTheme(props);
  const [clock] = useState(() => createClock(now === undefined ? null : new Date(now).getTime()));

  useEffect(() => reportFailures(queryClient, onError), [queryClient, onError]);

  const portico = useMemo(
    () => ({ client, queryClient, initialScope, onError }),
    [client, queryClient, initialScope, onError],
  );
  return (
    <PorticoContext.Provider value={portico}>
      <ForgetPartner />
      <LocaleContext.Provider value={locale}>
        <ClockContext.Provider value={clock}>
          <NonceContext.Provider value={nonce}>
            <ThemeContext.Provider value={theme}>
              <ClassNamesContext.Provider value={props.classNames}>
                <IconsContext.Provider value={props.icons}>{children}</IconsContext.Provider>
              </ClassNamesContext.Provider>
            </ThemeContext.Provider>
          </NonceContext.Provider>
        </ClockContext.Provider>
      </LocaleContext.Provider>
    </PorticoContext.Provider>
  );
}

/** The host's cache, else one of our own that lives as long as the provider. */
function useQueryCache(given: PorticoProviderProps['queryClient']) {
  const [own] = useState(createQueryClient);
  useEffect(() => {
    // A mounted cache hears of focus and reconnection; the host mounts its own.
    if (given !== undefined) return;
    own.mount();
    return () => own.unmount();
  }, [given, own]);
  return given ?? own;
}

/** One function for all renders that calls the newest callback. */
function useLatestCallback(callback: ((error: PorticoError) => void) | undefined) {
  const latest = useLatest(callback);
  return useCallback((error: PorticoError) => latest.current?.(error), [latest]);
}
