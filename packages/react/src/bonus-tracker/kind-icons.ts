import type { Bonus } from '@portico/sdk';
import { Award, CalendarClock, GraduationCap, TrendingUp } from '../internal/icons/index.ts';
import type { IconType } from '../internal/ui/index.ts';

/** One sign per kind, so that the list can be read at a glance. */
export const kindIcons: Readonly<Record<Bonus['kind'], IconType>> = {
  volume: TrendingUp,
  certification: GraduationCap,
  spiff: CalendarClock,
  achievement: Award,
};
