/** A day of the calendar, without a place: `2026-11-20`. */
export type Day = string;

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function partsIn(timeZone: string, instant: number): Record<string, number> {
  const known = dayFormats.get(timeZone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  dayFormats.set(timeZone, format);
  return Object.fromEntries(
    format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]),
  );
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

/** Which day it is somewhere at an instant. */
export function dayIn(timeZone: string, instant: number): Day {
  const { year = 0, month = 0, day = 0 } = partsIn(timeZone, instant);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The first day of the month that lies `months` from the day's own. */
export function monthStart(day: Day, months = 0): Day {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The first day of the day's quarter. */
export function quarterStart(day: Day): Day {
  return monthStart(day, -((Number(day.slice(5, 7)) - 1) % 3));
}

/** The day after. */
export function dayAfter(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

/** Whether a text is a day that exists. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** How far ahead of UTC the clocks of a zone are at an instant, in milliseconds. */
function offsetAt(timeZone: string, instant: number): number {
  const parts = partsIn(timeZone, instant);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** The instant at which a day begins somewhere, ISO 8601 in UTC. */
export function startOfDay(timeZone: string, day: Day): string {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const guess = midnight - offsetAt(timeZone, midnight);
  // The clocks may have changed between the guess and midnight; the second look is exact.
  const exact = midnight - offsetAt(timeZone, guess);
  return new Date(exact).toISOString();
}
