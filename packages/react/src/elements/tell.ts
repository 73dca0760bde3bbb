/** Dispatches one of our events: it bubbles, also out of shadow roots. */
export function tell(element: HTMLElement, type: string, detail: unknown): void {
  element.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/**
 * Tells several elements the same thing. Each hears it itself; whoever listens further up hears it
 * once, from the first of them.
 */
export function tellOnce(elements: readonly HTMLElement[], type: string, detail: unknown): void {
  elements.forEach((element, index) => {
    element.dispatchEvent(new CustomEvent(type, { detail, bubbles: index === 0, composed: true }));
  });
}
