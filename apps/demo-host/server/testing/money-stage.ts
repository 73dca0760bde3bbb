// Plays a random history of a program's money through the product's own services. It lives in one
// transaction that is thrown away: ten thousand of them leave nothing behind.

import { sql } from 'drizzle-orm';
import type { Currency } from '@portico/sdk/contract';
import {
  adjustCommission,
  approveDue,
  commissionsTable,
  reviewCommissions,
  type CommissionRow,
} from '../commissions/index.ts';
import { openDispute, resolveDispute, withdrawDispute } from '../disputes/index.ts';
import { findOrEnrol, updatePartner } from '../partners/index.ts';
import { recordPayments, recordRefund } from '../payments/index.ts';
import {
  advanceRuns,
  checkProcessing,
  noTax,
  sendDue,
  setMethod,
  startRunByHand,
  type PayoutMeans,
  type Provider,
} from '../payouts/index.ts';
import { publishPlan } from '../plans/index.ts';
import { system } from '../platform/audit.ts';
import type { Database, Tx } from '../platform/db.ts';
import { Fault } from '../platform/fault.ts';
import { silentLog } from '../platform/log.ts';
import type { Work } from '../platform/work.ts';
import { presets, type PresetKey } from '../presets/index.ts';
import { createProgram, termsOf } from '../programs/index.ts';
import { checkBooks } from './books.ts';
import { TestClock } from './clock.ts';
import { partnersMax, type Happening, type History } from './money-history.ts';

class ThrownAway extends Error {}

/** Programs to play in. One story at a time: what it writes is locked until it is thrown away. */
export type Ground = Readonly<Record<PresetKey, string>>;

export async function openGround(db: Database): Promise<Ground> {
  const keys = Object.keys(presets) as PresetKey[];
  const entries = keys.map(async (key) => {
    const clock = new TestClock();
    return [key, await createProgram({ db, clock }, plainProgram(key))] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Ground;
}

/** Plays a history, looks at the books, and throws all of it away. Tells what there was of each. */
export async function playHistory(
  db: Database,
  ground: Ground,
  { preset, happenings }: History,
): Promise<ReadonlyMap<string, number>> {
  const clock = new TestClock();
  const programId = ground[preset];
  const tally = new Map<string, number>();
  try {
    await db.transact({ programId }, async (tx) => {
      const stage = await openStage({ tx, programId, clock });
      for (const one of happenings) await stage.play(one);
      await checkBooks({ tx, programId, clock });
      for (const { what, count } of await countAll(tx)) tally.set(what, count);
      throw new ThrownAway();
    });
  } catch (error) {
    if (!(error instanceof ThrownAway)) throw error;
  }
  return tally;
}

/** Proof that stories are about something: most of what was asked for was not refused. */
function countAll(tx: Tx) {
  return tx.execute<{ what: string; count: number }>(sql`
    select 'payment' as what, count(*)::int as count from payments
    union all select 'commission ' || status, count(*)::int from commissions
      where reversal_of is null group by status
    union all select 'reversal', count(*)::int from commissions where reversal_of is not null
    union all select 'payout ' || status, count(*)::int from payouts group by status
    union all select 'dispute ' || status, count(*)::int from disputes group by status
    union all select 'plan version', count(*)::int from plans where version > 1
    union all select 'ledger entry', count(*)::int from ledger_entries`);
}

function plainProgram(preset: PresetKey) {
  const { settings, ...rest } = presets[preset];
  return {
    ...rest,
    key: `history-${Math.random().toString(36).slice(2)}`,
    settings: {
      ...settings,
      payouts: {
        minimum: { default: 0 },
        rhythm: { default: 'on_demand' as const },
        methods: ['sandbox' as const],
        requireTaxForm: false,
      },
    },
  };
}

interface Place {
  tx: Tx;
  programId: string;
  clock: TestClock;
}

async function openStage(place: Place) {
  const stage = new Stage(place);
  await stage.open();
  return stage;
}

/** A program with three partners, the second and third recruited by the one before. */
class Stage {
  readonly #place: Place;
  readonly #partners: string[] = [];
  readonly #payments: { id: string; amount: number; currency: Currency }[] = [];
  readonly #disputes: { id: string; partnerId: string }[] = [];
  #outcome: 'completed' | 'failed' | 'processing' = 'completed';
  #count = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  /** Each step in a savepoint: what is refused leaves nothing behind, and the story goes on. */
  async #do<T>(run: (work: Work) => Promise<T>): Promise<T | undefined> {
    const { tx, programId, clock } = this.#place;
    try {
      return await tx.transaction((inner) => run({ tx: inner as Tx, programId, clock }));
    } catch (error) {
      if (error instanceof Fault) return undefined;
      throw error;
    }
  }

  get #means(): PayoutMeans {
    const answer: Provider['send'] = async ({ key }) =>
      this.#outcome === 'failed'
        ? { outcome: 'failed', reference: key, problem: { code: 'refused', detail: 'Refused.' } }
        : { outcome: this.#outcome, reference: key };
    const sandbox = { name: 'sandbox', toldBy: 'provider', send: answer, find: answer } as const;
    return {
      providers: { sandbox },
      encryptionKey: Buffer.alloc(32, 1),
      log: silentLog,
      readTaxStandings: noTax,
    };
  }

  async open(): Promise<void> {
    for (let i = 0; i < partnersMax; i += 1) {
      const name = `Partner ${i}`;
      const row = await this.#do((work) => findOrEnrol(work, { externalId: `p${i}`, name }));
      const id = row!.id;
      const above = this.#partners.at(-1);
      if (above) await this.#do((work) => updatePartner(work, id, { recruitedBy: above }));
      const method = { kind: 'sandbox', currency: 'USD' } as const;
      await this.#do((work) => setMethod(work, this.#means, { partnerId: id, method, by: system }));
      this.#partners.push(id);
    }
  }

  async play(one: Happening): Promise<void> {
    const { clock } = this.#place;
    clock.at = new Date(clock.at.getTime() + 60_000);
    switch (one.kind) {
      case 'pay':
        return this.#pay(one);
      case 'refund':
        return this.#refund(one);
      case 'wait':
        clock.moveDays(one.days);
        await this.#do((work) => approveDue(work));
        return undefined;
      case 'review':
        return this.#review(one);
      case 'adjust':
        return this.#adjust(one);
      case 'dispute':
        return this.#dispute(one);
      case 'decide':
        return this.#decide(one);
      case 'payout':
        return this.#payOut(one.outcome);
      case 'plan':
        return this.#changePlan(one.preset);
      case 'suspend': {
        const id = this.#partners[one.partner]!;
        await this.#do((work) => updatePartner(work, id, { status: one.status }));
      }
    }
  }

  async #pay({ customer, amount, currency, again }: Extract<Happening, { kind: 'pay' }>) {
    const externalId = `pay-${(this.#count += 1)}`;
    const input = {
      externalId,
      customer: { externalId: `c${customer}`, name: `Customer ${customer}` },
      amount: { amount, currency },
      kind: 'subscription' as const,
      attribution: { partnerId: this.#partners[customer % partnersMax]! },
    };
    const made = await this.#do((work) => recordPayments(work, [{ input }]));
    if (again) await this.#do((work) => recordPayments(work, [{ input }]));
    if (made) this.#payments.push({ id: made[0]!.payment.id, amount, currency });
  }

  async #refund({ payment, share, reason }: Extract<Happening, { kind: 'refund' }>) {
    const of = pick(this.#payments, payment);
    if (!of) return;
    const amount = { amount: Math.ceil((of.amount * share) / 100), currency: of.currency };
    const externalId = `back-${(this.#count += 1)}`;
    await this.#do((work) => recordRefund(work, { id: of.id, externalId, amount, reason }));
  }

  async commissions(): Promise<CommissionRow[]> {
    return this.#place.tx.select().from(commissionsTable).orderBy(commissionsTable.id);
  }

  async #review({ action, commission }: Extract<Happening, { kind: 'review' }>) {
    const row = pick(await this.commissions(), commission);
    if (!row) return;
    const reason = 'A random reason';
    await this.#do((work) =>
      reviewCommissions(work, { action, ids: [row.id], by: system, reason }),
    );
  }

  async #adjust({ partner, amount }: Extract<Happening, { kind: 'adjust' }>) {
    if (amount === 0) return;
    const partnerId = this.#partners[partner]!;
    const input = { partnerId, amount: { amount, currency: 'USD' as const }, reason: 'By hand' };
    await this.#do((work) => adjustCommission(work, input, system));
  }

  async #dispute({ commission }: Extract<Happening, { kind: 'dispute' }>) {
    const row = pick(await this.commissions(), commission);
    if (!row) return;
    const { id, partnerId } = row;
    const input = { id, reason: 'other' as const, text: 'Look at this' };
    const made = await this.#do((work) => openDispute(work, input, { by: system, partnerId }));
    if (made) this.#disputes.push({ id: made.id, partnerId });
  }

  async #decide({ dispute, how, amount }: Extract<Happening, { kind: 'decide' }>) {
    const one = pick(this.#disputes, dispute);
    if (!one) return;
    const { id, partnerId } = one;
    const who = { by: system, partnerId };
    if (how === 'withdrawn') await this.#do((work) => withdrawDispute(work, id, who));
    else {
      const adjustment = how === 'accepted' ? amount : 0;
      const decided = { id, status: how, outcome: 'Decided', adjustment };
      const cancelCommission = amount < 0;
      await this.#do((work) => resolveDispute(work, { ...decided, cancelCommission }, system));
    }
  }

  async #payOut(outcome: 'completed' | 'failed' | 'processing'): Promise<void> {
    this.#outcome = outcome;
    const { programId, clock } = this.#place;
    await this.#do((work) => startRunByHand(work, {}));
    for (let piece = 0; piece < 4; piece += 1) {
      if (!(await this.#do((work) => advanceRuns(work, this.#means)))) break;
    }
    const transact: Database['transact'] = (_tenant, run) =>
      this.#place.tx.transaction((inner) => run(inner as Tx));
    const place = { database: { db: { transact } as Database, clock }, programId };
    await sendDue(place, this.#means);
    await checkProcessing(place, this.#means);
  }

  async #changePlan(preset: PresetKey): Promise<void> {
    const { tx } = this.#place;
    const [last] = await tx.execute<{ version: number }>(
      sql`select max(version) as version from plans`,
    );
    const terms = JSON.parse(JSON.stringify(termsOf(presets[preset])));
    await this.#do((work) => publishPlan(work, { terms, basedOn: last!.version }, system));
  }
}

function pick<T>(list: readonly T[], at: number): T | undefined {
  return list.length === 0 ? undefined : list[at % list.length];
}
