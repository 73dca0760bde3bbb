import type { Requirement } from '@portico/sdk/contract';
import {
  CalendarClock,
  GraduationCap,
  MessagesSquare,
  Star,
  TrendingUp,
} from '../internal/icons/index.ts';
import type { IconType } from '../internal/ui/index.ts';

/** One sign per category, so that the list can be read at a glance. */
export const categoryIcons: Partial<Record<Requirement['category'], IconType>> = {
  sales: TrendingUp,
  training: GraduationCap,
  satisfaction: Star,
  engagement: MessagesSquare,
  tenure: CalendarClock,
};
