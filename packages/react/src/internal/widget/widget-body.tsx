import { lazy, startTransition, Suspense, useContext, useEffect, useState } from 'react';
import { useSyncExternalStore } from 'react';
import type { ComponentType, Context, ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import { fetchOnce } from '../code/index.ts';
import { PorticoContext } from '../data/index.ts';
import { LocaleContext } from '../i18n/index.ts';
import { ClassNamesContext, ThemeContext } from '../style/index.ts';
import { IconsContext } from '../ui/index.ts';
import { InPlaceContext } from './in-place-context.ts';
import { partFailure } from './part-failure.ts';
import type { WidgetState } from './state.ts';
import { WidgetContext } from './widget-context.ts';

/** The main part of a widget, in a file of its own beside the frame that asks for the data. */
export interface WidgetBody<P extends object> {
  /** Suspends until it is here: render it in a {@link BodySlot}. */
  readonly Component: ComponentType<P>;
  readonly isHere: () => boolean;
  readonly fetch: () => Promise<unknown>;
}

/**
 * Begins to fetch a widget's body at once, so that it arrives beside the data and not after it.
 * Where it is here already it renders without a pause, also in `renderToString`.
 */
export function widgetBody<P extends object>(load: () => Promise<ComponentType<P>>): WidgetBody<P> {
  const part = fetchOnce(load);
  const Pending = lazy(async () => ({ default: (await part.fetch()) as ComponentType<object> }));
  function Component(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => part.value ?? Pending);
    return <Shown {...props} />;
  }
  // Whoever needs it hears of a failure.
  part.fetch().catch(() => {});
  return { Component, isHere: () => part.value !== undefined, fetch: part.fetch };
}

const subscribeToNothing = () => () => {};
const no = () => false;
const yes = () => true;

/** What a widget with a body shows: its data needs the body, everything else does not. */
export function useBody<T>(body: Omit<WidgetBody<never>, 'Component'>, wanted: WidgetState<T>) {
  const isNeeded = wanted.name === 'ready' || wanted.name === 'empty';
  // True on a server and while its page comes alive: what it has rendered is on screen.
  const isServed = useSyncExternalStore(subscribeToNothing, no, yes);
  const [wasServed] = useState(isServed && isNeeded);
  const [isHere, setIsHere] = useState(body.isHere);
  const [error, setError] = useState<PorticoError>();

  useEffect(() => {
    if (isHere || error !== undefined) return;
    let isWanted = true;
    body.fetch().then(
      // Not urgent: the server's rows come alive first, and then follow what has changed.
      () => isWanted && startTransition(() => setIsHere(true)),
      (cause: unknown) => isWanted && setError(partFailure(cause)),
    );
    return () => {
      isWanted = false;
    };
  }, [body, isHere, error]);

  const retry = () => setError(undefined);
  const state: WidgetState<T> =
    !isNeeded || isHere
      ? wanted
      : error !== undefined
        ? { name: 'failed', error, retry }
        : wasServed
          ? wanted
          : { name: 'loading' };
  return { state, isHere };
}

/** Props of {@link BodySlot}. */
export interface BodySlotProps {
  isHere: boolean;
  /** What a server sends first when it cannot wait for the body: a skeleton of the true size. */
  fallback: ReactNode;
  children: ReactNode;
}

// All that a widget's parts read and a page changes.
const contexts = Object.entries({
  ...{ PorticoContext, LocaleContext, WidgetContext },
  ...{ ThemeContext, ClassNamesContext, IconsContext },
}) as unknown as readonly (readonly [string, Context<unknown>])[];

/**
 * The place of a widget's body. React throws a server's markup away, and shows the fallback in
 * its place, when anything around it changes before its code is here; right after a page has come
 * alive something always does (the visitor's time zone, the session). So until then everything
 * stays as it was in the first render.
 */
export function BodySlot({ isHere, fallback, children }: BodySlotProps) {
  const isInPlace = useContext(InPlaceContext);
  const slot = isInPlace ? children : <Suspense fallback={fallback}>{children}</Suspense>;
  const [first] = useState(slot);
  return contexts.reduce(
    (inside, [name, one]) => (
      <Held key={name} context={one} until={isHere}>
        {inside}
      </Held>
    ),
    isHere ? slot : first,
  );
}

interface HeldProps {
  context: Context<unknown>;
  until: boolean;
  children: ReactNode;
}

function Held({ context: One, until, children }: HeldProps) {
  const value = useContext(One);
  const [first] = useState(value);
  return <One.Provider value={until ? value : first}>{children}</One.Provider>;
}
