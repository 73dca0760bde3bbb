// What a page asks of eyes and ears. Runs in the page.

import { fixtures, type FakePortico } from '@portico/sdk/testing';
import { nameOf } from './tab-stops.ts';

const moving =
  /^(all|transform|translate|scale|rotate|inset.*|top|left|right|bottom|width|height)$|size$/i;

/** Elements that move for more than an instant, in a page that asks for no motion. */
export function movements(): string[] {
  const running = document.getAnimations().flatMap(({ effect }) => {
    if (!(effect instanceof KeyframeEffect) || effect.target === null) return [];
    const { duration } = effect.getComputedTiming();
    const moves = effect.getKeyframes().some((frame) => Object.keys(frame).some(isMoving));
    return moves && Number(duration) > 1 ? [`${nameOf(effect.target)} is animated`] : [];
  });
  const ready = [...document.querySelectorAll('main *')].flatMap((element) =>
    [undefined, '::before', '::after'].flatMap((piece) => {
      const { transitionProperty, transitionDuration } = getComputedStyle(element, piece);
      const moves = transitionProperty.split(', ').some(isMoving) && isLong(transitionDuration);
      return moves ? [`${nameOf(element)}${piece ?? ''} passes over ${transitionProperty}`] : [];
    }),
  );
  return [...running, ...ready];
}

function isMoving(property: string): boolean {
  return moving.test(property);
}

function isLong(durations: string): boolean {
  return durations.split(',').some((duration) => Number.parseFloat(duration) > 0.001);
}

const fields =
  'input:not([type=range], [type=file], [type=hidden]), select, textarea, [role=switch], ' +
  '[role=checkbox], [role=radio]';
const states =
  '[aria-selected=true], [aria-pressed=true], [aria-checked=true], ' +
  '[aria-current]:not([aria-current=false])';

/**
 * In forced colours: fields without an edge, and states that look the same as their opposite.
 * Backgrounds are the system's there, so what was told by them alone is gone.
 */
export function coloursAlone(): string[] {
  const seen = (selector: string) =>
    [...document.querySelectorAll(`main :is(${selector})`)].filter((element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
    );
  const edgeless = seen(fields).filter((element) => !nearby(element).some(hasEdge));
  const unmarked = seen(states).filter((element) => !differs(element));
  const silent = seen('.portico-badge').filter((badge) => (badge.textContent ?? '').trim() === '');
  return [
    ...edgeless.map((element) => `no edge: ${nameOf(element)}`),
    ...unmarked.map((element) => `no mark: ${nameOf(element)}`),
    ...silent.map((element) => `no text: ${nameOf(element)}`),
  ];
}

/** A field may be drawn by its frame, or by what stands beside a native control. */
function nearby(element: Element): Element[] {
  const { parentElement, nextElementSibling } = element;
  const near = [element, nextElementSibling, parentElement, parentElement?.parentElement];
  return near.filter((one) => one != null);
}

function hasEdge(element: Element): boolean {
  const style = getComputedStyle(element);
  const native = style.appearance !== 'none' && element.matches('input, select, textarea');
  return (native && element.matches('[type=checkbox], [type=radio]')) || edgeOf(style) > 0;
}

function edgeOf(style: CSSStyleDeclaration): number {
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const widths = sides.map((side) =>
    style[`border${side}Style`] === 'none' ? 0 : Number.parseFloat(style[`border${side}Width`]),
  );
  return widths.reduce((sum, width) => sum + width, 0) / 4;
}

/** Shape of an element, without the colours that a person may not tell apart. */
function shapeOf(element: Element): string {
  const pieces = [element, ...element.querySelectorAll('*')].map((one) =>
    [undefined, '::before', '::after'].map((piece) => {
      const style = getComputedStyle(one, piece);
      const { fontWeight, textDecorationLine, outlineStyle, content, opacity } = style;
      const isSystems = style.forcedColorAdjust === 'none' ? style.backgroundColor : '';
      const isIcon = one.localName === 'path' ? one.getAttribute('d') : '';
      const edge = `${edgeOf(style)} ${style.borderTopStyle}`;
      const look = [fontWeight, textDecorationLine, outlineStyle, content, opacity, edge];
      return [...look, isSystems, isIcon, style.display].join(' ');
    }),
  );
  return JSON.stringify(pieces);
}

/** Whether one of its kind that is not in that state has another shape. */
function differs(element: Element): boolean {
  const group = element.parentElement?.closest('[role], ul, ol, nav, fieldset') ?? document.body;
  const kind = element.getAttribute('role') ?? element.localName;
  const others = [...group.querySelectorAll(`${element.localName}`)].filter(
    (other) =>
      other !== element &&
      !other.matches(states) &&
      (other.getAttribute('role') ?? other.localName) === kind,
  );
  return others.length === 0 || others.some((other) => shapeOf(other) !== shapeOf(element));
}

/** Lets twenty commissions arrive at once, and writes down what live regions say of them. */
export async function chatter(fake: FakePortico): Promise<string[]> {
  const said: string[] = [];
  const live = '[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]';
  const hear = () => {
    for (const region of document.querySelectorAll(live)) {
      const text = (region.textContent ?? '').trim();
      if (text !== '' && heard.get(region) !== text) said.push(text);
      heard.set(region, text);
    }
  };
  const heard = new WeakMap<Element, string>();
  hear();
  said.length = 0;
  const seen = new MutationObserver(hear);
  seen.observe(document.body, { subtree: true, childList: true, characterData: true });
  for (let number = 0; number < 20; number += 1) {
    const commission = fixtures.commission({ number: 2_000_000_100 + number, status: 'pending' });
    fake.state.ledger.put(commission);
    const data = { commission: fixtures.withoutCalculation(commission) };
    fake.emit(fixtures.event('commission.created', data));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  seen.disconnect();
  return said;
}
