/** Where a floating panel goes: below its anchor, or above where there is no room. */
export type Align = 'start' | 'center' | 'end';

const gap = 6;
const edge = 8;

/**
 * Puts a fixed panel next to its anchor, inside the window. Positions are set on the element
 * from script, which a strict content security policy allows.
 */
export function place(anchor: Element, panel: HTMLElement, side: 'above' | 'below', align: Align) {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = panel;
  const view = anchor.ownerDocument.documentElement;
  const above = at.top - gap - height;
  const below = at.bottom + gap;
  const roomAbove = above >= edge;
  const roomBelow = below + height <= view.clientHeight - edge;
  const isAbove = side === 'above' ? roomAbove || !roomBelow : roomAbove && !roomBelow;
  const isRightToLeft = getComputedStyle(anchor).direction === 'rtl';
  const isLeft = (align === 'start') !== isRightToLeft;
  const wanted =
    align === 'center' ? at.left + at.width / 2 - width / 2 : isLeft ? at.left : at.right - width;
  const left = Math.max(edge, Math.min(wanted, view.clientWidth - edge - width));
  panel.style.top = `${Math.round(isAbove ? above : below)}px`;
  panel.style.left = `${Math.round(left)}px`;
}
