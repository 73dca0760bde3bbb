import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApi, type OpenProgram } from '../testing/api.ts';

const api = useTestApi();

let program: OpenProgram;
beforeAll(async () => {
  program = await api.openProgram('hera');
});

function session(partner: object) {
  return api.send('POST /api/v1/embed-sessions', { key: program.secretKey, body: { partner } });
}

const application = {
  type: 'reseller',
  name: 'Newcomer',
  email: 'New@Comer.example',
  acceptTerms: true,
};

describe('an application from a public page', () => {
  it('waits for approval, and an address tells nobody whether it is known', async () => {
    const send = (change = {}) =>
      api.send('POST /api/v1/partners/register', {
        key: program.publishableKey,
        body: { ...application, ...change },
      });
    const first = await send();
    expect(first.body).toEqual({ status: 'received' });
    expect((await send({ name: 'Again' })).body).toEqual(first.body);
    const list = await api.send('GET /api/v1/admin/partners?status=pending', {
      key: program.secretKey,
    });
    expect(list.body.data).toMatchObject([
      { name: 'Newcomer', email: 'new@comer.example', status: 'pending', tier: { key: 'silver' } },
    ]);
  });

  it('needs the terms and a type that the program knows', async () => {
    const refuse = async (change: object) => {
      const body = { ...application, ...change };
      const answer = await api.send('POST /api/v1/partners/register', {
        key: program.publishableKey,
        body,
      });
      return [answer.status, answer.body.errors[0].pointer];
    };
    expect(await refuse({ acceptTerms: false })).toEqual([400, '/acceptTerms']);
    expect(await refuse({ type: 'affiliate' })).toEqual([400, '/type']);
  });
});

describe('an embed session', () => {
  it('enrols a partner by the host’s own id, once, also when asked ten times at once', async () => {
    const partner = { externalId: 'ten', name: 'Ten' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => session(partner)));
    expect(new Set(answers.map(({ body }) => body.partner.id)).size).toBe(1);
  });

  it('asks for a name when it has to enrol', async () => {
    const answer = await session({ externalId: 'nameless' });
    expect(answer.status).toBe(400);
    expect(answer.body.errors[0].pointer).toBe('/partner/name');
  });

  it('leaves no token behind in the database, whatever key it is sent with', async () => {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: program.secretKey,
      headers: { 'idempotency-key': 'mint-once' },
      body: { partner: { externalId: 'ten' } },
    });
    expect(body.token).toMatch(/^eyJ/);
    const rows = await api.resources.db.system.execute('select body::text from idempotency_keys');
    expect(JSON.stringify(rows)).not.toContain(body.token);
  });
});

describe('an account', () => {
  it('can be changed by its partner, suspended and let in again', async () => {
    const { body } = await session({ externalId: 'life', name: 'Life' });
    const key = body.token;
    const changed = await api.send('PUT /api/v1/partners/profile', {
      key,
      body: { website: 'https://life.example', country: 'DE' },
    });
    expect(changed.body).toMatchObject({ website: 'https://life.example', country: 'DE' });
    const admin = (verb: string) =>
      api.send(`PUT /api/v1/admin/partners/${body.partner.id}/${verb}`, {
        key: program.secretKey,
        body: {},
      });
    expect((await admin('suspend')).body.status).toBe('suspended');
    expect((await session({ externalId: 'life' })).body.code).toBe('partner_not_active');
    expect((await admin('approve')).body.status).toBe('active');
    expect((await api.send('GET /api/v1/partners/profile', { key })).status).toBe(200);
  });

  it('that is closed stays closed', async () => {
    const { body } = await session({ externalId: 'end', name: 'End' });
    const closed = await api.send('DELETE /api/v1/partners/account', { key: body.token });
    expect(closed.body.status).toBe('closed');
    const again = await api.send(`PUT /api/v1/admin/partners/${body.partner.id}/approve`, {
      key: program.secretKey,
    });
    expect(again.body.code).toBe('state_conflict');
  });
});

describe('a tier', () => {
  it('is not given before its requirements are met; the answer names what is missing', async () => {
    const { body } = await session({ externalId: 'climber', name: 'Climber' });
    const upgrade = await api.send('POST /api/v1/partners/upgrade', {
      key: body.token,
      body: { tier: 'gold' },
    });
    expect(upgrade.status).toBe(409);
    expect(upgrade.body.meta.requirements.map((r: { key: string }) => r.key)).toEqual([
      'customers',
      'foundation',
      'tenure',
    ]);
  });

  it('comes by itself with the last requirement, and is celebrated once', async () => {
    const other = await api.openProgram('affiliate');
    const minted = await api.send('POST /api/v1/embed-sessions', {
      key: other.secretKey,
      body: { partner: { externalId: 'maya', name: 'Maya', type: 'affiliate' } },
    });
    const { token, partner } = minted.body;
    for (let i = 0; i < 10; i += 1) {
      await api.send('POST /api/v1/payments', {
        key: other.secretKey,
        body: {
          externalId: `pay-${i}`,
          customer: { externalId: `c-${i}` },
          attribution: { partnerId: partner.id },
          amount: { amount: 5_000, currency: 'USD' },
        },
      });
    }
    const progress = await api.send('GET /api/v1/partners/tier-progress', { key: token });
    expect(progress.body).toMatchObject({
      tier: { key: 'tier2' },
      promotion: { from: { key: 'tier1' }, to: { key: 'tier2' } },
    });
    const path = `POST /api/v1/partners/tier-promotions/${progress.body.promotion.id}/celebrate`;
    expect((await api.send(path, { key: token, body: {} })).body.promotion).toBeNull();
  });
});

describe('a coupon', () => {
  it('attributes the customer who uses it, and belongs to one partner', async () => {
    const { body } = await session({ externalId: 'couponer', name: 'Couponer' });
    const path = `POST /api/v1/admin/partners/${body.partner.id}/coupons`;
    const made = await api.send(path, { key: program.secretKey, body: { code: 'spring10' } });
    expect(made.body.code).toBe('SPRING10');
    const again = await api.send(path, { key: program.secretKey, body: { code: 'SPRING10' } });
    expect(again.body.code).toBe('code_taken');
    const referral = await api.send('POST /api/v1/referrals/convert', {
      key: program.secretKey,
      body: { customer: { externalId: 'cc' }, attribution: { coupon: 'Spring10' } },
    });
    expect(referral.body).toMatchObject({ source: 'coupon', status: 'converted' });
  });
});
