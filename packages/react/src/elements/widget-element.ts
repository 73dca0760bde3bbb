import type { ComponentType } from 'react';
import { onConfigurationChange } from './configuration.ts';
import { eventNameOf } from './kebab-case.ts';
import { makeRoot } from './element-root.ts';
import type { PropKind } from './element-table.ts';
import type { Mounted } from './mount.tsx';
import { attributeNames, declareProperties } from './portico-element.ts';
import { PorticoElement, readAttribute, settingsOf } from './portico-element.ts';
import type { Attributes } from './portico-element.ts';
import { missingIn, withSession } from './settings.ts';
import { tell } from './tell.ts';

/** A row of the table, whichever widget it is about. */
export interface AnyRow {
  readonly load: () => Promise<ComponentType<object>>;
  readonly kinds: Readonly<Record<string, PropKind>>;
}

const patienceMs = 5_000;

/** What the elements of all widgets do: wait for settings, fetch code, show, follow changes. */
abstract class WidgetElement extends PorticoElement {
  abstract readonly row: AnyRow;
  readonly #listeners = new Map<string, Set<unknown>>();
  readonly #callbacks = new Map<string, (detail?: unknown) => unknown>();
  readonly #children = new MutationObserver(() => this.#childrenChanged());
  #mounted: Mounted | undefined;
  #isLoading = false;
  #isDue = false;
  #stopHearing: (() => void) | undefined;

  override connectedCallback(): void {
    this.#stopHearing ??= onConfigurationChange(() => this.changed());
    this.#children.observe(this, { childList: true });
    super.connectedCallback();
    setTimeout(() => this.#explain(), patienceMs);
  }

  /** A move is a disconnection and a connection in one task: only who stays away is gone. */
  disconnectedCallback(): void {
    setTimeout(() => {
      if (!this.isConnected) this.#end();
    });
  }

  /** Its presence tells browsers to move the element without disconnecting it. */
  connectedMoveCallback(): void {
    this.changed();
  }

  override changed(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      this.#isDue = false;
      if (this.isConnected) this.#show();
    });
  }

  override addEventListener(type: string, listener: unknown, options?: unknown): void {
    super.addEventListener(type, listener as EventListener, options as AddEventListenerOptions);
    this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
    this.changed();
  }

  override removeEventListener(type: string, listener: unknown, options?: unknown): void {
    super.removeEventListener(type, listener as EventListener, options as EventListenerOptions);
    this.#listeners.get(type)?.delete(listener);
    this.changed();
  }

  #show(): void {
    const found = settingsOf(this);
    if (missingIn(found) !== undefined) return;
    const settings = withSession(found);
    if (this.#mounted?.isShadow === !this.hasAttribute('shadow')) this.#unmount();
    if (this.#mounted === undefined) void this.#start();
    else this.#mounted.show(settings, this.#props());
  }

  async #start(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const [{ mount }, component] = await Promise.all([import('./mount.tsx'), this.row.load()]);
      const root = this.shadowRoot ?? makeRoot(this, 'block');
      if (this.isConnected) this.#mounted = mount(this, root, component);
      this.changed();
    } catch (error) {
      // What would make an error of it may not be there either.
      console.error(`[portico] The code of <${this.localName}> could not be fetched.`, error);
    } finally {
      this.#isLoading = false;
    }
  }

  #props(): Readonly<Record<string, unknown>> {
    const props: Record<string, unknown> = {};
    for (const [name, kind] of Object.entries(this.row.kinds)) {
      const value = this.#prop(name, kind);
      if (value !== undefined) props[name] = value;
    }
    return props;
  }

  #prop(name: string, kind: PropKind): unknown {
    if (kind === 'property') return this.given(name);
    if (kind === 'text' || kind === 'number') return readAttribute(this, name, kind);
    return kind === 'tells' || this.#isTaken(name) ? this.#callback(name) : undefined;
  }

  /** Whether somebody takes a step that the widget offers only then. */
  #isTaken(name: string): boolean {
    const event = eventNameOf(name);
    const offers = this.getAttribute('offers')?.split(/\s+/) ?? [];
    const listeners = this.#listeners.get(event)?.size ?? 0;
    return this.given(name) !== undefined || listeners > 0 || offers.includes(event);
  }

  #callback(name: string): (detail?: unknown) => unknown {
    const known = this.#callbacks.get(name);
    if (known !== undefined) return known;
    const callback = (said: unknown = null) => {
      // Of a step without a detail the press arrives, which belongs to the widget.
      const detail = isPress(said) ? null : said;
      const given = this.given(name);
      if (typeof given === 'function') given.call(this, detail);
      tell(this, eventNameOf(name), detail);
    };
    this.#callbacks.set(name, callback);
    return callback;
  }

  #childrenChanged(): void {
    this.#mounted?.keepPlace();
    this.changed();
  }

  #unmount(): void {
    this.#mounted?.end();
    this.#mounted = undefined;
  }

  #end(): void {
    this.#stopHearing?.();
    this.#stopHearing = undefined;
    this.#children.disconnect();
    this.#unmount();
  }

  #explain(): void {
    const missing = this.isConnected ? missingIn(settingsOf(this)) : undefined;
    if (missing === undefined) return;
    console.warn(`[portico] <${this.localName}> waits: it has no ${missing}. ${whereToGive}`);
  }
}

const whereToGive =
  'Give it on the element, on a <portico-provider> around it, or with configurePortico().';

function isPress(said: unknown): boolean {
  return typeof said === 'object' && said !== null && 'nativeEvent' in said;
}

/** The element of one widget. */
export function widgetElementOf(row: AnyRow): CustomElementConstructor {
  const kinds = Object.entries(row.kinds);
  const isAttribute = (kind: PropKind) => kind === 'text' || kind === 'number';
  const attributes = Object.fromEntries(kinds.filter(([, kind]) => isAttribute(kind)));
  const properties = kinds.filter(([, kind]) => !isAttribute(kind)).map(([name]) => name);
  class Element extends WidgetElement {
    static readonly observedAttributes = [
      ...attributeNames(attributes as Attributes),
      'shadow',
      'offers',
    ];

    readonly row = row;
  }
  declareProperties(Element, attributes as Attributes, properties);
  return Element;
}
