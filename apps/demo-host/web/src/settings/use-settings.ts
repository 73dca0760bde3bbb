import { useCallback, useEffect, useRef, useState } from 'react';
import { readSettings, remember, writeSettings } from './settings.ts';
import type { Brand, Memory, Settings } from './settings.ts';

const storageKey = 'portico-demo';

function recall(): Memory {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    // No storage, or somebody else's text in it: the visit starts afresh.
    return {};
  }
}

function store(settings: Settings): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(remember(recall(), settings)));
  } catch {
    // Private windows may refuse; the address still carries everything.
  }
}

export type ChangeSettings = (change: Partial<Settings>) => void;

/** The settings in the address, and how to change them. Going back in the browser works. */
export function useSettings(): [Settings, ChangeSettings] {
  const [settings, setSettings] = useState(() => readSettings(location.search, recall()));
  const latest = useRef(settings);

  const take = useCallback((next: Settings) => {
    latest.current = next;
    setSettings(next);
  }, []);

  useEffect(() => {
    const reread = () => take(readSettings(location.search, {}));
    addEventListener('popstate', reread);
    return () => removeEventListener('popstate', reread);
  }, [take]);

  useEffect(() => {
    store(settings);
    const url = writeSettings(settings);
    if (url !== location.search) history.replaceState(null, '', url);
  }, [settings]);

  const change = useCallback(
    (given: Partial<Settings>) => {
      const before = latest.current;
      const isOther = given.brand !== undefined && given.brand !== before.brand;
      const after = { ...before, ...(isOther && arriveAt(given.brand!)), ...given };
      // A new place is worth a step back; a new colour scheme is not.
      if (isOther || after.page !== before.page) history.pushState(null, '', writeSettings(after));
      take(after);
    },
    [take],
  );
  return [settings, change];
}

/** Another program has other partners and other pages. */
function arriveAt(brand: Brand): Partial<Settings> {
  return { page: null, partner: recall().partners?.[brand] ?? null };
}
