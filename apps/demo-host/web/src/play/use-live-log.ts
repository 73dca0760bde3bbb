import { useEffect, useState, useSyncExternalStore } from 'react';
import type { LiveStatus, Portico, PorticoEvent } from '@portico/sdk';

export interface LoggedEvent {
  event: PorticoEvent;
  /** When its effect was on screen, on the page's own clock. */
  at: number;
}

export interface LiveLog {
  status: LiveStatus;
  /** Newest first. */
  events: readonly LoggedEvent[];
  /** When the newest event about each thing was on screen. */
  seen: ReadonlyMap<string, number>;
}

const keptEvents = 60;
const empty: Omit<LiveLog, 'status'> = { events: [], seen: new Map() };

/** What an event is about: runs wait for it under this name. */
export function keyOf(event: PorticoEvent): string {
  switch (event.type) {
    case 'commission.created':
    case 'commission.updated':
      return event.data.commission.id;
    case 'referral.converted':
    case 'referral.qualified':
      return event.data.referral.id;
    case 'link.created':
    case 'link.updated':
      return event.data.link.id;
    case 'link.clicked':
      return event.data.linkId;
    default:
      return event.type;
  }
}

/** Follows the live events beside the widgets: same client, same connection. */
export function useLiveLog(client: Portico, hear?: (event: PorticoEvent) => void): LiveLog {
  const [log, setLog] = useState(empty);
  const status = useSyncExternalStore(client.live.watch, () => client.live.status);
  useEffect(
    () =>
      client.live.subscribe((event) => {
        hear?.(event);
        afterPaint((at) =>
          setLog(({ events, seen }) => ({
            events: [{ event, at }, ...events].slice(0, keptEvents),
            seen: new Map(seen).set(`${event.type} ${keyOf(event)}`, at),
          })),
        );
      }),
    [client, hear],
  );
  return { status, ...log };
}

/**
 * The widgets take an event in at once and are painted with the next frame; the frame after that
 * starts when the new row is on screen. A hidden page paints nothing and counts at once.
 */
function afterPaint(note: (at: number) => void): void {
  if (document.hidden) return note(performance.now());
  requestAnimationFrame(() => requestAnimationFrame(() => note(performance.now())));
}
