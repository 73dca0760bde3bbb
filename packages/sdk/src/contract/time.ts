import { z } from 'zod';

/** An instant, ISO 8601 in UTC, for example `2026-11-20T09:30:00.000Z`. */
export const instant = z.iso.datetime({ message: 'Must be an ISO 8601 time in UTC.' });

/**
 * When something happened, as reported by a caller. Years before 2000 are typing errors; the
 * server also refuses more than a day ahead of its own clock.
 */
export const occurredAt = instant.refine(
  (value) => value >= '2000-01-01',
  'Must not be before the year 2000.',
);
