import { part } from '../internal/style/index.ts';

/**
 * Around the widgets, without a box of its own. Invisible and in their place while the theme is on
 * its way; CSS counts the time, so that a page whose script never runs is not left blank.
 */
export const ProgramThemePart = part('div', 'portico-program-theme')`
  display: contents;
  &[data-waiting] {
    visibility: hidden;
    animation: portico-late 1ms 3s forwards;
  }
  @keyframes portico-late { to { visibility: visible; } }
`;
