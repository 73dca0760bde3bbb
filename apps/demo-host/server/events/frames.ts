import { positionOf, type EventRow } from './events.store.ts';
import { formatPosition, type Position } from './position.ts';

/** One event. JSON has no line breaks of its own, so it fits into one `data` line. */
export function eventFrame(row: EventRow): string {
  const { id, type, occurredAt, data } = row;
  const body = JSON.stringify({ id, type, occurredAt, data });
  return `id: ${formatPosition(positionOf(row))}\nevent: ${type}\ndata: ${body}\n\n`;
}

/**
 * The first frame. It gives clients a place to resume from before the first event has come; its
 * empty object is no event, and clients pass over it.
 */
export function readyFrame(position: Position, retryMs: number): string {
  return `retry: ${retryMs}\nid: ${formatPosition(position)}\nevent: ready\ndata: {}\n\n`;
}

/** Too much was missed to be told one by one: fetch again what is shown. */
export function resetFrame(position: Position, event: { id: string; at: Date }): string {
  const body = { id: event.id, type: 'reset', occurredAt: event.at.toISOString(), data: {} };
  return `id: ${formatPosition(position)}\nevent: reset\ndata: ${JSON.stringify(body)}\n\n`;
}

export function comment(text: string): string {
  return `: ${text}\n\n`;
}
