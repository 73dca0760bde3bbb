import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  balance,
  payout,
  payoutMethod,
  payoutMethodKinds,
  payoutRun,
  payoutStatuses,
  staffPayout,
} from '../../contract/index.ts';
import { createFakePortico, fixtures, scenarios, type ScenarioName } from '../index.ts';

function start(scenario: ScenarioName = 'typical') {
  const fake = createFakePortico({ seed: scenarios[scenario]() });
  const call = async (request: string, body?: object, { staff = false, stepUp = false } = {}) => {
    const [method = 'GET', path = '/'] = request.split(' ');
    const token = staff ? fake.state.mintStaff().token : fake.mint();
    const response = await fake.fetch(`https://any.example/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body && { 'content-type': 'application/json' }),
        ...(stepUp && { 'portico-step-up': fake.state.mintStepUp().token }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const isJson = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      // oxlint-disable-next-line typescript/no-explicit-any
      body: (isJson ? await response.json() : await response.text()) as any,
    };
  };
  return { fake, call };
}

describe('fixtures of payouts', () => {
  it('are what the contract says, and add up', () => {
    const books = Object.values(fixtures.payoutVariants).map((make) => make());
    const payouts = books.flatMap((one) => one.payouts);
    for (const one of payouts) {
      expect(z.strictObject(staffPayout.shape).parse(one)).toEqual(one);
      const { gross, withheld, fees, amount } = one;
      expect(amount.amount).toBe(gross.amount - withheld.amount - fees.amount);
    }
    for (const one of books.flatMap(({ balances }) => balances)) balance.parse(one);
    for (const one of books.flatMap(({ runs }) => runs)) payoutRun.parse(one);
    for (const kind of payoutMethodKinds) payoutMethod.parse(fixtures.payoutMethod({ kind }));
    expect(new Set(payouts.map(({ status }) => status))).toEqual(new Set(payoutStatuses));
    expect(new Set(payouts.map(({ id }) => id)).size).toBeGreaterThan(20);
    payout.parse(fixtures.payout());
  });
});

describe('payouts of the fake', () => {
  it('pays what is payable, once', async () => {
    const { call } = start();
    const { body: before } = await call('GET /partners/payouts/overview');
    expect(before.balances[0]).toMatchObject({ currency: 'USD', blockers: [] });
    const asked = await call('POST /partners/payouts/request', { currency: 'USD' });
    expect(asked).toMatchObject({
      ...{ status: 201, body: { status: 'pending', gross: before.balances[0].payable } },
    });
    const again = await call('POST /partners/payouts/request', { currency: 'USD' });
    expect(again).toMatchObject({ status: 409, body: { code: 'payout_blocked' } });
    const { body: list } = await call('GET /partners/payouts?limit=1');
    expect(list.data).toEqual([asked.body]);
    const one = await call(`GET /partners/payouts/${asked.body.id}`);
    expect(one.body).toEqual(asked.body);
  });

  it.each([
    ['withoutPayoutMethod', 'no_method'],
    ['negativeBalance', 'negative_balance'],
    ['withoutTaxForm', 'tax_form_missing'],
  ] as const)('says what is in the way of %s', async (scenario, blocker) => {
    const { call } = start(scenario);
    const { body } = await call('POST /partners/payouts/request', { currency: 'USD' });
    expect(body).toMatchObject({ code: 'payout_blocked', meta: { blockers: [blocker] } });
  });

  it('changes the method with a fresh proof, and shows it shortened', async () => {
    const { call } = start('withoutPayoutMethod');
    const method = { kind: 'paypal', email: 'pia@example.com', currency: 'USD' };
    const refused = await call('PUT /partners/payouts/method', { method });
    expect(refused.body.code).toBe('step_up_required');
    const set = await call('PUT /partners/payouts/method', { method }, { stepUp: true });
    expect(set.body).toMatchObject({ kind: 'paypal', destination: 'p…@example.com' });
    expect((await call('GET /partners/payouts/method')).body.method).toEqual(set.body);
  });

  it('answers with files', async () => {
    const { call, fake } = start();
    const { id } = fake.state.payouts.payouts[0]!;
    const pdf = await call(`GET /partners/payouts/${id}/statement`);
    expect(pdf).toMatchObject({ type: 'application/pdf', body: expect.stringContaining('%PDF') });
    const csv = await call(`GET /partners/payouts/${id}/statement?format=csv`);
    expect(csv.body).toContain('gross,');
    const run = fake.state.payouts.runs[0]!.id;
    const path = `GET /admin/payout-runs/${run}/export?format=pain001`;
    expect((await call(path, undefined, { staff: true })).body).toContain('pain.001.001.09');
  });

  it('lets staff run payouts, and say what became of them', async () => {
    const { call } = start();
    const staff = { staff: true };
    const dry = await call('POST /admin/payouts/process', { dryRun: true }, staff);
    expect(dry.body).toMatchObject({ status: 'dry_run', totals: [{ payouts: 1 }] });
    const run = await call('POST /admin/payouts/process', {}, staff);
    expect(run.body.totals).toEqual(dry.body.totals);
    expect((await call(`GET /admin/payout-runs/${run.body.id}`, undefined, staff)).body).toEqual(
      run.body,
    );
    const { body: list } = await call(`GET /admin/payouts?runId=${run.body.id}`, undefined, staff);
    expect(list.data).toHaveLength(1);
    const path = `/admin/payouts/${list.data[0].id}`;
    expect((await call(`POST ${path}/complete`, {}, staff)).body.code).toBe('state_conflict');
    const reason = { reason: 'Wrong month' };
    expect((await call(`POST ${path}/cancel`, reason, staff)).body).toMatchObject({
      ...{ status: 'cancelled', problem: { detail: 'Wrong month' } },
    });
    expect((await call('GET /admin/payout-runs', undefined, staff)).body.data[0]).toEqual(run.body);
  });
});
