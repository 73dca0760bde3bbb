import { part } from '../style/index.ts';
import { outOfSight } from './shared-css.ts';

/** Text that is spoken and not shown. */
export const VisuallyHidden = part('span', 'portico-visually-hidden')`
  ${outOfSight}
`;
