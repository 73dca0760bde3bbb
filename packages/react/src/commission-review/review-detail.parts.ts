import { part } from '../internal/style/index.ts';
import { headingFont } from '../internal/ui/index.ts';

/** One commission from top to bottom. */
export const SheetPart = part('div', 'portico-review-detail')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-4);
`;

export const FigurePart = part('div', 'portico-review-figure')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-1) var(--_portico-space-3);
`;

export const AmountPart = part('span', 'portico-review-amount')`
  ${headingFont}
  font-size: var(--_portico-font-2xl);
  font-weight: 600;
  letter-spacing: -0.015em;
  line-height: 1.2;
`;

/** Says for whom the words below are written. */
export const EarsPart = part('p', 'portico-review-ears')`
  margin: 0;
  margin-block-end: calc(-1 * var(--_portico-space-2));
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
  font-weight: 500;
`;

/** A dispute in the sheet of its commission. */
export const DisputePart = part('section', 'portico-dispute')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
  padding: var(--_portico-space-4);
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  background: var(--_portico-background);
`;

export const DisputeHeadPart = part('div', 'portico-dispute-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-1) var(--_portico-space-3);
`;

export const DisputeTitlePart = part('h3', 'portico-dispute-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-md);
  font-weight: 600;
`;

export const MessagesPart = part('ol', 'portico-dispute-messages')`
  display: grid;
  gap: var(--_portico-space-3);
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** What one side said; the program's own words stand at the other edge. */
export const MessagePart = part('li', 'portico-dispute-message')`
  display: grid;
  gap: 2px;
  max-inline-size: 88%;
  padding: var(--_portico-space-2) var(--_portico-space-3);
  border-radius: var(--_portico-radius);
  background: var(--_portico-hover);
  overflow-wrap: anywhere;
  &[data-by='staff'], &[data-by='server'], &[data-by='system'] {
    justify-self: end;
    background: var(--_portico-accent-tint);
  }
`;

export const MessageByPart = part('span', 'portico-dispute-by')`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 var(--_portico-space-3);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-xs);
`;

export const MessageTextPart = part('p', 'portico-dispute-text')`
  margin: 0;
  white-space: pre-line;
`;

export const EvidencePart = part('span', 'portico-dispute-evidence')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-1);
  & > .portico-button { margin-inline-start: auto; }
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;

export const DisputeActionsPart = part('div', 'portico-dispute-actions')`
  display: flex;
  flex-wrap: wrap;
  justify-content: flex-end;
  gap: var(--_portico-space-2);
`;

/** What a decision does, sentence by sentence. */
export const EffectsPart = part('ul', 'portico-dispute-effects')`
  margin: 0;
  padding: 0;
  padding-inline-start: var(--_portico-space-4);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
`;
