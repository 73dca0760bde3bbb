import { describe, expect, it } from 'vitest';
import { beginStory, usePayoutDesk } from '../testing/payout-desk.ts';
import { settlePayouts } from './settle-payouts.ts';

const desk = usePayoutDesk();

describe('bad days', () => {
  it('pays once when the bank pays and hangs up', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 2_500);
    await story.run();
    desk.bank.feel('pays and hangs up');
    const { repeats } = desk.bank.counts();
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'processing' }]);
    expect(await story.deliver()).toBe(0);
    desk.clock.moveDays(0.1);
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    // Looked up, and not sent again.
    expect(desk.bank.counts()).toMatchObject({ repeats });
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 2_500 });
  });

  it('sends again when the bank broke before it paid', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 2_600);
    await story.run();
    desk.bank.feel('breaks');
    await story.deliver();
    desk.clock.moveDays(0.1);
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 2_600 });
  });

  it('asks anew under another name when the program’s account was empty', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 2_700);
    await story.run();
    desk.bank.feel('has no money', 'has no money');
    for (let day = 0; day < 3; day += 1) {
      await story.deliver();
      desk.clock.moveDays(0.1);
    }
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 2_700 });
  });

  it('gives a payout up that is refused for good, and the next run pays it', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 2_800);
    await story.run();
    desk.bank.feel('refuses');
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([
      { status: 'failed', problem: { code: 'account_closed' } },
    ]);
    expect(await story.ledger(partnerId)).toEqual({ payable: 2_800, expense: -2_800 });
    await story.run();
    await story.deliver();
    expect((await story.payoutsOf(partnerId)).map(({ status }) => status)).toEqual([
      ...['completed', 'failed'],
    ]);
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 2_800 });
  });

  it('waits for a slow bank', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 2_900);
    await story.run();
    desk.bank.feel('is slow');
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'processing' }]);
    desk.clock.moveDays(1);
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
  });

  it('carries a refund that comes after payment into the next payout, and shows it', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 3_000);
    await story.run();
    await story.deliver();
    await story.earn(partnerId, -1_200);
    const key = await story.token(partnerId);
    const { body } = await desk.send('GET /partners/payouts/overview', key);
    expect(body.balances).toMatchObject([
      { payable: { amount: -1_200 }, paid: { amount: 3_000 }, blockers: ['negative_balance'] },
    ]);
    expect((await story.run()).body.skipped).toEqual([
      { blocker: 'negative_balance', partners: 1 },
    ]);
    await story.earn(partnerId, 2_000);
    await story.run();
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    expect(payout).toMatchObject({ gross: { amount: 800 }, commissions: 2, status: 'completed' });
    expect(await story.ledger(partnerId)).toEqual({ paid: 3_800, expense: -3_800 });
  });

  it('pays nobody for whom commissions and ledger differ, and raises an alarm', async () => {
    const story = await beginStory(desk);
    const [good, odd] = [await story.partner(), await story.partner()];
    await story.earn(good, 1_000);
    const { id } = await story.earn(odd, 2_000);
    await story.corrupt(id, 1_999);
    const { body: run } = await story.run();
    expect(run.totals).toMatchObject([{ payouts: 1, amount: { amount: 1_000 } }]);
    expect(await story.payoutsOf(odd)).toEqual([]);
    expect(desk.log.join('\n')).toContain('commissions and ledger differ');
    expect(await story.statuses(odd)).toEqual(['approved']);
  });

  it('sorts out what was disputed or cancelled while it had been paid', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    const [disputed, cancelled] = [
      await story.earn(partnerId, 300),
      await story.earn(partnerId, 40),
    ];
    await story.earn(partnerId, 5);
    await story.run();
    await story.deliver();
    await story.move(disputed.id, 'disputed');
    await story.move(cancelled.id, 'disputed');
    await story.move(cancelled.id, 'cancelled');
    const [payout] = await story.payoutsOf(partnerId);
    const path = `POST /admin/payouts/${payout.id}/fail`;
    await desk.send(path, story.program.secretKey, { reason: 'Account closed' });
    expect(await story.ledger(partnerId)).toEqual({ payable: 5, held: 300, expense: -305 });
    expect((await story.run()).body.totals).toMatchObject([{ amount: { amount: 5 } }]);
    expect(await story.isBalanced()).toBe(true);
  });

  it('does not believe a worker that says no after another one has paid', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 3_300);
    await story.run();
    await story.deliver();
    const [{ id }] = await story.payoutsOf(partnerId);
    const problem = { code: 'late', detail: 'Too late.' };
    const answer = { outcome: 'failed' as const, reference: null, problem };
    await story.program.work((work) => settlePayouts(work, [{ id, answer, attempt: 1 }]));
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(await story.ledger(partnerId)).toEqual({ paid: 3_300, expense: -3_300 });
  });

  it('pays nobody who was suspended after earning', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 3_100);
    await story.suspend(partnerId);
    const skipped = [{ blocker: 'partner_not_active', partners: 1 }];
    expect((await story.run()).body.skipped).toEqual(skipped);
    expect(await story.ledger(partnerId)).toEqual({ payable: 3_100, expense: -3_100 });
  });

  it('keeps the destination of payouts under way when the method changes', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 3_200);
    await story.run();
    const manual = { kind: 'manual' as const, instructions: 'By mail', currency: 'USD' as const };
    expect((await story.setMethod(partnerId, manual)).status).toBe(200);
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([
      { status: 'completed', provider: 'sandbox', destination: 'Sandbox: moves no money' },
    ]);
    await story.earn(partnerId, 100);
    await story.run();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ provider: 'manual' }, {}]);
  });
});

describe('who sees what', () => {
  it('shows a partner its own payouts only, by session and by row level security', async () => {
    const story = await beginStory(desk);
    const [mine, other] = [await story.partner(), await story.partner()];
    await story.earn(mine, 100);
    await story.earn(other, 200);
    await story.run();
    const [foreign] = await story.payoutsOf(other);
    const key = await story.token(mine);
    for (const path of ['', '/statement', '/statement?format=csv']) {
      const { status } = await desk.send(`GET /partners/payouts/${foreign.id}${path}`, key);
      expect(status).toBe(404);
    }
    expect((await desk.send('GET /partners/payouts', key)).body.data).toHaveLength(1);
    expect(await story.visible(mine)).toBe(1);
    const elsewhere = await beginStory(desk);
    const path = `/admin/payouts/${foreign.id}`;
    const reason = { reason: 'No' };
    for (const word of ['complete', 'fail', 'cancel']) {
      const body = word === 'complete' ? {} : reason;
      const call = `POST ${path}/${word}`;
      expect((await desk.send(call, elsewhere.program.secretKey, body)).status).toBe(404);
    }
  });

  it('lets staff with the right scope act, and nobody else', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    const key = await story.token(partnerId);
    expect((await desk.send('POST /admin/payouts/process', key, {})).status).toBe(403);
    expect((await desk.send('GET /admin/payouts', key)).status).toBe(403);
    const run = await desk.send('POST /admin/payouts/process', await story.staff(), {});
    expect(run.status).toBe(201);
  });

  it('pages through payouts, newest first, whoever they belong to', async () => {
    const story = await beginStory(desk);
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      ids.push(await story.partner());
      await story.earn(ids[i]!, 100 + i);
    }
    await story.run();
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 4; page += 1) {
      const path = `GET /admin/payouts?limit=3${cursor && `&cursor=${cursor}`}`;
      const { body } = await desk.send(path, story.program.secretKey);
      seen.push(...body.data.map((one: { partner: { id: string } }) => one.partner.id));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(seen.toSorted()).toEqual(ids.toSorted());
    const other = `GET /admin/payouts?status=failed&cursor=${cursor}`;
    expect((await desk.send(other, story.program.secretKey)).body.code).toBe('invalid_cursor');
  });
});
