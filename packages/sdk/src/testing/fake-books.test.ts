import { describe, expect, it } from 'vitest';
import { createPortico } from '../index.ts';
import { replay } from '../engine/index.ts';
import { createPorticoServer } from '../server/index.ts';
import { createFakePortico, fixtures, scenarios, type ScenarioName } from './index.ts';

function start(scenario: ScenarioName = 'typical') {
  const fake = createFakePortico({ seed: scenarios[scenario]() });
  const portico = createPortico({ ...fake.options, maxRetries: 0 });
  const server = createPorticoServer({ ...fake.options, secretKey: 'sk_test_1', maxRetries: 0 });
  return { fake, portico, server };
}

async function ask(
  { fetch }: ReturnType<typeof createFakePortico>,
  path: string,
  { token, ...init }: RequestInit & { token: string },
) {
  const headers = { authorization: `Bearer ${token}`, ...init.headers };
  const response = await fetch(`https://any.example/api/v1${path}`, { ...init, headers });
  return { status: response.status, body: await response.json() };
}

describe('what staff sees', () => {
  it('is every partner’s, by a session of staff or the secret key, and nobody else’s', async () => {
    const { fake, server } = start();
    const all = await server.admin.commissions.list({ limit: 100 });
    expect(new Set(all.data.map(({ partner }) => partner.id)).size).toBe(4);
    const { token } = (await fake.staffSession()) as { token: string };
    const mine = await ask(fake, '/admin/commissions?limit=100', { token });
    expect(mine.body).toEqual(all);
    const refused = await ask(fake, '/admin/commissions', { token: fake.mint() });
    expect([refused.status, refused.body.code]).toEqual([403, 'credential_not_allowed']);
    const theirs = await ask(fake, '/partners/earnings', { token });
    expect(theirs.body.code).toBe('credential_not_allowed');
    const limited = fake.state.mintStaff({ scopes: ['staff:read'] });
    const run = { method: 'POST', token: limited.token };
    expect((await ask(fake, '/admin/commissions/approve', run)).body.code).toBe('scope_missing');
  });

  it('moves commissions with a history and an audit, and names what cannot be moved', async () => {
    const { server, portico } = start();
    const { data } = await server.admin.commissions.list({ holdReason: ['high_value'] });
    const [held] = data;
    const [paid] = (await portico.commissions.list({ status: ['paid'] })).data;
    const outcome = await server.admin.commissions.approve({ ids: [held!.id, paid!.id] });
    expect(outcome.changed.map(({ status }) => status)).toEqual(['approved']);
    expect(outcome.refused).toMatchObject([{ id: paid!.id, code: 'state_conflict' }]);
    const detail = await server.admin.commissions.get({ id: held!.id });
    expect(detail.history.at(-1)).toMatchObject({ from: 'held', to: 'approved' });
    const audit = await server.admin.audit.list({ subject: held!.id });
    expect(audit.data[0]).toMatchObject({ action: 'commission.approved', by: { kind: 'server' } });
  });

  it('adjusts by hand, and the partner reads why', async () => {
    const { fake, server, portico } = start('one');
    const amount = { amount: -1_250, currency: 'USD' } as const;
    const partnerId = fake.state.partner.id;
    await server.admin.commissions.adjust({ partnerId, amount, reason: 'Paid twice' });
    const [mine] = (await portico.commissions.list({ type: ['adjustment'] })).data;
    expect(mine).toMatchObject({ amount, payment: null, customer: null, note: 'Paid twice' });
    const { calculation } = await portico.commissions.get({ id: mine!.id });
    expect(replay(calculation)).toBe(-1_250);
  });

  it('balances, and a plan is tried before it is published', async () => {
    const { server } = start();
    const { lines } = await server.admin.ledger.trialBalance();
    for (const currency of new Set(lines.map((line) => line.currency))) {
      const here = lines.filter((line) => line.currency === currency);
      expect(here.reduce((sum, { balance }) => sum + balance, 0)).toBe(0);
    }
    const { data } = await server.admin.plans.list();
    const { problems, report } = await server.admin.plans.dryRun({
      ...{ terms: data[0]!.terms, month: '2026-10' },
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report!.payments).toBeGreaterThan(0);
    const terms = data[0]!.terms;
    const stale = await server.admin.plans.publish({ terms, basedOn: 1 }).safe();
    expect(stale).toMatchObject({ error: { code: 'state_conflict' } });
  });
});

describe('what a partner does', () => {
  it('disputes, is answered, and gets a decision', async () => {
    const { server, portico } = start('one');
    const [one] = (await portico.commissions.list()).data;
    const said = { text: 'It is too little.' };
    const dispute = await portico.disputes.open({ id: one!.id, reason: 'amount_wrong', ...said });
    expect(dispute).toMatchObject({ status: 'open', commission: { status: 'disputed' } });
    expect((await portico.commissions.get({ id: one!.id })).disputeId).toBe(dispute.id);
    const data = btoa('proof');
    const evidence = [{ name: 'proof.txt', contentType: 'text/plain', data } as const];
    const told = await portico.disputes.reply({ id: dispute.id, ...said, evidence });
    const [file] = told.messages[1]!.evidence;
    const got = await portico.disputes.evidence({ id: dispute.id, evidenceId: file!.id });
    expect(await got.text()).toBe('proof');
    const end = { status: 'accepted', outcome: 'You are right.', adjustment: 500 } as const;
    const closed = await server.admin.disputes.resolve({ id: dispute.id, ...end });
    expect(closed).toMatchObject({ status: 'accepted', commission: { status: 'pending' } });
    const [added] = (await portico.commissions.list({ type: ['adjustment'] })).data;
    expect(added!.amount.amount).toBe(500);
    const late = await portico.disputes.withdraw({ id: dispute.id }).safe();
    expect(late).toMatchObject({ error: { code: 'state_conflict' } });
  });

  it('finds the dispute of a commission that began disputed', async () => {
    const { portico } = start('everyReason');
    const [one] = (await portico.commissions.list({ status: ['disputed'] })).data;
    const { disputeId } = await portico.commissions.get({ id: one!.id });
    expect((await portico.disputes.get({ id: disputeId! })).commission.id).toBe(one!.id);
  });

  it('needs a fresh proof for what moves money, and each proof serves once', async () => {
    const { fake } = start();
    const call = (proof?: string) =>
      ask(fake, '/partners/tax/form', {
        ...{ method: 'PUT', token: fake.mint(), body: '{}' },
        headers: {
          'content-type': 'application/json',
          ...(proof && { 'portico-step-up': proof }),
        },
      });
    expect((await call()).body.code).toBe('step_up_required');
    const proof = fake.stepUp();
    expect((await call(proof)).body.code).toBe('invalid_request');
    expect((await call(proof)).body.code).toBe('step_up_required');
  });

  it('sees sums that add up to the rows', async () => {
    const { portico } = start();
    const overview = await portico.earnings.overview({ currency: 'USD', months: 6 });
    const types = overview.byType.reduce((sum, { earned }) => sum + earned.amount, 0);
    const months = overview.months.reduce((sum, { earned }) => sum + earned.amount, 0);
    expect(types).toBe(months);
    expect(overview.months).toHaveLength(6);
    const { totals } = await portico.commissions.summary({ currency: 'USD' });
    expect(overview.paid).toEqual(totals[0]!.paid);
    expect(overview.currencies).not.toContain('USD');
  });
});

it('explains every amount that the engine can come to, exactly', () => {
  for (const [name, make] of Object.entries(fixtures.explained)) {
    const { calculation, amount } = make();
    expect(replay(calculation), name).toBe(amount.amount);
  }
  const amounts = (['hera', 'affiliate', 'siso', 'smartcrm'] as const).map(
    (name) => fixtures.explained[name]().amount.amount,
  );
  expect(amounts).toEqual([13_726, 5_224, 120_000, 14_975]);
});
