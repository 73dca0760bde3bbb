import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doWork } from '../platform/work.ts';
import { TestClock, useTestApi } from '../testing/api.ts';
import { checkBooks } from '../testing/books.ts';
import { openStaffedProgram, type StaffedProgram } from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

interface Story {
  /** In euros; `refund` is the per cent of it that goes back, before or after the rate comes. */
  payments: { amount: number; refund: number; late: boolean; flat: boolean }[];
  rate: string;
}

const story: fc.Arbitrary<Story> = fc.record({
  payments: fc.array(
    fc.record({
      amount: fc.integer({ min: 20, max: 500_000 }),
      refund: fc.constantFrom(0, 0, 1, 33, 100),
      late: fc.boolean(),
      flat: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  rate: fc.constantFrom('1.0834', '0.5', '163.2', '2'),
});

/** Settles in dollars, pays recruiters, and one rule has a cap in dollars. */
const terms = {
  currency: 'USD',
  rules: [
    { key: 'share', type: 'recurring', when: {}, pays: { rate: '0.2' } },
    {
      key: 'capped',
      type: 'bonus',
      when: { amount: { min: 1_000, currency: 'USD' } },
      pays: { rate: '0.1' },
      cap: { amount: { amount: 30_000, currency: 'USD' }, per: 'month' },
    },
    {
      key: 'flat',
      type: 'signup',
      when: { paymentKinds: ['project'] },
      pays: { flat: { amount: 5_000, currency: 'USD' } },
    },
  ],
  levels: { rates: ['0.05', '0.02'], of: 'payment', cap: { rate: '0.06' } },
};

async function play({ payments, rate }: Story, rateFirst: boolean) {
  clock.at = new Date('2026-03-10T12:00:00.000Z');
  const program = await openStaffedProgram(api, 'hera');
  await program.send('POST /admin/plans', { terms, basedOn: 1 });
  const record = () =>
    program.send('PUT /admin/exchange-rates', {
      rates: [{ from: 'EUR', to: 'USD', rate, date: '2026-03-10', source: 'ECB' }],
    });
  const partners = [await program.join('a'), await program.join('b'), await program.join('c')];
  for (const [index, { id }] of partners.slice(1).entries()) {
    const recruiter = { recruiterId: partners[index]!.id };
    await program.send(`PUT /admin/partners/${id}/recruiter`, recruiter, program.program.secretKey);
  }
  if (rateFirst) await record();
  const paid: string[] = [];
  for (const [index, { amount, flat }] of payments.entries()) {
    // Rows of one instant have no order, and caps are used up in order.
    clock.at = new Date(clock.at.getTime() + 1);
    const kind = flat ? 'project' : 'subscription';
    const payment = { id: `p-${index}`, amount, currency: 'EUR', kind };
    paid.push((await program.pay(partners[2]!, payment)).body.payment.id);
  }
  const refund = async (late: boolean) => {
    for (const [index, one] of payments.entries()) {
      const amount = Math.floor((one.amount * one.refund) / 100);
      if (one.late !== late || amount === 0) continue;
      const body = { externalId: `r-${index}`, amount: { amount, currency: 'EUR' } };
      const path = `POST /payments/${paid[index]}/refunds`;
      await program.send(path, body, program.program.secretKey);
    }
  };
  await refund(false);
  if (!rateFirst) await record();
  await refund(true);
  return program;
}

async function outcomeOf(program: StaffedProgram) {
  // What turned out to be no commission at all is shown as cancelled.
  const alive = 'status=pending,held,approved';
  const { body } = await program.send(`GET /admin/commissions?limit=100&${alive}`);
  const rows = body.data.map(
    (row: {
      type: string;
      status: string;
      amount: object;
      reversed: object;
      partner: { name: string };
    }) => JSON.stringify([row.partner.name, row.type, row.status, row.amount, row.reversed]),
  );
  return { rows: rows.toSorted(), balances: await program.balances() };
}

describe('a rate that comes late', () => {
  it('comes to the same commissions and the same ledger as one known from the start', async () => {
    await fc.assert(
      fc.asyncProperty(story, async (one) => {
        const [early, late] = [await play(one, true), await play(one, false)];
        expect(await outcomeOf(late)).toEqual(await outcomeOf(early));
        const tenant = { programId: late.program.id };
        await doWork(api.resources, tenant, checkBooks);
      }),
      { numRuns: 8 },
    );
  }, 60_000);
});
