import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { TestClock, useTestApi } from '../testing/api.ts';
import {
  openStaffedProgram,
  type Joined,
  type StaffedProgram,
} from '../testing/staffed-program.ts';

const clock = new TestClock();
const api = useTestApi(clock);

let hera: StaffedProgram;
let other: StaffedProgram;
let ada: Joined;
let bob: Joined;
let count = 0;

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  other = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
  bob = await hera.join('bob');
});

/** Facts of one instant have no order. */
function tick(): void {
  clock.at = new Date(clock.at.getTime() + 1);
}

interface Earned {
  id: string;
  paymentId: string;
}

async function earn(amount = 10_000): Promise<Earned> {
  count += 1;
  tick();
  const { body } = await hera.pay(ada, { id: `pay-${count}`, amount, customer: 'c' });
  return { id: body.commissions[0].id, paymentId: body.payment.id };
}

const claim = { reason: 'amount_wrong', text: 'It should be more.' };

function open(id: string, more: object = {}, token = ada.token) {
  return hera.send(`POST /partners/commissions/${id}/dispute`, { ...claim, ...more }, token);
}

async function statusOf(id: string): Promise<string> {
  return (await hera.send(`GET /admin/commissions/${id}`)).body.status;
}

function file(name: string, contentType: string, data: Buffer | string) {
  return { name, contentType, data: Buffer.from(data).toString('base64') };
}

describe('a partner who disputes a commission', () => {
  it('sets it aside, by either path, and the program hears what is wrong', async () => {
    const [first, second] = [await earn(), await earn()];
    await hera.send('POST /admin/commissions/approve', { ids: [first.id] });
    const before = await hera.balances();
    const opened = await open(first.id);
    expect(opened.status).toBe(201);
    expect(opened.body).toMatchObject({
      status: 'open',
      commission: { id: first.id, status: 'disputed' },
      messages: [{ by: { kind: 'partner', name: 'Pat' }, text: claim.text, evidence: [] }],
    });
    tick();
    const named = { ...claim, commissionId: second.id };
    const other = await hera.send('POST /partners/commissions/dispute', named, ada.token);
    expect([other.status, other.body.commission.status]).toEqual([201, 'disputed']);
    const after = await hera.balances();
    expect(after['payable USD'] ?? 0).toBe((before['payable USD'] ?? 0) - 5_000);
    const list = await hera.send('GET /admin/disputes?status=open&limit=1');
    expect(list.body.data[0].id).toBe(other.body.id);
    const next = await hera.send(
      `GET /admin/disputes?status=open&limit=1&cursor=${list.body.nextCursor}`,
    );
    expect(next.body.data[0].id).toBe(opened.body.id);
    const detail = await hera.send(`GET /admin/commissions/${first.id}`);
    expect(detail.body.disputeId).toBe(opened.body.id);
  });

  it('opens one, however often and fast it is pressed', async () => {
    const { id } = await earn();
    const answers = await Promise.all(Array.from({ length: 10 }, () => open(id)));
    const statuses = answers.map(({ status }) => status).toSorted();
    expect(statuses).toEqual([201, ...Array.from({ length: 9 }, () => 409)]);
    const events = await api.resources.db.system.execute(sql`select 1 from events
      where program_id = ${hera.program.id} and type = 'dispute.updated'
        and data ->> 'commissionId' = ${id}`);
    expect(events.length).toBe(1);
  });

  it('takes a paid one up as well: its money stays where it is', async () => {
    const { id } = await earn();
    await hera.send('POST /admin/commissions/approve', { ids: [id] });
    await api.resources.db.system.execute(sql`update commissions
      set status = 'paid', paid_at = now() where id = ${id}`);
    const before = await hera.balances();
    const { body } = await open(id);
    expect(body.commission.status).toBe('disputed');
    const cancel = await hera.send(`POST /admin/disputes/${body.id}/resolve`, {
      status: 'accepted',
      outcome: 'Cancelled',
      cancelCommission: true,
    });
    expect([cancel.status, cancel.body.code]).toEqual([409, 'state_conflict']);
    await hera.send(`POST /partners/disputes/${body.id}/withdraw`, {}, ada.token);
    expect(await statusOf(id)).toBe('paid');
    expect(await hera.balances()).toEqual(before);
  });

  it('reads nothing of anybody else’s, and needs the permission', async () => {
    const { id } = await earn();
    expect((await open(id, {}, bob.token)).status).toBe(404);
    const { body } = await open(id);
    const path = `/partners/disputes/${body.id}`;
    for (const call of [`GET ${path}`, `POST ${path}/withdraw`]) {
      const payload = call.startsWith('POST') ? {} : undefined;
      expect((await hera.send(call, payload, bob.token)).status).toBe(404);
    }
    expect((await other.send(`GET /admin/disputes/${body.id}`)).status).toBe(404);
    expect((await other.send('GET /admin/disputes')).body.data).toEqual([]);
    const asPartner = await hera.send('GET /admin/disputes', undefined, ada.token);
    expect(asPartner.body.code).toBe('credential_not_allowed');
    const asStaff = await hera.send(`GET ${path}`);
    expect(asStaff.body.code).toBe('credential_not_allowed');
  });

  it('may not dispute what was cancelled', async () => {
    const { id } = await earn();
    await hera.send('POST /admin/commissions/cancel', { ids: [id], reason: 'x' });
    const answer = await open(id);
    expect([answer.status, answer.body.detail]).toEqual([
      409,
      'A commission that is cancelled cannot be disputed.',
    ]);
  });
});

describe('evidence', () => {
  const pdf = Buffer.from('%PDF-1.7\n…');
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);

  it('comes back byte for byte, to be saved and never shown', async () => {
    const { id } = await earn();
    const sent = file('Rechnung "März"/2.png', 'image/png', png);
    const { body } = await open(id, { evidence: [sent] });
    const [evidence] = body.messages[0].evidence;
    expect(evidence).toMatchObject({ contentType: 'image/png', bytes: png.length });
    const path = `/api/v1/partners/disputes/${body.id}/evidence/${evidence.id}`;
    const got = await api.download(`GET ${path}`, { key: ada.token });
    expect(Buffer.from(got.bytes).equals(png)).toBe(true);
    expect(got.headers.get('x-content-type-options')).toBe('nosniff');
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="Rechnung _M_rz__2.png"; filename*=UTF-8''Rechnung%20_M%C3%A4rz__2.png`,
    );
    expect((await api.send(`GET ${path}`, { key: bob.token })).status).toBe(404);
  });

  it.each([
    ['a picture that is a web page', file('x.png', 'image/png', '<html>')],
    ['text that is not UTF-8', file('x.txt', 'text/plain', Buffer.from([0xff, 0xfe, 0x41]))],
    ['text with a null byte', file('x.txt', 'text/plain', 'a\u0000b')],
    ['more than 500 kB', file('x.pdf', 'application/pdf', Buffer.concat([pdf, Buffer.alloc(5e5)]))],
    ['no base 64', { name: 'x.txt', contentType: 'text/plain', data: 'not base 64!' }],
  ])('refuses %s, and the dispute is not opened', async (_, evidence) => {
    const { id } = await earn();
    const answer = await open(id, { evidence: [evidence] });
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, '/evidence/0/data']);
    expect(await statusOf(id)).toBe('pending');
  });

  it.each([
    [
      'two files',
      { evidence: [file('a', 'text/plain', 'a'), file('b', 'text/plain', 'b')] },
      '/evidence',
    ],
    [
      'a kind nobody asked for',
      { evidence: [file('a', 'text/html', 'a')] },
      '/evidence/0/contentType',
    ],
    ['no words', { text: ' ' }, '/text'],
    ['an unknown reason', { reason: 'because' }, '/reason'],
    ['an unknown field', { urgent: true }, '/urgent'],
  ])('refuses %s with a pointer', async (_, change, pointer) => {
    const { id } = await earn();
    const answer = await open(id, change);
    expect([answer.status, answer.body.errors[0].pointer]).toEqual([400, pointer]);
  });
});

describe('the end of a dispute', () => {
  it.each(['pending', 'held', 'approved'])(
    'gives a %s commission back to where it was',
    async (was) => {
      const { id } = await earn();
      if (was === 'held')
        await hera.send('POST /admin/commissions/hold', { ids: [id], reason: 'x' });
      if (was === 'approved') await hera.send('POST /admin/commissions/approve', { ids: [id] });
      const before = await hera.balances();
      const { body } = await open(id);
      const answer = { text: 'We look into it.', evidence: [file('n.txt', 'text/plain', 'Notes')] };
      const replied = await hera.send(`POST /admin/disputes/${body.id}/messages`, answer);
      expect(replied.body.messages[1]).toMatchObject({ by: { kind: 'staff', name: 'Sam' } });
      await hera.send(
        `POST /partners/disputes/${body.id}/messages`,
        { text: 'Thank you' },
        ada.token,
      );
      const done = await hera.send(`POST /admin/disputes/${body.id}/resolve`, {
        status: 'rejected',
        outcome: 'It is right.',
      });
      expect(done.body).toMatchObject({ status: 'rejected', outcome: 'It is right.' });
      expect(done.body.messages.map((message: { text: string }) => message.text)).toEqual([
        claim.text,
        'We look into it.',
        'Thank you',
      ]);
      expect(await statusOf(id)).toBe(was);
      expect(await hera.balances()).toEqual(before);
    },
  );

  it('may cancel the commission or add to it, once, and is told and written down', async () => {
    const { id } = await earn();
    const { body } = await open(id);
    tick();
    const decision = { status: 'accepted', outcome: 'You are right.', adjustment: 250 };
    const answers = await Promise.all(
      [1, 2, 3].map(() => hera.send(`POST /admin/disputes/${body.id}/resolve`, decision)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const mine = await hera.send('GET /partners/commissions?type=adjustment', undefined, ada.token);
    expect(mine.body.data).toMatchObject([{ amount: { amount: 250 }, note: 'You are right.' }]);
    const audit = await hera.send(`GET /admin/audit?subject=${body.id}`);
    expect(audit.body.data.map((entry: { action: string }) => entry.action)).toEqual([
      'dispute.accepted',
      'dispute.opened',
    ]);
    const late = await hera.send(
      `POST /partners/disputes/${body.id}/messages`,
      { text: 'But' },
      ada.token,
    );
    expect(late.body.code).toBe('state_conflict');
    const again = await open((await earn()).id);
    const cancel = { status: 'rejected', outcome: 'Not yours.', cancelCommission: true };
    const cancelled = await hera.send(`POST /admin/disputes/${again.body.id}/resolve`, cancel);
    expect(cancelled.body.commission.status).toBe('cancelled');
    await hera.balances();
  });

  it('adjusts only what was accepted', async () => {
    const { body } = await open((await earn()).id);
    const decision = { status: 'rejected', outcome: 'No.', adjustment: 5 };
    const answer = await hera.send(`POST /admin/disputes/${body.id}/resolve`, decision);
    expect(answer.body.errors[0].pointer).toBe('/adjustment');
  });

  it('leaves a commission alone that was cancelled meanwhile', async () => {
    const { id } = await earn();
    const { body } = await open(id);
    await hera.send('POST /admin/commissions/cancel', { ids: [id], reason: 'Fraud' });
    await hera.send(`POST /partners/disputes/${body.id}/withdraw`, {}, ada.token);
    expect(await statusOf(id)).toBe('cancelled');
    await hera.balances();
  });
});

describe('a dispute about what was taken back', () => {
  async function refund({ paymentId }: Earned, amount: number): Promise<string> {
    count += 1;
    await hera.send(
      `POST /payments/${paymentId}/refunds`,
      { externalId: `r-${count}`, amount: { amount, currency: 'USD' } },
      hera.program.secretKey,
    );
    const list = await hera.send('GET /partners/commissions?maxAmount=-1', undefined, ada.token);
    return list.body.data[0].id;
  }

  it('sets both aside together, and a refund meanwhile joins them', async () => {
    clock.moveDays(1);
    ada = await hera.join('ada');
    const earned = await earn();
    await hera.send('POST /admin/commissions/approve', { ids: [earned.id] });
    const before = await hera.balances();
    const back = await refund(earned, 3_000);
    const { body } = await open(back, { reason: 'reversal_wrong' });
    expect([await statusOf(earned.id), await statusOf(back)]).toEqual(['disputed', 'disputed']);
    const detail = await hera.send(`GET /admin/commissions/${earned.id}`);
    expect(detail.body.disputeId).toBe(body.id);
    await hera.balances();
    const late = await refund(earned, 1_000);
    await hera.send(`POST /partners/disputes/${body.id}/withdraw`, {}, ada.token);
    const after = [await statusOf(earned.id), await statusOf(back), await statusOf(late)];
    expect(after).toEqual(['approved', 'approved', 'approved']);
    expect((await hera.balances())['payable USD']).toBe(before['payable USD']! - 2_000);
  });

  it('may end with the reversal cancelled: what it took back stays earned', async () => {
    const earned = await earn();
    clock.moveDays(1);
    ada = await hera.join('ada');
    const before = await hera.balances();
    const back = await refund(earned, 3_000);
    const { body } = await open(back, { reason: 'reversal_wrong' });
    const decision = { status: 'accepted', outcome: 'Our mistake.', cancelCommission: true };
    await hera.send(`POST /admin/disputes/${body.id}/resolve`, decision);
    expect([await statusOf(earned.id), await statusOf(back)]).toEqual(['pending', 'cancelled']);
    expect(await hera.balances()).toEqual(before);
  });

  it('of a paid commission is heard, though the next payout settles it all the same', async () => {
    const earned = await earn();
    await hera.send('POST /admin/commissions/approve', { ids: [earned.id] });
    await api.resources.db.system.execute(sql`update commissions
      set status = 'paid', paid_at = now() where id = ${earned.id}`);
    clock.moveDays(1);
    ada = await hera.join('ada');
    const back = await refund(earned, 10_000);
    const before = await hera.balances();
    const opened = await open(back, { reason: 'reversal_wrong' });
    expect([opened.status, opened.body.commission.status]).toEqual([201, 'approved']);
    expect((await open(back)).status).toBe(409);
    const done = await hera.send(`POST /admin/disputes/${opened.body.id}/resolve`, {
      status: 'accepted',
      outcome: 'The refund was ours.',
      cancelCommission: true,
    });
    expect(done.body.commission.status).toBe('cancelled');
    expect((await hera.balances())['payable USD']).toBe(before['payable USD']! + 5_000);
  });
});
