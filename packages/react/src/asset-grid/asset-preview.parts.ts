import { part } from '../internal/style/index.ts';

/** Picture and details. A dialog around it gets the room that a picture needs. */
export const PreviewPart = part('div', 'portico-asset-preview')`
  display: grid;
  gap: var(--_portico-space-4);
  &:focus { outline: none; }
  @media (min-width: 481px) {
    .portico-dialog:has(> .portico-dialog-body > &) {
      inline-size: min(54rem, calc(100vi - 48px));
    }
  }
  @container portico (min-width: 620px) {
    grid-template-columns: minmax(0, 1fr) 13rem;
    align-items: start;
    gap: var(--_portico-space-4) var(--_portico-space-5);
  }
`;

/** One shape for all of them, so that nothing moves when the next one comes. */
export const StagePart = part('div', 'portico-asset-stage')`
  position: relative;
  aspect-ratio: 4 / 3;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  overflow: hidden;
  & .portico-asset-image { position: absolute; inset: 0; }
  [data-locked] > & .portico-asset-image { filter: grayscale(0.6); opacity: 0.6; }
`;

export const StageNotePart = part('p', 'portico-asset-stage-note')`
  position: absolute;
  inset-inline: 0;
  inset-block-end: 0;
  margin: 0;
  padding: var(--_portico-space-3) var(--_portico-space-4);
  color: color-mix(in oklab, var(--_portico-foreground) 75%, var(--_portico-background));
  font-size: var(--_portico-font-sm);
  text-align: center;
  text-wrap: balance;
`;

/** E-mails are written for white paper. */
export const MailPart = part('iframe', 'portico-asset-mail')`
  display: block;
  inline-size: 100%;
  block-size: 100%;
  border: 0;
  background: white;
  color-scheme: light;
`;

export const DetailsPart = part('div', 'portico-asset-details')`
  display: grid;
  gap: var(--_portico-space-4);
  min-inline-size: 0;
  font-size: var(--_portico-font-sm);
`;

export const FactsPart = part('dl', 'portico-asset-fact-list')`
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: var(--_portico-space-3) var(--_portico-space-4);
  margin: 0;
  @container portico (min-width: 620px) { grid-template-columns: minmax(0, 1fr); }
`;

export const FactPart = part('div', 'portico-asset-fact')`
  min-inline-size: 0;
`;

export const FactNamePart = part('dt', 'portico-asset-fact-name')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
`;

export const FactValuePart = part('dd', 'portico-asset-fact-value')`
  margin: 0;
  font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere;
`;

export const UsagePart = part('p', 'portico-asset-detail-usage')`
  margin: 0;
  color: var(--_portico-muted);
  &:empty { display: none; }
`;

/** What opens it. */
export const LockPart = part('p', 'portico-asset-lock')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-2);
  margin: 0;
  padding: var(--_portico-space-2) var(--_portico-space-3);
  border-radius: var(--_portico-radius);
  background: var(--_portico-accent-tint);
  color: var(--_portico-accent-text);
  font-weight: 500;
  & > .portico-icon { flex: none; }
`;

/** Previous, where one is, and next; away from the main action. */
export const TurnsPart = part('div', 'portico-asset-turns')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-1);
  margin-inline: calc(-1 * var(--_portico-space-2)) auto;
  & [aria-disabled='true'] { opacity: 0.4; }
  &:dir(rtl) .portico-icon { scale: -1 1; }
`;

export const PositionPart = part('span', 'portico-asset-position')`
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;
