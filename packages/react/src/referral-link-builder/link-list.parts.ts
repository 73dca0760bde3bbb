import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

export const ListNotePart = part('div', 'portico-link-list-note')`
  padding: 0 var(--_portico-space-5) var(--_portico-space-3);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

export const TablePart = part('table', 'portico-link-grid')`
  inline-size: 100%;
  border-collapse: separate;
  border-spacing: 0;
  table-layout: fixed;
  font-size: inherit;
  @container portico (max-width: 640px) { display: block; }
`;

export const HeadPart = part('thead', 'portico-link-head')`
  @container portico (max-width: 640px) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
`;

export const HeadCellPart = part('th', 'portico-link-column')`
  block-size: 36px;
  padding: 0 var(--_portico-space-3);
  border-block: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
  text-align: start;
  white-space: nowrap;
  overflow: hidden;
  text-overflow: ellipsis;
  &[data-column='link'] { padding-inline-start: var(--_portico-space-5); }
  &[data-column='created'] { inline-size: calc(var(--_portico-font-md) * 9); }
  &[data-column='clicks'] { inline-size: calc(var(--_portico-font-md) * 6.5); text-align: end; }
  &[data-column='conversions'] { inline-size: calc(var(--_portico-font-md) * 9); text-align: end; }
  &[data-column='earned'] { inline-size: calc(var(--_portico-font-md) * 11); text-align: end; }
  &[data-column='actions'] { inline-size: calc(3 * var(--_portico-control-sm) + 36px); }
  @container portico (max-width: 800px) { &[data-column='created'] { display: none; } }
  &[data-column='clicks']:dir(rtl),
  &[data-column='conversions']:dir(rtl),
  &[data-column='earned']:dir(rtl) { text-align: start; }
`;

export const BodyPart = part('tbody', 'portico-link-body')`
  @container portico (max-width: 640px) { display: block; }
`;

export const RowPart = part('tr', 'portico-link-row')`
  block-size: calc(var(--_portico-row) + 16px);
  &[data-in-hand] { background: var(--_portico-subtle); }
  &[data-pending] { opacity: 0.6; }
  &[data-new] { animation: portico-link-arrive 4s ease-out; }
  @keyframes portico-link-arrive {
    0%, 40% { background: var(--_portico-accent-tint); }
  }
  @media (prefers-reduced-motion: reduce) { &[data-new] { animation: none; } }
  @container portico (max-width: 640px) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_portico-space-3);
    block-size: auto;
    padding: var(--_portico-space-2) var(--_portico-space-4);
    border-block-end: 1px solid var(--_portico-hairline);
    /* Where the first line of the card ends, whatever is long in it. */
    &::after { content: ''; order: 3; flex-basis: 100%; }
  }
`;

export const CellPart = part('td', 'portico-link-cell')`
  padding: var(--_portico-space-2) var(--_portico-space-3);
  border-block-end: 1px solid var(--_portico-hairline);
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
  &[data-column='link'] { padding-inline-start: var(--_portico-space-5); overflow: visible; }
  &[data-column='created'] { color: var(--_portico-muted); }
  @container portico (max-width: 800px) { &[data-column='created'] { display: none; } }
  &[data-column='clicks'], &[data-column='conversions'] { text-align: end; }
  /* Digits run left to right in every script, so a column of them stands at the right. */
  &[data-column='clicks']:dir(rtl), &[data-column='conversions']:dir(rtl) { text-align: start; }
  &[data-column='earned'] { font-weight: 500; }
  &[data-column='actions'] { padding-inline-end: var(--_portico-space-4); overflow: visible; }
  &[data-column='moved'] { padding-inline: var(--_portico-space-5); }
  @container portico (max-width: 640px) {
    &, &[data-column] { padding: 0; border: 0; }
    &[data-column='link'] { display: contents; }
    &[data-column='clicks'], &[data-column='conversions'] {
      color: var(--_portico-muted);
      font-size: var(--_portico-font-sm);
    }
    &[data-column='earned'] { order: 1; }
    &[data-column='actions'] { order: 2; margin-inline-end: calc(-1 * var(--_portico-space-2)); }
    &[data-column='clicks'] { order: 5; }
    &[data-column='conversions'] { order: 6; }
    &[data-column='moved'] { flex: 1; }
  }
`;

/** The name; pressing it takes the link in hand. */
export const NamePart = part('button', 'portico-link-name')`
  ${plainControl}
  display: block;
  max-inline-size: 100%;
  overflow: hidden;
  text-overflow: ellipsis;
  border-radius: 2px;
  font-weight: 500;
  /* A name of the other direction begins at its own side and is cut at its own end. */
  text-align: -webkit-match-parent;
  text-align: match-parent;
  cursor: pointer;
  ${focusRing}
  &:hover { text-decoration: underline; text-underline-offset: 2px; }
  @container portico (max-width: 640px) { flex: 1 1 0; order: 0; }
`;

export const RowAddressPart = part('span', 'portico-link-row-address')`
  display: block;
  overflow: hidden;
  text-overflow: ellipsis;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  @container portico (max-width: 640px) { flex: 1 1 0; order: 4; min-inline-size: 0; }
`;

/** Words that the head of a column says where there is one. */
export const NarrowPart = part('span', 'portico-link-narrow')`
  display: none;
  @container portico (max-width: 640px) { display: inline; }
`;

export const WidePart = part('span', 'portico-link-wide')`
  @container portico (max-width: 640px) { display: none; }
`;

export const RowActionsPart = part('div', 'portico-link-row-actions')`
  display: flex;
  align-items: center;
  justify-content: flex-end;
`;
