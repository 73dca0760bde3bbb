import { afterAll, describe, expect, it } from 'vitest';
import { beginStory, usePayoutDesk } from '../../testing/payout-desk.ts';
import { openPayPalServer, type PayPalServer } from '../../testing/paypal-server.ts';
import { createPayPalProvider } from './paypal.ts';

let paypal: PayPalServer;
const desk = usePayoutDesk(async (means) => {
  paypal = await openPayPalServer();
  const options = { clientId: 'client', clientSecret: 'secret', timeoutMs: 500 };
  means.providers.paypal = createPayPalProvider({ ...options, baseUrl: paypal.url });
});
afterAll(() => paypal?.close());

let number = 0;

/** A partner with an address of its own, and a payout that is about to be sent. */
async function begin(amount: number) {
  const story = await beginStory(desk);
  number += 1;
  const email = `partner${number}@example.com`;
  const partnerId = await story.partner({ method: { kind: 'paypal', email, currency: 'USD' } });
  await story.earn(partnerId, amount);
  await story.run();
  const batches = () => paypal.batches.filter(({ receiver }) => receiver === email);
  const status = async () => (await story.payoutsOf(partnerId))[0].status;
  return { story, partnerId, batches, status };
}

async function later(): Promise<void> {
  desk.clock.moveDays(0.3);
}

describe('a payout by PayPal', () => {
  it('is a batch named by the payout, and arrives when PayPal says so', async () => {
    const { story, partnerId, batches, status } = await begin(12_345);
    await story.deliver();
    const [payout] = await story.payoutsOf(partnerId);
    expect(payout).toMatchObject({ status: 'processing', destination: 'p…@example.com' });
    expect(batches()).toMatchObject([
      { sender_batch_id: payout.id, amount: { value: '123.45', currency: 'USD' } },
    ]);
    await later();
    await story.deliver();
    expect(await status()).toBe('completed');
    expect(await story.ledger(partnerId)).toEqual({ paid: 12_345, expense: -12_345 });
  });

  it.each(['pays and hangs up', 'pays and is silent'] as const)(
    'is found by the refusal of its name when PayPal %s',
    async (mood) => {
      const { story, batches, status } = await begin(500);
      paypal.feel(mood);
      await story.deliver();
      expect(await status()).toBe('processing');
      await later();
      await story.deliver();
      expect(await status()).toBe('completed');
      expect(batches()).toHaveLength(1);
    },
  );

  it('is sent again under the same name when PayPal broke', async () => {
    const { story, batches, status } = await begin(600);
    paypal.feel('breaks');
    await story.deliver();
    await later();
    await story.deliver();
    await later();
    await story.deliver();
    expect(await status()).toBe('completed');
    expect(batches()).toHaveLength(1);
  });

  it('is not sent again when PayPal may have forgotten its name', async () => {
    const { story, batches, status } = await begin(700);
    paypal.feel('breaks');
    await story.deliver();
    desk.clock.moveDays(26);
    await story.deliver();
    expect(await status()).toBe('processing');
    expect(batches()).toHaveLength(0);
  });

  it('waits for an empty account to be filled', async () => {
    const { story, batches, status } = await begin(800);
    paypal.feel('has no money');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await story.deliver();
      await later();
    }
    expect(await status()).toBe('completed');
    expect(batches()).toHaveLength(1);
  });

  it('fails for good when PayPal refuses it', async () => {
    const { story, partnerId, status } = await begin(900);
    paypal.feel('refuses');
    await story.deliver();
    expect(await status()).toBe('failed');
    expect(await story.ledger(partnerId)).toEqual({ payable: 900, expense: -900 });
  });

  it('stays under way while nobody has claimed it, and fails when it is returned', async () => {
    const { story, partnerId, batches, status } = await begin(1_000);
    await story.deliver();
    await later();
    paypal.feel('finds nobody');
    await story.deliver();
    expect(await status()).toBe('processing');
    batches()[0]!.status = 'RETURNED';
    await later();
    await story.deliver();
    expect(await status()).toBe('failed');
    expect(await story.ledger(partnerId)).toEqual({ payable: 1_000, expense: -1_000 });
  });

  it('fetches a token when it needs one, and not for every call', async () => {
    const { story, status } = await begin(1_100);
    const before = paypal.tokens.length;
    await story.deliver();
    expect(paypal.tokens).toHaveLength(before);
    paypal.forget();
    await later();
    await story.deliver();
    await later();
    await story.deliver();
    expect(await status()).toBe('completed');
    expect(paypal.tokens).toHaveLength(before + 1);
    for (const token of paypal.tokens) expect(desk.log.join('')).not.toContain(token);
  });
});
