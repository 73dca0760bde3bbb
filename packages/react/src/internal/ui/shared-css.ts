/** The keyboard focus ring: 2 px wide, 2 px away, shown to the keyboard only. */
export const focusRing = `
  &:focus { outline: none; }
  &:focus-visible { outline: 2px solid var(--_portico-focus); outline-offset: 2px; }
`;

/**
 * Forced colours know no backgrounds: what is chosen has a frame there, and with the focus a
 * thicker one.
 */
export const forcedChoice = `
  @media (forced-colors: active) {
    &:has(:checked) { outline: 2px solid; }
    &:has(:focus-visible) { outline: 4px solid Highlight; }
  }
`;

/** Takes a native control back to the text around it before it is styled. */
export const plainControl = `
  appearance: none;
  margin: 0;
  padding: 0;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  letter-spacing: inherit;
  text-transform: none;
`;

/** Out of sight, still spoken. */
export const outOfSight = `
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  margin: -1px;
  padding: 0;
  border: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** The face of titles; the text's own face unless the theme names another. */
export const headingFont = 'font-family: var(--portico-font-family-heading, inherit);';
