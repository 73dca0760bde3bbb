import type { EventType, PorticoEvent } from '../contract/events.ts';

/** The types of events that webhooks carry; `reset` is for live streams only. */
export type WebhookEventType = Exclude<EventType, 'reset'>;

/** The event of one type, with the shape of its data. */
export type WebhookEventOf<T extends WebhookEventType> = Extract<PorticoEvent, { type: T }>;

/** An event of a type that this version of the package does not know yet. */
export interface UnknownWebhookEvent {
  id: string;
  type: string & {};
  occurredAt: string;
  data: Readonly<Record<string, unknown>>;
}

/** What a webhook tells: `{ id, type, occurredAt, data }`. New types may appear at any time. */
export type WebhookEvent = WebhookEventOf<WebhookEventType> | UnknownWebhookEvent;
