import { describe, expect, it } from 'vitest';
import { updatePartner } from '../partners/index.ts';
import { beginStory, usePayoutDesk } from '../testing/payout-desk.ts';
import { advanceRuns, payAtOnce, sendDue, startRunByHand, startScheduledRuns } from './index.ts';

const noForm = new Set<string>();
const desk = usePayoutDesk((means) => {
  means.readTaxStandings = async (_work, partnerIds) =>
    new Map(partnerIds.map((id) => [id, { withholding: null, formMissing: noForm.has(id) }]));
});

describe('a run', () => {
  it('says whom it does not pay, and why, each partner once', async () => {
    const story = await beginStory(desk, { minimum: { default: 5_000 }, requireTaxForm: true });
    const good = await story.partner();
    await story.earn(good, 6_000);
    await story.earn(await story.partner({ method: null }), 6_000);
    await story.earn(await story.partner(), 100);
    await story.earn(await story.partner(), 6_000, { currency: 'EUR' });
    await story.earn(await story.partner(), -100);
    const formless = await story.partner();
    noForm.add(formless);
    await story.earn(formless, 6_000);
    // Nothing was ever earned here: the run does not look at it.
    await story.partner();
    const { body: run } = await story.run();
    expect(run).toMatchObject({ partners: 6, done: 6, status: 'finished' });
    expect(run.totals).toMatchObject([{ currency: 'USD', payouts: 1, amount: { amount: 6_000 } }]);
    const reasons = Object.fromEntries(
      run.skipped.map(({ blocker, partners }: Record<string, unknown>) => [blocker, partners]),
    );
    expect(reasons).toEqual({
      ...{ no_method: 1, below_minimum: 1, currency_differs: 1, negative_balance: 1 },
      tax_form_missing: 1,
    });
  });

  it('shows beforehand what it would pay, and moves nothing', async () => {
    const story = await beginStory(desk);
    const [a, b] = [await story.partner(), await story.partner()];
    await story.earn(a, 1_000);
    await story.earn(b, 2_000);
    await story.chargeFee(b, 500);
    const call = 'POST /admin/payouts/process';
    const dry = await desk.send(call, story.program.secretKey, { dryRun: true });
    expect(dry).toMatchObject({
      ...{ status: 201, body: { status: 'dry_run', partners: 2, skipped: [] } },
    });
    expect(dry.body.totals).toMatchObject([{ payouts: 2, amount: { amount: 2_500 }, failed: 0 }]);
    expect(await story.payoutsOf(a)).toEqual([]);
    const { body: runs } = await desk.send('GET /admin/payout-runs', story.program.secretKey);
    expect(runs.data).toEqual([]);
    const { body: run } = await story.run();
    expect(run.totals[0].amount).toEqual(dry.body.totals[0].amount);
  });

  it('is answered with itself while it is under way, however often it is asked for', async () => {
    const story = await beginStory(desk);
    await story.earn(await story.partner(), 1_000);
    const call = 'POST /admin/payouts/process';
    const ask = () => desk.send(call, story.program.secretKey, {});
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(answers[0]!.body.status).toBe('running');
  });

  it('keeps to a rhythm, to a currency, and to partners that are named', async () => {
    const story = await beginStory(desk, {
      rhythm: { default: 'monthly', byTier: { gold: 'weekly' } },
    });
    const [silver, gold] = [await story.partner(), await story.partner({ tier: 'gold' })];
    const method = { kind: 'sandbox' as const, currency: 'EUR' as const };
    const euros = await story.partner({ method });
    await story.earn(silver, 100);
    await story.earn(gold, 200);
    await story.earn(euros, 300, { currency: 'EUR' });
    expect((await story.run({ rhythm: 'weekly' })).body.totals).toMatchObject([
      { payouts: 1, amount: { amount: 200 } },
    ]);
    expect((await story.run({ currency: 'EUR' })).body.totals).toMatchObject([
      { payouts: 1, amount: { amount: 300, currency: 'EUR' } },
    ]);
    const named = (await story.run({ partnerIds: [silver, gold] })).body;
    expect(named.totals).toMatchObject([{ payouts: 1, amount: { amount: 100 } }]);
    expect(named.skipped).toEqual([{ blocker: 'payout_running', partners: 1 }]);
  });

  it('pays each partner once with many workers on it', async () => {
    const story = await beginStory(desk);
    const ids: string[] = [];
    for (let i = 0; i < 24; i += 1) {
      ids.push(await story.partner());
      await story.earn(ids[i]!, 100 + i);
      await story.earn(ids[i]!, 50);
    }
    await story.program.work((work) => startRunByHand(work, { size: 3 }));
    const place = { database: { db: desk.db, clock: desk.clock }, programId: story.program.id };
    const worker = async () => {
      for (let turn = 0; turn < 20; turn += 1) {
        const done = await story.program.work((work) => advanceRuns(work, desk.means));
        const sent = await sendDue({ ...place, limit: 3 }, desk.means);
        if (done + sent === 0) break;
      }
    };
    await Promise.all(Array.from({ length: 6 }, worker));
    await worker();
    const { byPartner } = desk.bank.counts();
    for (const [i, id] of ids.entries()) {
      expect(byPartner[id]).toEqual({ payments: 1, amount: 150 + i });
      expect(await story.ledger(id)).toEqual({ paid: 150 + i, expense: -150 - i });
    }
    expect(await story.isBalanced()).toBe(true);
  });

  it('loses and doubles nothing when it dies between any two steps', async () => {
    const story = await beginStory(desk);
    const ids: string[] = [];
    for (let i = 0; i < 3; i += 1) {
      ids.push(await story.partner());
      await story.earn(ids[i]!, 500);
    }
    await story.program.work((work) => startRunByHand(work, { size: 1 }));
    const place = { database: { db: desk.db, clock: desk.clock }, programId: story.program.id };
    // Dies right before the end of each transaction, and right after the bank has paid.
    const dying = story.program.work(async (work) => {
      await advanceRuns(work, desk.means);
      throw new Error('killed');
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await story.payoutsOf(ids[0]!)).toEqual([]);
    for (let i = 0; i < 4; i += 1) {
      await story.program.work((work) => advanceRuns(work, desk.means));
    }
    const db = { ...desk.db, transact: dieAfter(desk.db.transact, 2) };
    const killed = sendDue({ ...place, database: { db, clock: desk.clock } }, desk.means);
    await expect(killed).rejects.toThrow('killed');
    const { repeats } = desk.bank.counts();
    for (const id of ids) {
      expect(desk.bank.counts().byPartner[id]).toEqual({ payments: 1, amount: 500 });
      expect(await story.payoutsOf(id)).toMatchObject([{ status: 'processing' }]);
    }
    desk.clock.moveDays(0.1);
    await story.deliver();
    for (const id of ids) {
      expect(await story.payoutsOf(id)).toMatchObject([{ status: 'completed' }]);
      expect(desk.bank.counts().byPartner[id]).toEqual({ payments: 1, amount: 500 });
    }
    expect(desk.bank.counts().repeats).toBe(repeats);
  });
});

type Transact = PayoutDb['transact'];
type PayoutDb = typeof desk.db;

/** Transactions of which only so many are committed. */
function dieAfter(transact: Transact, count: number): Transact {
  let left = count;
  return async (tenant, run) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return transact(tenant, run);
  };
}

describe('what happens by itself', () => {
  it('starts the calendar’s runs once each, whoever comes first', async () => {
    desk.clock.at = new Date('2026-05-20T12:00:00Z');
    const story = await beginStory(desk, {
      rhythm: { default: 'monthly', byTier: { gold: 'weekly' } },
    });
    const [silver, gold] = [await story.partner(), await story.partner({ tier: 'gold' })];
    await story.earn(silver, 100);
    await story.earn(gold, 200);
    const start = () => story.program.work(startScheduledRuns);
    expect(await start()).toBe(0);
    // Monday, 25 May.
    desk.clock.at = new Date('2026-05-25T00:00:30Z');
    expect((await Promise.all([start(), start(), start()])).toSorted()).toEqual([0, 0, 1]);
    while (await story.program.work((work) => advanceRuns(work, desk.means)));
    expect(await story.payoutsOf(gold)).toHaveLength(1);
    expect(await story.payoutsOf(silver)).toHaveLength(0);
    // Both a Monday and the first of a month.
    desk.clock.at = new Date('2026-06-01T00:00:00Z');
    expect(await start()).toBe(2);
    while (await story.program.work((work) => advanceRuns(work, desk.means)));
    expect(await story.payoutsOf(silver)).toHaveLength(1);
    const { body } = await desk.send('GET /admin/payout-runs?limit=2', story.program.secretKey);
    expect(body.data.map(({ rhythm }: { rhythm: string }) => rhythm).toSorted()).toEqual([
      ...['monthly', 'weekly'],
    ]);
    const next = `GET /admin/payout-runs?limit=2&cursor=${body.nextCursor}`;
    expect((await desk.send(next, story.program.secretKey)).body.data).toHaveLength(1);
  });

  it('pays the top tier as soon as enough is payable', async () => {
    const story = await beginStory(desk, {
      minimum: { default: 5_000, byTier: { platinum: 1_000 } },
      rhythm: { default: 'monthly', byTier: { platinum: 'instant' } },
    });
    const [top, other] = [await story.partner({ tier: 'platinum' }), await story.partner()];
    const pay = () => story.program.work((work) => payAtOnce(work, desk.means));
    await story.earn(top, 999);
    await story.earn(other, 9_000);
    expect(await pay()).toBe(0);
    await story.earn(top, 1);
    const counts = await Promise.all([pay(), pay(), pay()]);
    expect(counts.toSorted()).toEqual([0, 0, 1]);
    await story.earn(top, 5_000);
    expect(await pay()).toBe(0);
    await story.deliver();
    expect(await pay()).toBe(1);
    expect(await story.payoutsOf(top)).toHaveLength(2);
    expect(await story.payoutsOf(other)).toHaveLength(0);
    const key = await story.token(top);
    const { body } = await desk.send('GET /partners/payouts/overview', key);
    expect(body).toMatchObject({ rhythm: 'instant', nextPayoutAt: null });
    expect(body.balances).toMatchObject([
      { minimum: { amount: 1_000 }, blockers: ['payout_running', 'nothing_payable'] },
    ]);
  });

  it('shows each partner when the next payout comes', async () => {
    desk.clock.at = new Date('2026-06-10T12:00:00Z');
    const story = await beginStory(desk, {
      rhythm: { default: 'monthly', byTier: { gold: 'biweekly' } },
    });
    const partnerId = await story.partner();
    const key = await story.token(partnerId);
    const next = async () =>
      (await desk.send('GET /partners/payouts/overview', key)).body.nextPayoutAt;
    expect(await next()).toBe('2026-07-01T00:00:00.000Z');
    await story.program.work((work) => updatePartner(work, partnerId, { tierKey: 'gold' }));
    expect(await next()).toBe('2026-06-22T00:00:00.000Z');
  });
});
