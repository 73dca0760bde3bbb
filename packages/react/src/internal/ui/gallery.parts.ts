import { part } from '../style/index.ts';

// How the stories of this folder are laid out. Shipped nowhere.

/** One thing under the other. */
export const Stack = part('div', 'portico-gallery')`
  display: grid;
  gap: var(--_portico-space-5);
  max-inline-size: 56rem;
`;

/** Things beside each other. */
export const Line = part('div', 'portico-gallery-row')`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: var(--_portico-space-3);
`;

/** Columns as wide as there is room for. */
export const Grid = part('div', 'portico-gallery-grid')`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
  align-items: start;
  gap: var(--_portico-space-4);
`;

/** A large figure, as the heads of widgets have. */
export const Figure = part('span', 'portico-gallery-figure')`
  font-family: var(--portico-font-family-heading, inherit);
  font-size: var(--_portico-font-3xl);
  font-weight: 600;
  line-height: 1.2;
  letter-spacing: -0.02em;
`;
