import { useEffect, useState } from 'react';
import type { KnownPartner } from '../../../host/index.ts';
import type { Brand } from '../settings/settings.ts';
import { askHost } from './host-client.ts';

export type Person = Pick<KnownPartner, 'externalId' | 'name' | 'tier'>;

const retryMs = 3_000;

/** Who may sign in to the host, as its backend lists them; tries again until it answers. */
export function usePartners(brand: Brand): readonly Person[] {
  const [found, setFound] = useState<{ brand: Brand; people: readonly Person[] }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = new AbortController();
    const load = async () => {
      try {
        const visitor = { brand, partner: null };
        const options = { method: 'GET', signal: stop.signal };
        const people = await askHost<Person[]>(visitor, 'partners', options);
        setFound({ brand, people });
      } catch {
        if (!stop.signal.aborted) timer = setTimeout(load, retryMs);
      }
    };
    void load();
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [brand]);
  return found?.brand === brand ? found.people : [];
}

/** The name of a partner that enrols with its first session. */
export const newcomerName = 'Fresh Start Partners';

export function isNewcomerId(externalId: string): boolean {
  return externalId.startsWith('newcomer-');
}

/** An external id that nobody has had. */
export function newNewcomer(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `newcomer-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
