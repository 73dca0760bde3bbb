import type { ComponentType } from 'react';
import type { PorticoError } from '@portico/sdk';
import type { SessionDetail } from './connections.ts';
import type { ElementTable, OwnProps } from './element-table.ts';
import type { EventNameOf } from './kebab-case.ts';
import type { PorticoConfiguration } from './configuration.ts';

/** What a widget's callback is called with, as the detail of its event. */
type DetailOf<Callback> = Callback extends (detail: infer Detail) => unknown
  ? unknown extends Detail
    ? null
    : Detail
  : never;

/** The events of an element by their names. */
type EventsOf<P> = PorticoElementEvents & {
  [K in keyof OwnProps<P> as EventNameOf<K>]-?: CustomEvent<DetailOf<NonNullable<OwnProps<P>[K]>>>;
};

interface Listening<Events> {
  addEventListener<K extends keyof Events & string>(
    type: K,
    listener: (event: Events[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** Events that every element dispatches. They bubble, also out of shadow roots. */
export interface PorticoElementEvents {
  /** The widget has something to show for the first time. */
  'portico-ready': CustomEvent<{ readonly state: 'ready' | 'empty' | 'locked' }>;
  /** Something failed. The error holds no secrets. */
  'portico-error': CustomEvent<PorticoError>;
  /** The session began, ended or was refused. */
  'portico-session': CustomEvent<SessionDetail>;
}

type Settings = Omit<PorticoConfiguration, 'nonce'>;

/** `<portico-provider>`: settings for the elements in it. */
export type PorticoProviderElement = Settings & Listening<PorticoElementEvents> & HTMLElement;

/** The element of a widget with these props; attributes are the kebab-case of its properties. */
export type PorticoWidgetElement<P> = Settings &
  Partial<OwnProps<P>> &
  Listening<EventsOf<P>> &
  HTMLElement;

type PropsOf<Row> = Row extends { readonly load: () => Promise<ComponentType<infer P>> }
  ? P
  : never;

/** Every element by its name. */
export type PorticoElementNames = {
  [K in keyof ElementTable as `portico-${K}`]: PorticoWidgetElement<PropsOf<ElementTable[K]>>;
} & {
  'portico-provider': PorticoProviderElement;
};

declare global {
  interface HTMLElementTagNameMap extends PorticoElementNames {}
  interface HTMLElementEventMap extends PorticoElementEvents {}
}
