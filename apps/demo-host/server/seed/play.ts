import { createHash } from 'node:crypto';
import { approveDue } from '../commissions/index.ts';
import { insertClicks } from '../clicks/index.ts';
import { createLink } from '../links/index.ts';
import { findOrEnrol, qualifyPartner } from '../partners/index.ts';
import { recordPayment, recordRefund } from '../payments/index.ts';
import type { Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { doWork, type Work } from '../platform/work.ts';
import { convertReferral } from '../referrals/index.ts';
import { celebratePromotion, evaluateTier, getTierProgress } from '../tiers/index.ts';
import type { DrivenClock } from './seed.ts';
import type { Plot, PlotEvent, PlotPartner } from './plot.ts';

interface Stage {
  db: Database;
  clock: DrivenClock;
  programId: string;
  baseUrl: string;
  onProgress(events: number): void;
}

/** What later scenes need to know of earlier ones. */
interface Memory {
  partnerIds: Map<string, string>;
  linkIds: Map<string, { id: string; partnerId: string }>;
  payments: Map<string, { id: string; amount: number; currency: string }>;
  lastApproval: number;
}

const dayMs = 86_400_000;

/** Events that share a transaction; a seed that is cut off is played again from the start. */
const scenesPerAct = 50;

/** Plays the year through the same services that the API calls, with the clock driven along. */
export async function playPlot(stage: Stage, plot: Plot): Promise<{ payments: number }> {
  const memory: Memory = {
    partnerIds: new Map(),
    linkIds: new Map(),
    payments: new Map(),
    lastApproval: plot.start.getTime(),
  };
  for (let from = 0; from < plot.events.length; from += scenesPerAct) {
    const scenes = plot.events.slice(from, from + scenesPerAct);
    if (scenes[0]!.at.getTime() - memory.lastApproval > 7 * dayMs) await approve(stage, memory);
    await doWork(stage, { programId: stage.programId }, async (work) => {
      for (const event of scenes) {
        stage.clock.moveTo(event.at);
        await play(work, stage, { event, memory });
      }
    });
    stage.onProgress(scenes.length);
  }
  await approve(stage, memory);
  await celebrate(stage, memory);
  return { payments: memory.payments.size };
}

async function approve(stage: Stage, memory: Memory): Promise<void> {
  memory.lastApproval = stage.clock.now().getTime();
  let count: number;
  do {
    count = await doWork(stage, { programId: stage.programId }, (work) => approveDue(work));
  } while (count > 0);
}

/** The year's promotions were celebrated when they came. */
async function celebrate(stage: Stage, memory: Memory): Promise<void> {
  await doWork(stage, { programId: stage.programId }, async (work) => {
    for (const partnerId of memory.partnerIds.values()) {
      const { promotion } = await getTierProgress(work, partnerId);
      if (promotion) await celebratePromotion(work, partnerId, promotion.id);
    }
  });
}

async function play(
  work: Work,
  stage: Stage,
  { event, memory }: { event: PlotEvent; memory: Memory },
): Promise<void> {
  switch (event.kind) {
    case 'join':
      return join(work, stage, { partner: event.partner, memory });
    case 'clicks':
      return visit(work, memory, event);
    case 'convert':
      return convert(work, memory, event);
    case 'pay':
      return pay(work, memory, event);
    case 'refund':
      return refund(work, memory, event);
    case 'qualify': {
      const id = memory.partnerIds.get(event.partner.externalId)!;
      await qualifyPartner(work, { id, ...event.values });
      return evaluateTier(work, id);
    }
  }
}

async function join(
  work: Work,
  { baseUrl }: Stage,
  { partner, memory }: { partner: PlotPartner; memory: Memory },
): Promise<void> {
  const { externalId, name, type } = partner;
  const email = `hello@${externalId}.example`;
  const { id } = await findOrEnrol(work, { externalId, name, type, email });
  memory.partnerIds.set(externalId, id);
  for (const { code, name: title, campaign } of partner.links) {
    const utm = { source: 'partner', medium: 'referral', campaign };
    const link = await createLink(work, { partnerId: id, baseUrl }, { code, name: title, utm });
    memory.linkIds.set(code, { id: link.id, partnerId: id });
  }
}

const agents = ['person', 'person', 'person', 'person', 'person', 'bot'] as const;
const countries = ['US', 'US', 'US', 'DE', 'GB', 'FR', 'JP', 'KW', 'NL', null];

async function visit(
  work: Work,
  memory: Memory,
  event: Extract<PlotEvent, { kind: 'clicks' }>,
): Promise<void> {
  const lines = Array.from({ length: event.count }, (_, index) =>
    clickLine(work, memory, { code: event.code, at: event.at, index }),
  );
  await insertClicks(work.tx, lines);
}

function clickLine(
  work: Work,
  memory: Memory,
  { code, at, index }: { code: string; at: Date; index: number },
) {
  const link = memory.linkIds.get(code)!;
  const when = new Date(at.getTime() + index * 61_000);
  const visitor = createHash('sha256')
    .update(`${code} ${at.getTime()} ${index}`)
    .digest('base64url');
  return {
    program_id: work.programId,
    link_id: link.id,
    partner_id: link.partnerId,
    id: newId('click', when.getTime()),
    occurred_at: when.toISOString(),
    kind: agents[index % agents.length]!,
    visitor: visitor.slice(0, 22),
    country: countries[(index + at.getUTCDate()) % countries.length]!,
    referrer_host: null,
  };
}

async function convert(
  work: Work,
  memory: Memory,
  { partner, customer, claim, at }: Extract<PlotEvent, { kind: 'convert' }>,
): Promise<void> {
  const { externalId, name, email } = customer;
  const occurredAt = at.toISOString();
  if (claim === 'manual') {
    const attribution = { partnerId: memory.partnerIds.get(partner.externalId)! };
    await convertReferral(work, { customer: { externalId, name, email }, attribution, occurredAt });
    return;
  }
  const clicked = new Date(at.getTime() - 2 * 3_600_000);
  const line = { ...clickLine(work, memory, { code: customer.link, at: clicked, index: 0 }) };
  if (claim === 'click') await insertClicks(work.tx, [line]);
  const attribution = claim === 'click' ? { clickId: line.id } : { code: customer.link };
  await convertReferral(work, { customer: { externalId, name, email }, attribution, occurredAt });
}

async function pay(
  work: Work,
  memory: Memory,
  event: Extract<PlotEvent, { kind: 'pay' }>,
): Promise<void> {
  const { externalId, product, amount, customer } = event;
  const { payment } = await recordPayment(work, {
    externalId,
    customer: { externalId: customer.externalId },
    amount: { amount, currency: customer.currency },
    kind: event.payment,
    product,
    occurredAt: event.at.toISOString(),
  });
  memory.payments.set(externalId, { id: payment.id, ...payment.amount });
}

async function refund(
  work: Work,
  memory: Memory,
  event: Extract<PlotEvent, { kind: 'refund' }>,
): Promise<void> {
  const payment = memory.payments.get(event.paymentExternalId)!;
  await recordRefund(work, {
    id: payment.id,
    externalId: `${event.paymentExternalId}-back`,
    amount: {
      amount: Math.round(payment.amount * event.share),
      currency: payment.currency as 'USD',
    },
    reason: event.reason,
    occurredAt: event.at.toISOString(),
  });
}
