import { part } from '../style/index.ts';
import { headingFont } from './shared-css.ts';

/** A surface with an edge. The parts inside bring the padding; tables may so touch the edge. */
export const Card = part('div', 'portico-card')`
  display: flex;
  flex-direction: column;
  min-inline-size: 0;
  border: 1px solid var(--_portico-hairline);
  border-radius: var(--_portico-radius-card);
  background: var(--_portico-background);
  overflow: clip;
`;

/** Title on one side, actions on the other; wraps when the slot is narrow. */
export const CardHead = part('div', 'portico-card-head')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2) var(--_portico-space-4);
  padding: var(--_portico-space-4) var(--_portico-space-5);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;

/** The widget's title. Give it the right level with `as`. */
export const CardTitle = part('h2', 'portico-card-title')`
  ${headingFont}
  margin: 0;
  font-size: var(--_portico-font-lg);
  font-weight: 600;
  line-height: 1.35;
  letter-spacing: -0.006em;
  color: var(--_portico-foreground);
  text-wrap: balance;
`;

/** One sentence under a title. */
export const CardDescription = part('p', 'portico-card-description')`
  margin: 0;
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  text-wrap: pretty;
`;

/** What the card is about. Follows a head without a gap above. */
export const CardBody = part('div', 'portico-card-body')`
  min-inline-size: 0;
  padding: var(--_portico-space-5);
  .portico-card-head + & { padding-block-start: 0; }
  @container portico (max-width: 640px) {
    padding: var(--_portico-space-4);
    .portico-card-head + & { padding-block-start: 0; }
  }
`;

/** Secondary actions and notes under a hairline. */
export const CardFoot = part('div', 'portico-card-foot')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  justify-content: space-between;
  gap: var(--_portico-space-2);
  padding: var(--_portico-space-3) var(--_portico-space-5);
  border-block-start: 1px solid var(--_portico-hairline);
  color: var(--_portico-muted);
  font-size: var(--_portico-font-sm);
  @container portico (max-width: 640px) { padding-inline: var(--_portico-space-4); }
`;
