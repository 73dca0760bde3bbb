import { useEffect, useState } from 'react';
import { createPortico } from '@portico/sdk';
import type { Portico, SessionSource } from '@portico/sdk';
import { toPorticoError, useLatest } from '../internal/data/index.ts';
import type { ConnectionProps } from './provider-props.ts';

/**
 * The client that the props name or make. One that we make lives as long as its base URL: made
 * after the first render, so that neither a server nor a repeated render starts a session.
 */
export function useClient(props: ConnectionProps): Portico | undefined {
  const { client, baseUrl, session, demo = false } = props;
  const [made, setMade] = useState<Portico>();
  const [failure, setFailure] = useState<Error>();
  const latest = useLatest(session);
  const fixedToken = typeof session === 'string' ? session : undefined;

  useEffect(() => {
    if (baseUrl === undefined) return;
    try {
      const source = fixedToken ?? latestOf(latest);
      const own = createPortico({ baseUrl, session: source });
      setMade(own);
      return () => {
        own.session.forget();
        setMade(undefined);
      };
    } catch (error) {
      setFailure(toPorticoError(error));
      return undefined;
    }
  }, [baseUrl, fixedToken, latest]);

  useEffect(() => {
    if (!demo) return;
    let isWanted = true;
    const load = async () => {
      const { createDemoClient } = await import('./demo-client.ts');
      if (isWanted) setMade(createDemoClient());
    };
    load().catch((error: unknown) => setFailure(toPorticoError(error)));
    return () => {
      isWanted = false;
      setMade(undefined);
    };
  }, [demo]);

  // A wrong set-up is the developer's: it goes to the host's boundary, not to a partner.
  if (failure !== undefined) throw failure;
  // Hooks of staff look what kind of client it is: `useAdmin`.
  return (client as Portico | undefined) ?? made;
}

/** The newest callback, though the client was made with an older one. */
function latestOf(latest: { current: SessionSource | undefined }): SessionSource {
  return async (context) => {
    const { current } = latest;
    if (typeof current === 'function') return current(context);
    return current === undefined ? { error: 'forbidden' } : { token: current };
  };
}
