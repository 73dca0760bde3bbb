import { z } from 'zod';
import { commission } from './commissions.ts';
import { endpoint } from './endpoint.ts';
import { link } from './links.ts';
import { payout } from './payouts.ts';
import { referral } from './referrals.ts';
import { tierStep } from './tiers.ts';
import { id } from './id.ts';
import { instant } from './time.ts';

/** Every fact that the stream carries, with the shape of its data. */
export const eventTypes = {
  'commission.created': z.object({ commission }),
  'commission.updated': z.object({ commission }),
  'payout.created': z.object({ payout }),
  'payout.updated': z.object({ payout }),
  'dispute.updated': z.object({ disputeId: id('dispute'), commissionId: id('commission') }),
  'referral.converted': z.object({ referral }),
  'referral.qualified': z.object({ referral }),
  'link.created': z.object({ link }),
  'link.updated': z.object({ link }),
  'link.clicked': z.object({
    linkId: id('link'),
    /** Clicks by people since the link was made. */
    clicks: z.number().int(),
  }),
  'tier.progressed': z.object({ tier: tierStep }),
  'tier.promoted': z.object({ promotionId: id('promotion'), from: tierStep, to: tierStep }),
  'partner.updated': z.object({ status: z.string() }),
  /** Too much was missed to tell it again: what is on screen has to be fetched anew. */
  reset: z.object({}),
} as const;
/** A type of event; new ones may appear. */
export type EventType = keyof typeof eventTypes;
/** What each type of event carries. */
export type EventData = { [T in EventType]: z.infer<(typeof eventTypes)[T]> };

/** One fact that happened: `{ id, type, occurredAt, data }`. */
export type PorticoEvent = {
  [T in EventType]: { id: string; type: T; occurredAt: string; data: EventData[T] };
}[EventType];

/** An event as it travels, whatever its type. */
export const event = z.object({
  id: id('event'),
  type: z.string(),
  occurredAt: instant,
  data: z.record(z.string(), z.unknown()),
});

/** Events as they happen, as a stream. */
export const events = {
  /**
   * Server-sent events of the partner. Each frame's id is a cursor for `Last-Event-ID`; with it
   * the stream resumes without a gap.
   */
  stream: endpoint({
    method: 'GET',
    path: '/partners/events',
    credentials: ['session'],
    scope: 'events:read',
    kind: 'stream',
    summary: 'Follow events',
    input: z.strictObject({}),
    output: event,
  }),
};
