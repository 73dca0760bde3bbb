import { createHash } from 'node:crypto';
import { approveDue } from '../commissions/index.ts';
import { insertClicks } from '../clicks/index.ts';
import { createLink } from '../links/index.ts';
import { findOrEnrol, qualifyPartner, updatePartner } from '../partners/index.ts';
import { recordPayments, recordRefund } from '../payments/index.ts';
import type { PayoutMeans } from '../payouts/index.ts';
import type { Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { doWork, type Work } from '../platform/work.ts';
import { convertReferral } from '../referrals/index.ts';
import { celebratePromotion, evaluateTier, getTierProgress } from '../tiers/index.ts';
import { Random } from './random.ts';
import type { DrivenClock } from './seed.ts';
import { chooseMethod, payOut, recordYearOfRates, type Treasury } from './treasury.ts';
import type { Plot, PlotEvent, PlotPartner } from './plot.ts';

interface Stage {
  db: Database;
  clock: DrivenClock;
  programId: string;
  baseUrl: string;
  payouts: PayoutMeans;
  onProgress(events: number): void;
}

/** What later scenes need to know of earlier ones. */
interface Memory {
  partnerIds: Map<string, string>;
  linkIds: Map<string, { id: string; partnerId: string }>;
  payments: Map<string, { id: string; amount: number; currency: string }>;
  /** The last day on which what was due was approved and paid. */
  lastClosing: number;
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
    lastClosing: plot.start.getTime(),
  };
  const rates = { from: plot.start, to: plot.events.at(-1)!.at, random: new Random(7) };
  await recordYearOfRates(treasuryOf(stage), rates);
  for (let from = 0; from < plot.events.length; from += scenesPerAct) {
    const scenes = plot.events.slice(from, from + scenesPerAct);
    await closeDays(stage, memory, scenes[0]!.at);
    await doWork(stage, { programId: stage.programId }, async (work) => {
      for (const run of runsOf(scenes)) {
        stage.clock.moveTo(run.at(-1)!.at);
        if (run[0]!.kind === 'pay') await pay(work, memory, run as Payment[]);
        else await play(work, stage, { event: run[0] as Scene, memory });
      }
    });
    stage.onProgress(scenes.length);
  }
  await closeDay(stage);
  await celebrate(stage, memory);
  return { payments: memory.payments.size };
}

type Payment = Extract<PlotEvent, { kind: 'pay' }>;
type Scene = Exclude<PlotEvent, Payment>;

/** Payments that follow each other go together; anything else stands alone. */
function runsOf(scenes: readonly PlotEvent[]): PlotEvent[][] {
  const runs: PlotEvent[][] = [];
  for (const scene of scenes) {
    const last = runs.at(-1);
    if (scene.kind === 'pay' && last?.[0]!.kind === 'pay') last.push(scene);
    else runs.push([scene]);
  }
  return runs;
}

/** Ends the days up to the next scene: what has waited long enough is approved, and paid. */
async function closeDays(stage: Stage, memory: Memory, until: Date): Promise<void> {
  while (memory.lastClosing + dayMs < until.getTime()) {
    memory.lastClosing += dayMs;
    stage.clock.moveTo(new Date(memory.lastClosing));
    await closeDay(stage);
  }
}

async function closeDay(stage: Stage): Promise<void> {
  let count: number;
  do {
    count = await doWork(stage, { programId: stage.programId }, (work) => approveDue(work));
  } while (count > 0);
  await payOut(treasuryOf(stage));
}

function treasuryOf({ db, clock, programId, payouts }: Stage): Treasury {
  return { database: { db, clock }, programId, payouts };
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
  { event, memory }: { event: Scene; memory: Memory },
): Promise<void> {
  switch (event.kind) {
    case 'join':
      return join(work, stage, { partner: event.partner, memory });
    case 'clicks':
      return visit(work, memory, event);
    case 'convert':
      return convert(work, memory, event);
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
  { baseUrl, payouts }: Stage,
  { partner, memory }: { partner: PlotPartner; memory: Memory },
): Promise<void> {
  const { externalId, name, type } = partner;
  const email = `hello@${externalId}.example`;
  const { id } = await findOrEnrol(work, { externalId, name, type, email });
  const number = memory.partnerIds.size;
  memory.partnerIds.set(externalId, id);
  await chooseMethod(work, payouts, { partnerId: id, name, number });
  // Every third partner was brought in by the first: those above earn where the plan has levels.
  const [founder] = memory.partnerIds.values();
  if (number % 3 === 2 && founder) await updatePartner(work, id, { recruitedBy: founder });
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

async function pay(work: Work, memory: Memory, events: readonly Payment[]): Promise<void> {
  const reports = events.map(({ externalId, product, amount, customer, payment, at }) => ({
    input: {
      externalId,
      customer: { externalId: customer.externalId },
      amount: { amount, currency: customer.currency },
      kind: payment,
      product,
      occurredAt: at.toISOString(),
    },
  }));
  for (const { payment } of await recordPayments(work, reports)) {
    memory.payments.set(payment.externalId, { id: payment.id, ...payment.amount });
  }
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
