import { z } from 'zod';

/** Query values that every list takes. */
export const pageQuery = {
  /** From `nextCursor` of the page before. Opaque; bound to the same filters and sort. */
  cursor: z.string().max(500).optional(),
  /** Items per page, 1 to 100. */
  limit: z.number().int().min(1).max(100).default(25),
};

/** A keyset page: the cost of the next one does not grow with its number. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ data: z.array(item), nextCursor: z.string().nullable() });
}

/** One page of a list, and how to ask for the next. */
export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}
