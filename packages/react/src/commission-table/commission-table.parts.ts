import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** What scrolls: the rows under their head. Its greatest height is the host's to choose. */
export const ScrollerPart = part('div', 'portico-commission-scroller')`
  position: relative;
  max-block-size: var(--portico-commission-table-height, 36rem);
  overflow: auto;
  overflow-anchor: none;
  overscroll-behavior: auto contain;
  scrollbar-width: thin;
  border-block-start: 1px solid var(--_portico-hairline);
  /* Only what is opaque can be moved by the compositor while a script is busy. */
  background: var(--_portico-background);
  /* The rows of the filters before: still there, with a line that says more is coming. */
  &[data-previous]::before {
    content: '';
    position: sticky;
    inset-block-start: 0;
    inset-inline-start: 0;
    z-index: 2;
    display: block;
    block-size: 2px;
    margin-block-end: -2px;
    background: linear-gradient(90deg, transparent, var(--_portico-accent), transparent)
      no-repeat 0 / 40% 100%;
    animation: portico-commission-wait 1.1s 150ms ease-in-out infinite backwards;
  }
  @keyframes portico-commission-wait {
    from { background-position: -70% 0; }
    to { background-position: 170% 0; }
  }
  @media (prefers-reduced-motion: reduce) { &[data-previous]::before { animation: none; } }
  ${focusRing}
  &:focus-visible { outline-offset: -2px; }
`;

export const TablePart = part('table', 'portico-commission-grid')`
  inline-size: 100%;
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  font-size: inherit;
  @container portico (max-width: 640px) { display: block; }
`;

export const HeadPart = part('thead', 'portico-commission-head')`
  position: sticky;
  inset-block-start: 0;
  z-index: 1;
  background: var(--_portico-background);
  @container portico (max-width: 640px) {
    position: absolute;
    inset-block-start: auto;
    /* Cards have no head; whoever gets into it with Tab sees it above the first of them. */
    &:not(:focus-within) {
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
`;

export const HeadCellPart = part('th', 'portico-commission-column')`
  block-size: 36px;
  padding: 0 var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  white-space: nowrap;
  &:first-child { padding-inline-start: var(--_portico-space-5); }
  &:last-child { padding-inline-end: var(--_portico-space-5); text-align: end; }
  &:last-child:dir(rtl) { text-align: start; }
  &[data-column='type'] { inline-size: 16%; }
  &[data-column='status'] { inline-size: 17%; }
  &[data-column='date'] { inline-size: 15%; }
  &[data-column='amount'] { inline-size: 20%; }
`;

export const SortPart = part('button', 'portico-commission-sort')`
  ${plainControl}
  display: inline-flex;
  align-items: center;
  gap: 4px;
  margin-inline: -6px;
  padding: 4px 6px;
  border-radius: var(--_portico-radius-sm);
  cursor: pointer;
  ${focusRing}
  &:hover { color: var(--_portico-foreground); background: var(--_portico-hover); }
  & > svg { opacity: 0; }
  &:hover > svg, &:focus-visible > svg { opacity: 0.6; }
  [data-column='amount'] > & { flex-direction: row-reverse; }
  [aria-sort='ascending'] > &, [aria-sort='descending'] > & { color: var(--_portico-foreground); }
  [aria-sort='ascending'] > & > svg, [aria-sort='descending'] > & > svg { opacity: 1; }
`;

export const BodyPart = part('tbody', 'portico-commission-body')`
  @container portico (max-width: 640px) { display: block; }
`;
