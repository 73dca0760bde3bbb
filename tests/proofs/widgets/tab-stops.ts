// What can be reached in a page with the keyboard, and what is seen there. Runs in the page.

/** A place where Tab stops. */
export interface TabStop {
  /** The same element always has the same number. */
  readonly key: number;
  readonly name: string;
  readonly box: Readonly<Record<'top' | 'bottom' | 'start' | 'end', number>>;
  /** Something about it or around it shows that it has the focus. */
  readonly isMarked: boolean;
  /** It is in the window, and nothing lies over all of it. */
  readonly isInSight: boolean;
}

const focusable =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex], ' +
  'audio[controls], video[controls], [contenteditable=true]';
/** Inside of these one element is a tab stop, and arrows lead to the others. */
const composites =
  '[role=radiogroup], [role=tablist], [role=toolbar], [role=menu], [role=listbox], [role=grid], ' +
  '[role=table], table, [role=group], [role=list], ul, ol, fieldset';

const keys = new WeakMap<Element, number>();
let lastKey = 0;
const resting = new WeakMap<Element, string>();

function keyOf(element: Element): number {
  const known = keys.get(element) ?? (lastKey += 1);
  keys.set(element, known);
  return known;
}

/** Marks begin and end of the page, and puts the focus on the begin. */
export function startWalk(): void {
  for (const place of ['prepend', 'append'] as const) {
    const mark = document.createElement('button');
    mark.className = 'walk-mark';
    mark.textContent = place;
    mark.style.cssText = 'position: absolute; inset-block-start: 0; opacity: 0; inline-size: 24px';
    document.body[place](mark);
  }
  document.querySelector<HTMLElement>('.walk-mark')?.focus();
  for (const element of document.querySelectorAll(focusable)) {
    for (const near of around(element)) resting.set(near, markOf(near));
  }
}

/** All places where Tab should stop, in the order of the document. */
export function tabStops(): TabStop[] {
  return stopElements().map(describeStop);
}

/** Where the focus is; nothing at the begin or the end of the page. */
export function tabStop(): TabStop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element.matches('.walk-mark')) return;
  return describeStop(element);
}

/** What answers a press of the mouse and cannot be reached with keys. */
export function mouseOnly(): string[] {
  const stops = stopElements();
  const isReached = (element: Element) =>
    stops.some((stop) => stop.contains(element) || element.contains(stop)) ||
    (element instanceof HTMLLabelElement && element.control !== null) ||
    isOfReachedGroup(element, stops);
  return [...document.querySelectorAll('main *')]
    .filter((element) => answersPress(element) && isSeen(element) && !isReached(element))
    .map(nameOf);
}

function stopElements(): Element[] {
  return [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled, .walk-mark') &&
      element.closest('[inert]') === null &&
      isSeen(element) &&
      isChosenRadio(element),
  );
}

/** Of radio buttons with one name only the chosen one is a stop, or the first. */
function isChosenRadio(element: Element): boolean {
  if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
  if (element.checked) return true;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
    (other) => other.name === element.name && other.form === element.form && !other.disabled,
  );
  return !group.some(({ checked }) => checked) && group[0] === element;
}

/** Arrows lead from a stop to the others of its group. */
function isOfReachedGroup(element: Element, stops: readonly Element[]): boolean {
  const isLedTo = element.matches('[tabindex="-1"], input[type=radio]');
  const inner = isLedTo ? element : element.querySelector('input[type=radio], [tabindex="-1"]');
  const group = (inner ?? undefined)?.closest(composites);
  return group != null && stops.some((stop) => group.contains(stop));
}

/** React keeps the handlers of an element on the element. */
function answersPress(element: Element): boolean {
  const native = 'a[href], button:not(:disabled), summary, select:not(:disabled)';
  if (element.matches(native) && !element.matches('.walk-mark')) return true;
  const key = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
  const props = key === undefined ? {} : (element as unknown as Record<string, object>)[key]!;
  return 'onClick' in props && typeof props.onClick === 'function' && !element.matches('dialog');
}

function isSeen(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

function describeStop(element: Element): TabStop {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const box = { top: top + scrollY, bottom: bottom + scrollY };
  const sides = isRtl ? { start: -right, end: -left } : { start: left, end: right };
  return {
    key: keyOf(element),
    name: nameOf(element),
    box: { ...box, ...sides },
    isMarked: around(element).some((near) => isRing(near, markOf(near))),
    isInSight: isInSight(element),
  };
}

/** A native control may be drawn by what stands beside or around it; of a row all of it. */
function around(element: Element): Element[] {
  const { parentElement: parent } = element;
  const beside = [element.nextElementSibling, element.previousElementSibling];
  const wider = [parent, parent?.parentElement, element.closest('[data-row], figure')];
  return [element, ...beside, ...wider].filter((near) => near != null);
}

function markOf(element: Element): string {
  const { outlineStyle, outlineWidth, outlineColor, outlineOffset, boxShadow } =
    getComputedStyle(element);
  const hasOutline = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  const isClear = /^rgba\(.*, 0\)$|\/ 0\)$/.test(outlineColor);
  const outline = `${outlineWidth} ${outlineColor} ${outlineOffset}`;
  return `${hasOutline && !isClear ? outline : ''}|${boxShadow}`;
}

/** In forced colours shadows are not drawn: only an outline is. */
function isRing(element: Element, now: string): boolean {
  const before = resting.get(element) ?? '';
  const isForced = matchMedia('(forced-colors: active)').matches;
  const seen = (mark: string) => (isForced ? mark.split('|')[0] : mark);
  return seen(now) !== '' && seen(now) !== '|none' && seen(now) !== seen(before);
}

function isInSight(element: Element): boolean {
  const drawn = around(element).slice(0, 3);
  return drawn.some((one) =>
    [...one.getClientRects()].some(({ left, right, top, bottom }) => {
      const [start, end] = [Math.max(left, 0), Math.min(right, innerWidth)];
      const [above, below] = [Math.max(top, 0), Math.min(bottom, innerHeight)];
      if (end - start < 1 || below - above < 1) return false;
      const hit = document.elementFromPoint((start + end) / 2, (above + below) / 2);
      return hit !== null && (one.contains(hit) || hit.contains(one));
    }),
  );
}

/** Enough to find an element by. */
export function nameOf(element: Element): string {
  const own = [...element.classList].find((name) => name.startsWith('portico-'));
  const said = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const type = element.getAttribute('type') ?? '';
  const what = [element.localName, type && `[${type}]`, own && `.${own}`].filter(Boolean).join('');
  return `${what} "${said.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
}
