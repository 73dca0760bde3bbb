import { kebabCase } from './kebab-case.ts';
import { configuredFor } from './configuration.ts';
import { layer, settingAttributes, settingProperties } from './settings.ts';
import type { FoundSettings } from './settings.ts';

/** How an attribute is read. */
export type AttributeKind = 'text' | 'number' | 'flag';

/** Attributes of an element by the names of their properties. */
export type Attributes = Readonly<Record<string, AttributeKind>>;

// A server has no elements: the module can be imported there and defines nothing.
const Base = (globalThis.HTMLElement ?? Object) as typeof HTMLElement;

type Callback = (...args: readonly unknown[]) => unknown;

const propertiesOf = new WeakMap<object, readonly string[]>();

/** What all our elements are: attributes and properties that say where data comes from. */
export abstract class PorticoElement extends Base {
  readonly #given = new Map<string, unknown>();
  readonly #steady = new Map<string, Callback>();

  /** Called after each change of an attribute or a property. */
  abstract changed(): void;

  connectedCallback(): void {
    // What was set before the element was upgraded hides what stands on the prototype.
    for (const name of propertiesOf.get(this.constructor) ?? []) {
      if (!Object.hasOwn(this, name)) continue;
      const early: unknown = Reflect.get(this, name);
      Reflect.deleteProperty(this, name);
      Reflect.set(this, name, early);
    }
    this.changed();
  }

  attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
    if (before !== after) this.changed();
  }

  /** What was given as a property. */
  given(name: string): unknown {
    return this.#given.get(name);
  }

  /**
   * The same; a function as one that stays and calls the newest. Templates make a new one with
   * each render, and nothing has to start anew for that.
   */
  steady(name: string): unknown {
    if (typeof this.#given.get(name) !== 'function') return this.#given.get(name);
    const known = this.#steady.get(name);
    if (known !== undefined) return known;
    const callback: Callback = (...args) => (this.#given.get(name) as Callback)(...args);
    this.#steady.set(name, callback);
    return callback;
  }

  give(name: string, value: unknown): void {
    if (this.#given.get(name) === value) return;
    this.#given.set(name, value);
    this.changed();
  }
}

/** Gives an element class its attributes, reflected both ways, and its properties. */
export function declareProperties(
  element: typeof PorticoElement,
  attributes: Attributes,
  properties: readonly string[],
): void {
  const all = { ...settingAttributes, ...attributes };
  for (const [name, kind] of Object.entries(all)) {
    // Every HTML element has a nonce already, with rules of its own.
    if (name === 'nonce') continue;
    define(element, name, {
      get: (target) => readAttribute(target, name, kind),
      set: (target, value) => writeAttribute(target, name, value),
    });
  }
  for (const name of [...settingProperties, ...properties]) {
    define(element, name, {
      get: (target) => target.given(name),
      set: (target, value) => target.give(name, value ?? undefined),
    });
  }
  propertiesOf.set(element, [...Object.keys(all), ...settingProperties, ...properties]);
}

interface Access {
  readonly get: (target: PorticoElement) => unknown;
  readonly set: (target: PorticoElement, value: unknown) => void;
}

function define(element: typeof PorticoElement, name: string, { get, set }: Access): void {
  Object.defineProperty(element.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: PorticoElement) {
      return get(this);
    },
    set(this: PorticoElement, value: unknown) {
      set(this, value);
    },
  });
}

/** The attributes that a browser has to report for such an element. */
export function attributeNames(attributes: Attributes): string[] {
  return Object.keys({ ...settingAttributes, ...attributes }).map(kebabCase);
}

/** An attribute's value; undefined where it is missing or makes no sense. */
export function readAttribute(element: Element, name: string, kind: AttributeKind): unknown {
  const text = element.getAttribute(kebabCase(name));
  if (kind === 'flag') return text !== null && text !== 'false';
  if (text === null) return undefined;
  if (kind === 'text') return text;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
}

function writeAttribute(element: Element, name: string, value: unknown): void {
  const attribute = kebabCase(name);
  if (value === undefined || value === null || value === false) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value === true ? '' : String(value));
}

/** The name of the element whose settings hold for everything in it. */
export const providerTag = 'portico-provider';

/** The settings in force for an element: the page's, its providers', its own. */
export function settingsOf(element: PorticoElement): FoundSettings {
  const providers = providersOf(element);
  const chain = [...providers.toReversed(), element];
  const program = chain.map((one) => one.getAttribute('program')).findLast((name) => name !== null);
  return chain.map(ownSettings).reduce(layer, configuredFor(program ?? undefined));
}

/** The providers around an element, the nearest first; a shadow root is no border. */
export function providersOf(element: Element): Element[] {
  const found: Element[] = [];
  let node: Element | null = parentOf(element);
  while (node !== null) {
    if (node.localName === providerTag) found.push(node);
    node = parentOf(node);
  }
  return found;
}

function parentOf(node: Element): Element | null {
  const { parentNode } = node;
  if (parentNode instanceof Element) return parentNode;
  return parentNode instanceof ShadowRoot ? parentNode.host : null;
}

function ownSettings(element: Element): FoundSettings {
  const found: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(settingAttributes)) {
    const value = name === 'nonce' ? nonceOf(element) : readAttribute(element, name, kind);
    if (value !== undefined && value !== false && name !== 'program') found[name] = value;
  }
  found['theme'] = themeTextOf(element);
  for (const name of settingProperties) {
    const value = element instanceof PorticoElement ? element.steady(name) : undefined;
    if (value !== undefined) found[name] = value;
  }
  if (found['theme'] === undefined) delete found['theme'];
  return found;
}

/** Browsers empty the attribute under a policy, so that no style sheet can read it. */
function nonceOf(element: Element): string | undefined {
  const nonce = element instanceof HTMLElement ? element.nonce : undefined;
  return nonce || element.getAttribute('nonce') || undefined;
}

/** A theme that stands in the page as JSON. */
function themeTextOf(element: Element): string | undefined {
  const script = element.querySelector(':scope > script[type="application/json"][slot="theme"]');
  return script?.textContent.trim() || undefined;
}
