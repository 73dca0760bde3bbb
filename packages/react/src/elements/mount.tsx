import type { ComponentType } from 'react';
import type { QueryClient } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { PorticoError } from '@portico/sdk';
import type { Theme } from '@portico/theme';
import { toPorticoError } from '../internal/data/index.ts';
import { PorticoProvider } from '../provider/index.ts';
import { isSame, join, leave, namesOf } from './connections.ts';
import type { Connection } from './connections.ts';
import type { FoundSettings } from './settings.ts';
import { tell } from './tell.ts';
import { themeOf } from './theme-of.ts';

/** A widget that stands in its element. */
export interface Mounted {
  readonly isShadow: boolean;
  /** Shows it with these settings and props. */
  readonly show: (settings: FoundSettings, props: Readonly<Record<string, unknown>>) => void;
  /** Puts it back where it was when the page has emptied the element. */
  readonly keepPlace: () => void;
  readonly end: () => void;
}

const slotName = 'portico-widget';
const shownStates = '[data-portico-state]:not([data-portico-state="loading"])';

/** Makes the place of a widget in its element, and a root of React there. */
export function mount(
  element: HTMLElement,
  shadow: ShadowRoot,
  Widget: ComponentType<object>,
): Mounted {
  const isShadow = element.hasAttribute('shadow');
  const place = makePlace(element, shadow, isShadow);
  const root = createRoot(place);
  const stopWatching = watch(element, shadow, place);
  const link = linkOf(element);
  let wanted = 0;
  let isOver = false;

  async function show(settings: FoundSettings, props: Readonly<Record<string, unknown>>) {
    wanted += 1;
    const number = wanted;
    const theme = link.readTheme(settings.theme);
    try {
      const connection = await link.to(settings);
      // Settings may have changed while a connection was made.
      if (isOver || number !== wanted) return;
      root.render(
        <PorticoProvider {...presentationOf(settings, theme)} {...connection}>
          <Widget {...props} />
        </PorticoProvider>,
      );
    } catch (error) {
      tell(element, 'portico-error', toPorticoError(error));
    }
  }
  return {
    isShadow,
    show: (settings, props) => void show(settings, props),
    keepPlace: () => {
      if (!isShadow && place.parentNode !== element) element.append(place);
    },
    end: () => {
      isOver = true;
      stopWatching();
      link.end();
      root.unmount();
      place.remove();
    },
  };
}

function makePlace(element: HTMLElement, shadow: ShadowRoot, isShadow: boolean): HTMLElement {
  const place = document.createElement('div');
  // What stands between the tags shows until the widget does.
  shadow.append(document.createElement('slot'));
  if (isShadow) {
    shadow.append(place);
    return place;
  }
  const slot = document.createElement('slot');
  slot.name = slotName;
  place.slot = slotName;
  shadow.append(slot);
  element.append(place);
  return place;
}

/** Takes the fallback away when the widget has come, and says when it has something to show. */
function watch(element: HTMLElement, shadow: ShadowRoot, place: HTMLElement): () => void {
  const observer = new MutationObserver(() => {
    if (place.firstChild !== null) shadow.querySelector('slot:not([name])')?.remove();
    const state = place.querySelector<HTMLElement>(shownStates)?.dataset['porticoState'];
    if (state === undefined || state === 'failed') return;
    observer.disconnect();
    tell(element, 'portico-ready', { state });
  });
  observer.observe(place, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-portico-state'],
  });
  return () => {
    observer.disconnect();
    shadow.querySelectorAll('slot').forEach((slot) => slot.remove());
  };
}

/** What the provider of an element is handed beside its looks. */
interface Linked {
  readonly client: Connection['client'];
  readonly queryClient: QueryClient;
  readonly onError: (error: PorticoError) => void;
}

/** An element's part in a connection; it changes to another one when the settings say so. */
function linkOf(element: HTMLElement) {
  let names: readonly unknown[] = [];
  let joining: Promise<Connection> | undefined;
  let linked: Linked | undefined;
  let lastRefused: PorticoError | undefined;

  const end = () => {
    void joining?.then((connection) => leave(connection, element)).catch(() => {});
    joining = linked = undefined;
  };
  return {
    end,
    async to(settings: FoundSettings): Promise<Linked> {
      const next = namesOf(settings);
      if (!isSame(names, next)) end();
      names = next;
      joining ??= join(settings, element);
      const connection = await joining.catch((error: unknown) => {
        joining = undefined;
        throw error;
      });
      linked ??= {
        client: connection.client,
        queryClient: connection.cache.seenFrom(element),
        onError: (error) => hear(connection, element, error),
      };
      return linked;
    },
    readTheme(given: unknown): Theme | undefined {
      const { theme, error } = themeOf(given);
      if (error !== undefined && error !== lastRefused) tell(element, 'portico-error', error);
      lastRefused = error;
      return theme;
    },
  };
}

/**
 * Every provider hears the failures of the cache that all share. An element tells its own ones,
 * and of those that several wait for the first one tells the page.
 */
function hear({ cache, members }: Connection, element: HTMLElement, error: PorticoError): void {
  const places = cache.placesOf(error);
  if (places === undefined) return tell(element, 'portico-error', error);
  const concerned = places.length > 0 ? places : [...members].slice(0, 1);
  if (!concerned.includes(element)) return;
  const bubbles = concerned[0] === element;
  const init = { detail: error, bubbles, composed: true };
  element.dispatchEvent(new CustomEvent('portico-error', init));
}

function presentationOf(settings: FoundSettings, theme: Theme | undefined) {
  const { classNames, colorScheme, density, direction, glossary } = settings;
  const { locale, locales, timeZone, nonce } = settings;
  return {
    ...{ classNames, colorScheme, density, direction, glossary },
    ...{ locale, locales, timeZone, nonce, theme },
  };
}
