import { describe, expect, it } from 'vitest';
import { beginStory, usePayoutDesk } from '../testing/payout-desk.ts';

let withholding: string | null = null;
const desk = usePayoutDesk((means) => {
  means.readTaxStandings = async (_work, partnerIds) =>
    new Map(partnerIds.map((id) => [id, { withholding, formMissing: false }]));
});

describe('a payout from beginning to end', () => {
  it('is made by a run, sent, and lands in the ledger', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 12_450);
    await story.earn(partnerId, 5_550);
    await story.earn(partnerId, -1_000);
    const { body: run } = await story.run();
    expect(run).toMatchObject({
      ...{ status: 'finished', partners: 1, done: 1, skipped: [] },
      totals: [{ currency: 'USD', payouts: 1, amount: { amount: 17_000, currency: 'USD' } }],
    });
    expect(await story.ledger(partnerId)).toEqual({ in_transit: 17_000, expense: -17_000 });
    const key = await story.token(partnerId);
    const { body: list } = await desk.send('GET /partners/payouts', key);
    expect(list.data).toMatchObject([
      { status: 'pending', commissions: 3, amount: { amount: 17_000 }, provider: 'sandbox' },
    ]);
    expect(await story.deliver()).toBe(1);
    const { body: payout } = await desk.send(`GET /partners/payouts/${list.data[0].id}`, key);
    expect(payout).toMatchObject({ status: 'completed', completedAt: desk.clock.at.toISOString() });
    expect(await story.ledger(partnerId)).toEqual({ paid: 17_000, expense: -17_000 });
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 17_000 });
    expect(await story.statuses(partnerId)).toEqual(['paid', 'paid', 'paid']);
  });

  it('divides what is payable between tax office, fees and partner, to the cent', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 10_001);
    await story.chargeFee(partnerId, 1_500);
    withholding = '0.24';
    await story.run();
    withholding = null;
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    // 10,001 × 24 % is 2,400.24.
    expect(payout).toMatchObject({
      ...{ status: 'completed', gross: { amount: 10_001 }, withheld: { amount: 2_400 } },
      ...{ fees: { amount: 1_500 }, amount: { amount: 6_101 } },
    });
    expect(await story.ledger(partnerId)).toEqual({
      ...{ paid: 6_101, tax_withheld: 2_400, fee_income: 1_500, expense: -10_001 },
    });
  });

  it('sends nothing when fees take it all, and is completed all the same', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 1_000);
    await story.chargeFee(partnerId, 4_000);
    await story.run();
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    expect(payout).toMatchObject({ status: 'completed', amount: { amount: 0 } });
    expect(desk.bank.counts().byPartner[partnerId]).toBeUndefined();
    expect(await story.ledger(partnerId)).toEqual({
      ...{ fees_receivable: -3_000, fee_income: 4_000, expense: -1_000 },
    });
  });

  it('tells widgets and audit, without a word about where money goes', async () => {
    const story = await beginStory(desk);
    const iban = 'DE89370400440532013000';
    const method = { kind: 'iban', iban, holderName: 'Zora Q', country: 'DE', currency: 'USD' };
    const partnerId = await story.partner({ method: method as never });
    await story.earn(partnerId, 2_000);
    await story.run();
    await story.deliver();
    const { events, audits } = await story.told(partnerId);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['payout.created', 'payout.updated']),
    );
    expect(audits.map(({ action }) => action).toSorted()).toEqual([
      ...['payout.created', 'payout.processing', 'payout_method.changed'],
    ]);
    const everything = JSON.stringify([events, audits, desk.log]);
    expect(everything).not.toContain(iban);
    expect(everything).not.toContain('Zora');
    expect(await story.ciphertexts(partnerId)).not.toContain(iban);
  });
});

describe('asking for a payout', () => {
  it('pays everything payable in a currency', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 700);
    await story.earn(partnerId, 900, { status: 'pending' });
    const key = await story.token(partnerId);
    const asked = await desk.send('POST /partners/payouts/request', key, { currency: 'USD' });
    expect(asked).toMatchObject({
      ...{ status: 201, body: { status: 'pending', gross: { amount: 700 }, commissions: 1 } },
    });
    const { body: overview } = await desk.send('GET /partners/payouts/overview', key);
    expect(overview.balances).toMatchObject([
      { currency: 'USD', inTransit: { amount: 700 }, held: { amount: 900 } },
    ]);
  });

  it('pays once, however often it is asked at once', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    for (let i = 0; i < 5; i += 1) await story.earn(partnerId, 1_000);
    const key = await story.token(partnerId);
    const ask = () => desk.send('POST /partners/payouts/request', key, { currency: 'USD' });
    const answers = await Promise.all(Array.from({ length: 10 }, ask));
    const made = answers.filter(({ status }) => status === 201);
    expect(made).toHaveLength(1);
    expect(made[0]!.body.gross.amount).toBe(5_000);
    for (const { status, body } of answers.filter((one) => one.status !== 201)) {
      expect(status).toBe(409);
      expect(['payout_blocked', 'nothing_to_pay']).toContain(body.code);
    }
    await story.deliver();
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 5_000 });
  });

  it('says what has to be settled first', async () => {
    const story = await beginStory(desk, { minimum: { default: 5_000 } });
    const partnerId = await story.partner({ method: null });
    const key = await story.token(partnerId);
    const ask = async () =>
      (await desk.send('POST /partners/payouts/request', key, { currency: 'USD' })).body;
    expect(await ask()).toMatchObject({ code: 'payout_blocked' });
    await story.setMethod(partnerId, { kind: 'sandbox', currency: 'USD' });
    expect(await ask()).toMatchObject({ code: 'nothing_to_pay' });
    await story.earn(partnerId, 4_999);
    expect(await ask()).toMatchObject({
      code: 'payout_blocked',
      meta: { blockers: ['below_minimum'], minimum: { amount: 5_000, currency: 'USD' } },
    });
    await story.setMethod(partnerId, { kind: 'sandbox', currency: 'EUR' });
    await story.earn(partnerId, 1);
    expect((await ask()).meta.blockers).toEqual(['currency_differs']);
  });
});

describe('what staff say', () => {
  it('completes what a person sent, and not what a provider is at work on', async () => {
    const story = await beginStory(desk);
    const byHand = { kind: 'manual' as const, instructions: 'Invoice', currency: 'USD' as const };
    const [byPerson, byBank] = [await story.partner({ method: byHand }), await story.partner()];
    await story.earn(byPerson, 300);
    await story.earn(byBank, 400);
    desk.bank.feel('is slow');
    await story.run();
    const sent = await story.deliver();
    expect(sent).toBe(2);
    const say = async (partnerId: string, word: string, body: object = {}) => {
      const [payout] = await story.payoutsOf(partnerId);
      return desk.send(`POST /admin/payouts/${payout.id}/${word}`, await story.staff(), body);
    };
    expect(await say(byBank, 'complete')).toMatchObject({
      ...{ status: 409, body: { code: 'state_conflict' } },
    });
    expect(await say(byBank, 'fail', { reason: 'Nobody knows' })).toMatchObject({ status: 409 });
    expect(await say(byPerson, 'cancel', { reason: 'Too late' })).toMatchObject({ status: 409 });
    expect(await say(byPerson, 'complete')).toMatchObject({
      ...{ status: 200, body: { status: 'completed', partner: { id: byPerson } } },
    });
    expect(await say(byPerson, 'complete')).toMatchObject({ status: 409 });
    expect(await story.ledger(byPerson)).toEqual({ paid: 300, expense: -300 });
  });

  it('cancels what nobody has seen, and pays it another time', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 800);
    await story.run();
    const [payout] = await story.payoutsOf(partnerId);
    const body = { reason: 'Wrong month' };
    const path = `POST /admin/payouts/${payout.id}/cancel`;
    const cancelled = await desk.send(path, story.program.secretKey, body);
    expect(cancelled.body).toMatchObject({
      ...{ status: 'cancelled', problem: { code: 'cancelled', detail: 'Wrong month' } },
    });
    expect(await story.ledger(partnerId)).toEqual({ payable: 800, expense: -800 });
    expect(await story.deliver()).toBe(0);
    await story.run();
    await story.deliver();
    expect(await story.ledger(partnerId)).toEqual({ paid: 800, expense: -800 });
    expect(desk.bank.counts().byPartner[partnerId]).toEqual({ payments: 1, amount: 800 });
  });

  it('takes back what came back, with tax and fees, and pays it again', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    await story.earn(partnerId, 1_000);
    await story.earn(partnerId, 500);
    await story.chargeFee(partnerId, 200);
    withholding = '0.1';
    await story.run();
    await story.deliver();
    const arrived = { paid: 1_150, tax_withheld: 150, fee_income: 200, expense: -1_500 };
    expect(await story.ledger(partnerId)).toEqual(arrived);
    const [payout] = await story.payoutsOf(partnerId);
    const path = `POST /admin/payouts/${payout.id}/fail`;
    const body = { reason: 'Account closed' };
    const failed = await desk.send(path, story.program.secretKey, body);
    expect(failed.body).toMatchObject({ status: 'failed', problem: { code: 'returned' } });
    expect(await story.ledger(partnerId)).toEqual({
      ...{ payable: 1_500, fees_receivable: -200, fee_income: 200, expense: -1_500 },
    });
    expect(await story.statuses(partnerId)).toEqual(['approved', 'approved']);
    expect((await desk.send(path, story.program.secretKey, body)).status).toBe(409);
    await story.run();
    await story.deliver();
    withholding = null;
    expect(await story.ledger(partnerId)).toEqual(arrived);
    expect(await story.isBalanced()).toBe(true);
  });
});
