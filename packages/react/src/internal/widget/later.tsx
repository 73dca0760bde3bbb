import { useEffect, useState } from 'react';
import type { ComponentType, ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import { fetchOnce } from '../code/index.ts';
import { FailedNotice } from './failed-notice.tsx';
import { partFailure } from './part-failure.ts';

/** A component that is fetched when it is first needed. */
export interface Later<P extends object> {
  /** Shows `fallback` until the component is here. */
  readonly Component: ComponentType<P & { fallback?: ReactNode }>;
  /** Fetches it ahead of time; failing is no harm, the next need tries again. */
  readonly preload: () => void;
}

/**
 * Keeps what few visitors open out of the first load: sheets, pickers, panels. A download that
 * fails says so in its place and can be tried again, where `React.lazy` would fail for ever.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  const part = fetchOnce(load);

  function Component({ fallback = null, ...props }: P & { fallback?: ReactNode }) {
    const [Inner, setInner] = useState(() => part.value);
    const [error, setError] = useState<PorticoError>();
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      let isWanted = true;
      part.fetch().then(
        (component) => isWanted && setInner(() => component),
        (cause: unknown) => isWanted && setError(partFailure(cause)),
      );
      return () => {
        isWanted = false;
      };
    }, [attempt]);
    if (Inner !== undefined) return <Inner {...(props as unknown as P)} />;
    if (error === undefined) return fallback;
    const retry = () => {
      setError(undefined);
      setAttempt(attempt + 1);
    };
    return <FailedNotice error={error} onRetry={retry} />;
  }
  return { Component, preload: () => void part.fetch().catch(() => {}) };
}

/** Fetches parts once the page has come to rest. */
export function usePreload(...parts: readonly Pick<Later<object>, 'preload'>[]): void {
  // Constants of a widget's module: which ones they are never changes.
  const [wanted] = useState(parts);
  useEffect(() => {
    const timer = setTimeout(() => wanted.forEach((part) => part.preload()), preloadAfterMs);
    return () => clearTimeout(timer);
  }, [wanted]);
}

const preloadAfterMs = 1_500;
