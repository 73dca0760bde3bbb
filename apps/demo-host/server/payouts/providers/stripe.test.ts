import { afterAll, describe, expect, it } from 'vitest';
import type Stripe from 'stripe';
import { beginStory, usePayoutDesk, type Story } from '../../testing/payout-desk.ts';
import { openStripeServer, type StripeServer } from '../../testing/stripe-server.ts';
import { receivePayoutEvent } from '../index.ts';
import { createStripeProvider } from './stripe.ts';

const secretKey = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc';
let stripe: StripeServer;
const desk = usePayoutDesk(async (means) => {
  stripe = await openStripeServer(secretKey);
  const options = { secretKey, baseUrl: stripe.url, timeoutMs: 500 };
  means.providers.stripe = createStripeProvider(options);
});
afterAll(() => stripe?.close());

const method = { kind: 'stripe' as const, country: 'DE', currency: 'USD' as const };

/** Asks for the address at Stripe, as a partner who has just shown who it is. */
async function onboard(story: Story, partnerId: string) {
  const stepUp = await story.stepUp(partnerId);
  const key = await story.token(partnerId);
  const body = { returnUrl: 'https://portal.example/payouts' };
  return desk.send('POST /partners/payouts/method/onboarding', key, body, stepUp);
}

let events = 0;

function say(story: Story, type: string, object: object, account?: string): Promise<void> {
  events += 1;
  const event = { id: `evt_${events}`, type, data: { object }, ...(account && { account }) };
  return story.program.work((work) => receivePayoutEvent(work, event as Stripe.Event));
}

/** A partner whose account with Stripe is ready. */
async function readyPartner(story: Story): Promise<{ partnerId: string; account: string }> {
  const partnerId = await story.partner({ method });
  await onboard(story, partnerId);
  const account = stripe.accounts.at(-1)!.id;
  await say(story, 'account.updated', active(account));
  return { partnerId, account };
}

const active = (id: string) => ({
  ...{ id, payouts_enabled: true, details_submitted: true, capabilities: { transfers: 'active' } },
});

const transfersTo = (account: string) =>
  stripe.transfers.filter(({ destination }) => destination === account);

describe('a partner’s account with Stripe', () => {
  it('is opened once, and is ready when Stripe says so', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method });
    const [first, second] = [await onboard(story, partnerId), await onboard(story, partnerId)];
    expect(first).toMatchObject({ status: 201, body: { url: expect.stringContaining('acct_') } });
    expect(second.body.url).toBe(first.body.url);
    const account = stripe.accounts.at(-1)!;
    expect(account).toMatchObject({ type: 'express', country: 'DE' });
    expect(stripe.accounts.filter(({ id }) => id === account.id)).toHaveLength(1);
    const key = await story.token(partnerId);
    const status = async () =>
      (await desk.send('GET /partners/payouts/method', key)).body.method.status;
    expect(await status()).toBe('onboarding');
    await say(story, 'account.updated', { ...active(account.id), payouts_enabled: false });
    expect(await status()).toBe('restricted');
    await say(story, 'account.updated', active(account.id));
    expect(await status()).toBe('ready');
    await say(story, 'payout.failed', { id: 'po_x' }, account.id);
    expect(await status()).toBe('restricted');
    await say(story, 'payout.paid', { id: 'po_x' }, account.id);
    expect(await status()).toBe('ready');
  });

  it('can be asked for again when Stripe breaks', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method });
    stripe.feel('breaks');
    expect(await onboard(story, partnerId)).toMatchObject({
      ...{ status: 503, body: { code: 'unavailable' } },
    });
    expect((await onboard(story, partnerId)).status).toBe(201);
  });

  it('is not opened without a proof, for a strange page, or beside another method', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner();
    const key = await story.token(partnerId);
    const call = 'POST /partners/payouts/method/onboarding';
    const returnUrl = 'https://portal.example/payouts';
    expect((await desk.send(call, key, { returnUrl })).body.code).toBe('step_up_required');
    expect((await onboard(story, partnerId)).body.code).toBe('state_conflict');
    const strange = { returnUrl: 'ftp://portal.example' };
    const refused = await desk.send(call, key, strange, await story.stepUp(partnerId));
    expect(refused.body.errors[0].pointer).toBe('/returnUrl');
  });
});

describe('a transfer', () => {
  it('reaches the account of a partner who is ready, and nobody else', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    const waiting = await story.partner({ method });
    await story.earn(partnerId, 5_000);
    await story.earn(waiting, 5_000);
    const run = await story.run();
    expect(run.body.skipped).toEqual([{ blocker: 'method_not_ready', partners: 1 }]);
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    expect(payout.status).toBe('completed');
    expect(transfersTo(account)).toMatchObject([
      { amount: 5_000, currency: 'usd', transfer_group: payout.id },
    ]);
    const sent = stripe.asked.find(({ path }) => path === '/v1/transfers')!;
    expect(sent.headers['idempotency-key']).toMatch(/^po_/);
  });

  it('is found, and not made again, when Stripe pays and does not answer', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    await story.earn(partnerId, 6_000);
    await story.run();
    stripe.feel('pays and is silent');
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'processing' }]);
    desk.clock.moveDays(0.1);
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(transfersTo(account)).toHaveLength(1);
  });

  it('is made once when Stripe hangs up: the library asks again by the same key', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    await story.earn(partnerId, 6_050);
    await story.run();
    stripe.feel('pays and hangs up');
    await story.deliver();
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(transfersTo(account)).toHaveLength(1);
  });

  it('is not paid twice when Stripe breaks, though it keeps the error for the key', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    await story.earn(partnerId, 6_100);
    await story.run();
    stripe.feel('breaks');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await story.deliver();
      desk.clock.moveDays(0.1);
    }
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'processing' }]);
    expect(transfersTo(account)).toHaveLength(0);
  });

  it('is asked for anew when Stripe was busy or the balance too low', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    await story.earn(partnerId, 6_200);
    await story.run();
    stripe.feel('is busy', 'has no money');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await story.deliver();
      desk.clock.moveDays(0.1);
    }
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    expect(transfersTo(account)).toHaveLength(1);
  });

  it('fails for good when Stripe refuses the account, in words of our own', async () => {
    const story = await beginStory(desk);
    const { partnerId } = await readyPartner(story);
    await story.earn(partnerId, 6_300);
    await story.run();
    stripe.feel('refuses');
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    expect(payout).toMatchObject({ status: 'failed', problem: { code: 'account_invalid' } });
    expect(payout.problem.detail).not.toContain('No:');
    expect(await story.ledger(partnerId)).toEqual({ payable: 6_300, expense: -6_300 });
  });

  it('that is reversed later has failed after all, once, and its money is payable', async () => {
    const story = await beginStory(desk);
    const { partnerId, account } = await readyPartner(story);
    await story.earn(partnerId, 6_400);
    await story.run();
    await story.deliver();
    const [transfer] = transfersTo(account);
    await say(story, 'transfer.reversed', { ...transfer, reversed: false, amount_reversed: 10 });
    expect(await story.payoutsOf(partnerId)).toMatchObject([{ status: 'completed' }]);
    for (let time = 0; time < 2; time += 1) {
      await say(story, 'transfer.reversed', { ...transfer, reversed: true });
    }
    expect(await story.payoutsOf(partnerId)).toMatchObject([
      { status: 'failed', problem: { code: 'returned' } },
    ]);
    expect(await story.ledger(partnerId)).toEqual({ payable: 6_400, expense: -6_400 });
    expect(desk.log.join('')).not.toContain(secretKey);
  });
});
