// What a dispute takes back, and what a bank gives back afterwards, may not be taken twice.

import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { silentLog } from '../platform/log.ts';
import { reconcile } from '../reconciliation/index.ts';
import { beginStory, usePayoutDesk, type Story } from '../testing/payout-desk.ts';
import { openDispute, resolveDispute, type Speaker } from './disputes.service.ts';

const desk = usePayoutDesk();
const staff: Speaker = { by: { kind: 'staff', name: 'Sam' }, partnerId: null };

async function open(story: Story, partnerId: string, id: string): Promise<string> {
  const claim = { id, reason: 'other' as const, text: 'This is wrong.' };
  const speaker = { by: { kind: 'partner' as const, name: 'Pat' }, partnerId };
  const dispute = await story.program.work((work) => openDispute(work, claim, speaker));
  return dispute.id;
}

function accept(
  story: Story,
  id: string,
  { adjustment = 0, cancelCommission = false }: { adjustment?: number; cancelCommission?: boolean },
) {
  const decision = { id, status: 'accepted' as const, outcome: 'Decided.' };
  return story.program.work((work) =>
    resolveDispute(work, { ...decision, adjustment, cancelCommission }, staff.by),
  );
}

/** A partner who was paid 3000 for one commission. */
async function begin() {
  const story = await beginStory(desk);
  const partnerId = await story.partner();
  const { id } = await story.earn(partnerId, 3_000);
  await story.run();
  await story.deliver();
  const [payout] = await story.payoutsOf(partnerId);
  const comeBack = () =>
    desk.send(`POST /admin/payouts/${payout.id}/fail`, story.program.secretKey, {
      reason: 'Returned by the bank',
    });
  return { story, partnerId, id, comeBack };
}

type Paid = Awaited<ReturnType<typeof begin>>;

/** What recording a refund does to a commission that was paid. */
async function refund({ story, partnerId, id }: Paid, amount: number): Promise<void> {
  await story.earn(partnerId, -amount, { reversalOf: id });
  await story.program.work((work) =>
    work.tx.execute(sql`update commissions set reversed = ${amount} where id = ${id}`),
  );
}

/** What the next run pays out of 5000 that were earned since. */
async function payNext({ story, partnerId }: Paid): Promise<number> {
  await story.earn(partnerId, 5_000);
  await story.run();
  await story.deliver();
  const found = await story.program.work((work) => reconcile(work, silentLog));
  expect(found?.differences).toEqual([]);
  const [payout] = await story.payoutsOf(partnerId);
  return payout.gross.amount;
}

describe('a paid commission that a dispute takes back', () => {
  it.each([
    ['before', 0],
    ['after', 1],
  ])('by an adjustment is taken once when its transfer comes back %s it', async (_, late) => {
    const paid = await begin();
    const { story, partnerId, id, comeBack } = paid;
    const dispute = await open(story, partnerId, id);
    if (!late) await comeBack();
    await accept(story, dispute, { adjustment: -3_000 });
    if (late) await comeBack();
    expect((await story.ledger(partnerId))['payable'] ?? 0).toBe(0);
    expect(await payNext(paid)).toBe(5_000);
  });

  it('is not cancelled as well: its money left with the payout', async () => {
    const paid = await begin();
    const dispute = await open(paid.story, paid.partnerId, paid.id);
    const both = { cancelCommission: true, adjustment: -3_000 };
    await expect(accept(paid.story, dispute, both)).rejects.toMatchObject({
      code: 'invalid_request',
    });
    const cancel = accept(paid.story, dispute, { cancelCommission: true });
    await expect(cancel).rejects.toMatchObject({ code: 'state_conflict' });
  });

  it('is cancelled or taken back, never both, when its transfer came back first', async () => {
    const paid = await begin();
    const { story, partnerId, id, comeBack } = paid;
    const dispute = await open(story, partnerId, id);
    await comeBack();
    const both = { cancelCommission: true, adjustment: -3_000 };
    await expect(accept(story, dispute, both)).rejects.toMatchObject({ code: 'invalid_request' });
    await accept(story, dispute, { cancelCommission: true });
    expect(await story.ledger(partnerId)).toEqual({});
    expect(await payNext(paid)).toBe(5_000);
  });

  it('takes a refund along that came while it was paid', async () => {
    const paid = await begin();
    const { story, partnerId, id, comeBack } = paid;
    const dispute = await open(story, partnerId, id);
    await refund(paid, 1_200);
    await comeBack();
    await accept(story, dispute, { cancelCommission: true });
    expect(await story.ledger(partnerId)).toEqual({});
    expect(await payNext(paid)).toBe(5_000);
  });

  it('is not cancelled when a refund of it was settled: that part was taken already', async () => {
    const paid = await begin();
    const { story, partnerId, id, comeBack } = paid;
    const dispute = await open(story, partnerId, id);
    await refund(paid, 1_200);
    expect(await payNext(paid)).toBe(3_800);
    await comeBack();
    const cancel = accept(story, dispute, { cancelCommission: true });
    await expect(cancel).rejects.toMatchObject({ code: 'state_conflict' });
    await accept(story, dispute, { adjustment: -1_800 });
    // What the refund took of other earnings comes back.
    expect(await payNext(paid)).toBe(6_200);
  });
});
