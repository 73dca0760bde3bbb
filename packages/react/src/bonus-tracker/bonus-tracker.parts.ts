import { part } from '../internal/style/index.ts';
import { focusRing } from '../internal/ui/index.ts';

/** Everything below the title. */
export const BodyPart = part('div', 'portico-bonus-body')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-6);
  padding: 0 var(--_portico-space-5) var(--_portico-space-5);
  @container portico (max-width: 640px) {
    padding: 0 var(--_portico-space-4) var(--_portico-space-4);
  }
`;

export const ShelfPart = part('section', 'portico-bonus-shelf')`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: var(--_portico-space-3);
`;

export const ShelfTitlePart = part('h3', 'portico-bonus-shelf-title')`
  margin: 0;
  color: var(--_portico-muted);
  font: inherit;
  font-size: var(--_portico-font-sm);
  font-weight: 500;
`;

export const CardsPart = part('ul', 'portico-bonus-cards')`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
  gap: var(--_portico-space-3);
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** A bonus that can be acted on. */
export const BonusPart = part('li', 'portico-bonus')`
  display: flex;
  flex-direction: column;
  gap: var(--_portico-space-2);
  min-inline-size: 0;
  padding: var(--_portico-space-4);
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius);
  &[data-waiting] { gap: var(--_portico-space-3); }
`;

export const BonusHeadPart = part('div', 'portico-bonus-head')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: center;
  gap: var(--_portico-space-2);
`;

export const BonusMarkPart = part('span', 'portico-bonus-mark')`
  display: grid;
  color: var(--_portico-muted);
  &[data-reached] { color: var(--_portico-success-text); }
`;

export const BonusNamePart = part('span', 'portico-bonus-name')`
  position: relative;
  min-inline-size: 0;
  font-weight: 500;
  overflow-wrap: anywhere;
`;

/** What it pays: the reason to read on. */
export const BonusPaysPart = part('p', 'portico-bonus-pays')`
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  line-height: 1.35;
  letter-spacing: -0.006em;
  text-wrap: balance;
`;

export const BonusBarPart = part('div', 'portico-bonus-bar')`
  display: grid;
  gap: var(--_portico-space-2);
  margin-block-start: auto;
  padding-block-start: var(--_portico-space-1);
`;

export const BonusLinePart = part('div', 'portico-bonus-line')`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 0 var(--_portico-space-3);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
  & > strong { color: var(--_portico-foreground); font-weight: 500; }
`;

export const BonusFinePart = part('p', 'portico-bonus-fine')`
  display: flex;
  flex-wrap: wrap;
  gap: 0 var(--_portico-space-3);
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-variant-numeric: tabular-nums;
`;

export const RowsPart = part('ul', 'portico-bonus-rows')`
  margin: 0;
  padding: 0;
  list-style: none;
`;

/** A bonus that comes, was reached, or has ended. */
export const RowPart = part('li', 'portico-bonus-row')`
  display: grid;
  grid-template-columns: auto minmax(0, 1fr) auto;
  align-items: start;
  gap: var(--_portico-space-1) var(--_portico-space-2);
  padding-block: var(--_portico-space-3);
  border-block-start: 1px solid var(--_portico-hairline);
  & > .portico-bonus-mark { padding-block-start: 0.2em; }
  @container portico (max-width: 480px) {
    grid-template-columns: auto minmax(0, 1fr);
  }
`;

export const RowWordsPart = part('div', 'portico-bonus-row-words')`
  display: grid;
  min-inline-size: 0;
`;

export const RowPaysPart = part('span', 'portico-bonus-row-pays')`
  font-variant-numeric: tabular-nums;
  text-align: end;
  @container portico (max-width: 480px) { grid-column: 2; text-align: start; }
`;

/** What has ended is kept, out of the way. */
export const PastPart = part('details', 'portico-bonus-past')`
  &[open] > summary > svg { rotate: 90deg; }
`;

export const PastTitlePart = part('summary', 'portico-bonus-past-title')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-2);
  inline-size: fit-content;
  margin-block-end: var(--_portico-space-2);
  border-radius: 2px;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  font-weight: 500;
  list-style: none;
  cursor: pointer;
  &::-webkit-details-marker { display: none; }
  &:hover { color: var(--_portico-foreground); }
  &:dir(rtl) > svg { scale: -1 1; }
  ${focusRing}
`;

export const CountPart = part('span', 'portico-bonus-count')`
  font-weight: 400;
`;
