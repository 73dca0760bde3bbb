import { part } from '../internal/style/index.ts';
import { focusRing, plainControl } from '../internal/ui/index.ts';

/** Fields, preview and the one primary action. */
export const FormPart = part('form', 'portico-link-form')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  align-content: start;
`;

export const FieldPairPart = part('div', 'portico-link-fields')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
  align-items: start;
  @container portico (min-width: 560px) {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  &[data-dense] { gap: var(--_portico-space-3) var(--_portico-space-4); }
`;

/** A line under a field that begins with a small icon. */
export const CodeNotePart = part('span', 'portico-link-code-note')`
  display: inline-flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 2px 6px;
  &[data-tone='success'] { color: var(--_portico-success-text); }
`;

/** A way out inside a line of text. */
export const CodeTakePart = part('button', 'portico-link-code-take')`
  ${plainControl}
  border-radius: 2px;
  color: var(--_portico-accent-text);
  font-weight: 500;
  text-decoration: underline;
  text-underline-offset: 2px;
  cursor: pointer;
  overflow-wrap: anywhere;
  ${focusRing}
  @media (pointer: coarse) { padding-block: 8px; }
`;

export const UtmPart = part('details', 'portico-link-utm')`
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
`;

export const UtmSummaryPart = part('summary', 'portico-link-utm-summary')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-2);
  min-block-size: var(--_portico-control);
  padding-inline: var(--_portico-space-3);
  border-radius: inherit;
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  cursor: pointer;
  list-style: none;
  white-space: nowrap;
  user-select: none;
  ${focusRing}
  &::-webkit-details-marker { display: none; }
  & > svg { flex: none; color: var(--_portico-muted); transition: rotate 120ms ease-out; }
  & > svg:dir(rtl) { rotate: 180deg; }
  [open] > & > svg { rotate: 90deg; }
  &:hover > svg { color: var(--_portico-foreground); }
  @media (prefers-reduced-motion: reduce) { & > svg { transition: none; } }
`;

/** What is chosen, while the fields are out of sight. */
export const UtmValuesPart = part('span', 'portico-link-utm-values')`
  min-inline-size: 0;
  margin-inline-start: auto;
  overflow: hidden;
  text-overflow: ellipsis;
  color: var(--_portico-muted);
  font-weight: 400;
`;

/** The link as it will be, beside the button that makes it. */
export const FormEndPart = part('div', 'portico-link-form-end')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  align-items: center;
  padding-block-start: var(--_portico-space-4);
  border-block-start: 1px solid var(--_portico-hairline);
  @container portico (min-width: 560px) { grid-template-columns: minmax(0, 1fr) auto; }
`;

export const PreviewPart = part('dl', 'portico-link-preview')`
  display: grid;
  grid-template-columns: max-content minmax(0, 1fr);
  gap: 2px var(--_portico-space-2);
  min-inline-size: 0;
  margin: 0;
  font-size: var(--_portico-font-xs);
  line-height: 1.45;
  & > div { display: contents; }
  & dt { color: var(--_portico-muted); }
  & dd {
    min-inline-size: 0;
    margin: 0;
    color: var(--_portico-muted);
    overflow-wrap: anywhere;
  }
`;

/** What did not work, with the id to quote. */
export const FailurePart = part('p', 'portico-link-failure')`
  margin: 0;
  color: var(--_portico-danger-text);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
  &:focus { outline: none; }
  & > small {
    display: block;
    color: var(--_portico-muted);
    font-size: var(--_portico-font-xs);
    overflow-wrap: anywhere;
    user-select: all;
  }
`;
