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
let ada: Joined;

beforeAll(async () => {
  hera = await openStaffedProgram(api, 'hera');
  ada = await hera.join('ada');
});

async function versions() {
  return (await hera.send('GET /admin/plans')).body.data;
}

function termsWith(rate: string) {
  return { rules: [{ key: 'share', type: 'recurring', when: {}, pays: { rate } }] };
}

function later(days: number): string {
  return new Date(clock.at.getTime() + days * 86_400_000).toISOString();
}

describe('publishing a plan', () => {
  it('adds a version that counts from now on; payments before it keep theirs', async () => {
    const [first] = await versions();
    expect(first).toMatchObject({ version: 1, status: 'in_force', used: false });
    await hera.pay(ada, { id: 'old', amount: 1_000 });
    clock.moveDays(1);
    const made = await hera.send('POST /admin/plans', {
      terms: termsWith('0.3'),
      basedOn: 1,
      note: 'Less',
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ version: 2, status: 'in_force', note: 'Less', used: false });
    const { body } = await hera.pay(ada, { id: 'new', amount: 1_000 });
    expect(body.commissions[0].amount.amount).toBe(300);
    const earlier = new Date(clock.at.getTime() - 7_200_000).toISOString();
    const late = await hera.pay(ada, { id: 'late', amount: 1_000, occurredAt: earlier });
    expect(late.body.commissions[0].amount.amount).toBe(500);
    const list = await versions();
    expect(list.map((one: { status: string; used: boolean }) => [one.status, one.used])).toEqual([
      ['in_force', true],
      ['ended', true],
    ]);
  });

  it('goes to one of many who started from the same version', async () => {
    const [{ version }] = await versions();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        hera.send('POST /admin/plans', { terms: termsWith('0.3'), basedOn: version }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 409),
    ]);
    expect((await versions())[0].version).toBe(version + 1);
  });

  it.each([
    ['more than all', termsWith('1.01'), '/terms/rules/0/pays/rate'],
    [
      'a tier that nobody is in',
      { rules: [{ key: 'a', type: 'base', when: { tiers: ['wood'] }, pays: { rate: '0.1' } }] },
      '/terms/rules/0/when/tiers/0',
    ],
    [
      'the same key twice',
      { rules: [...termsWith('0.1').rules, ...termsWith('0.2').rules] },
      '/terms/rules/1/key',
    ],
  ])('that pays %s is refused with a pointer and a sentence', async (_, terms, pointer) => {
    const [{ version }] = await versions();
    const answer = await hera.send('POST /admin/plans', { terms, basedOn: version });
    expect([answer.status, answer.body.code]).toEqual([422, 'plan_invalid']);
    expect(answer.body.errors[0]).toMatchObject({ pointer, in: 'body' });
    expect(answer.body.errors[0].message.length).toBeGreaterThan(10);
  });

  it('in the past, or of another shape, is refused', async () => {
    const [{ version }] = await versions();
    const past = { terms: termsWith('0.1'), basedOn: version, effectiveFrom: later(-1) };
    const answer = await hera.send('POST /admin/plans', past);
    expect(answer.body.errors[0].pointer).toBe('/effectiveFrom');
    const float = { terms: termsWith(0.1 as never), basedOn: version };
    expect((await hera.send('POST /admin/plans', float)).status).toBe(400);
  });

  it('is for those who may: a reader of the staff and a partner may not', async () => {
    const { body } = await hera.send(
      'POST /embed-sessions/staff',
      { member: { externalId: 'm2', name: 'Rea' }, permissions: ['staff:read'] },
      hera.program.secretKey,
    );
    const [{ version }] = await versions();
    const plan = { terms: termsWith('0.1'), basedOn: version };
    const reader = await hera.send('POST /admin/plans', plan, body.token);
    expect(reader.body.code).toBe('scope_missing');
    ada = await hera.join('ada');
    const partner = await hera.send('POST /admin/plans', plan, ada.token);
    expect(partner.body.code).toBe('credential_not_allowed');
  });
});

describe('a scheduled version', () => {
  it('can be withdrawn while nothing was calculated by it; others cannot', async () => {
    const [{ version, id: current }] = await versions();
    const plan = { terms: termsWith('0.2'), basedOn: version, effectiveFrom: later(10) };
    const { body } = await hera.send('POST /admin/plans', plan);
    expect(body.status).toBe('scheduled');
    const other = await openStaffedProgram(api, 'hera');
    expect((await other.send(`DELETE /admin/plans/${body.id}`)).status).toBe(404);
    const refused = await hera.send(`DELETE /admin/plans/${current}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'state_conflict']);
    expect((await hera.send(`DELETE /admin/plans/${body.id}`)).status).toBe(200);
    expect((await hera.send(`DELETE /admin/plans/${body.id}`)).status).toBe(404);
    expect((await versions())[0].id).toBe(current);
    const audit = await hera.send(`GET /admin/audit?subject=${body.id}`);
    expect(audit.body.data.map((entry: { action: string }) => entry.action).toSorted()).toEqual([
      'plan.published',
      'plan.withdrawn',
    ]);
  });
});

describe('the reference plans', () => {
  it('can be published as they are, in a program with their ladder', async () => {
    const { body } = await hera.send('GET /admin/plans/presets');
    expect(body.data.map((preset: { key: string }) => preset.key)).toEqual([
      'hera',
      'affiliate',
      'siso',
      'smartcrm',
    ]);
    for (const { key, terms } of body.data) {
      const program = await openStaffedProgram(api, key);
      const answer = await program.send('POST /admin/plans', { terms, basedOn: 1 });
      expect([key, answer.status]).toEqual([key, 201]);
    }
  });
});

describe('trying terms on a past month', () => {
  it('tells what they would have paid, and what is wrong with them', async () => {
    const month = clock.at.toISOString().slice(0, 7);
    const body = { terms: termsWith('0.1'), month };
    const tried = await hera.send('POST /admin/plans/dry-run', body);
    expect(tried.status).toBe(200);
    expect(tried.body).toMatchObject({
      problems: [],
      report: {
        payments: 3,
        totals: [{ currency: 'USD', before: 1_300, after: 300, change: -1_000 }],
      },
    });
    const wrong = await hera.send('POST /admin/plans/dry-run', { terms: termsWith('2'), month });
    expect(wrong.body.report).toBeNull();
    expect(wrong.body.problems).toContainEqual(
      expect.objectContaining({ pointer: '/rules/0/pays/rate', severity: 'error' }),
    );
    expect((await versions())[0].terms).not.toEqual(body.terms);
  });

  it('counts overrides of levels that the plan of the month did not have', async () => {
    clock.moveDays(31);
    const boss = await hera.join('boss');
    await hera.send(
      `PUT /admin/partners/${ada.id}/recruiter`,
      { recruiterId: boss.id },
      hera.program.secretKey,
    );
    await hera.pay(ada, { id: 'levels', amount: 1_000 });
    const month = clock.at.toISOString().slice(0, 7);
    const terms = { ...termsWith('0.3'), levels: { rates: ['0.05'], of: 'payment' } };
    const { body } = await hera.send('POST /admin/plans/dry-run', { terms, month });
    expect(body.report.differences).toMatchObject([
      { partner: { name: 'Partner boss' }, type: 'override', before: 0, after: 50 },
    ]);
  });

  it('holds caps of the new terms to their period', async () => {
    clock.moveDays(31);
    for (let i = 0; i < 4; i += 1) await hera.pay(ada, { id: `cap-${i}`, amount: 1_000 });
    const [rule] = termsWith('0.3').rules;
    const cap = { amount: { amount: 700, currency: 'USD' }, per: 'month' };
    const month = clock.at.toISOString().slice(0, 7);
    const terms = { rules: [{ ...rule, cap }] };
    const { body } = await hera.send('POST /admin/plans/dry-run', { terms, month });
    expect(body.report.totals).toEqual([
      { currency: 'USD', before: 1_200, after: 700, change: -500 },
    ]);
  });

  it('needs a month that has begun', async () => {
    const body = { terms: termsWith('0.1'), month: '2031-01' };
    const answer = await hera.send('POST /admin/plans/dry-run', body);
    expect(answer.body.errors[0].pointer).toBe('/month');
  });
});
