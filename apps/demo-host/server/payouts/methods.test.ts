import { describe, expect, it } from 'vitest';
import { beginStory, usePayoutDesk } from '../testing/payout-desk.ts';

const desk = usePayoutDesk();
const holder = { holderName: 'Zora Quell', country: 'DE' };
const iban = 'DE89370400440532013000';
const bank = { kind: 'iban' as const, iban, ...holder, currency: 'EUR' as const };

describe('where money goes', () => {
  it('is set with a fresh proof, kept encrypted, and shown shortened', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method: null });
    const key = await story.token(partnerId);
    const read = async () => (await desk.send('GET /partners/payouts/method', key)).body.method;
    expect(await read()).toBeNull();
    const spaced = { ...bank, iban: 'de89 3704 0044 0532 0130 00' };
    const { status, body } = await story.setMethod(partnerId, spaced);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ kind: 'iban', provider: 'bank', status: 'ready', currency: 'EUR', country: 'DE' },
      ...{ destination: '•••• 3000', holderName: 'Zora Quell' },
    });
    expect(await read()).toEqual(body);
    expect(await story.ciphertexts(partnerId)).not.toContain(iban);
  });

  it('is not changed without the proof, and a proof serves once', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method: null });
    const key = await story.token(partnerId);
    const call = 'PUT /partners/payouts/method';
    const body = { method: bank };
    expect((await desk.send(call, key, body)).body.code).toBe('step_up_required');
    const stepUp = await story.stepUp(partnerId);
    expect((await desk.send(call, key, body, stepUp)).status).toBe(200);
    expect((await desk.send(call, key, body, stepUp)).body.code).toBe('step_up_required');
    const other = await story.token(await story.partner({ method: null }));
    const theirs = await story.stepUp(partnerId);
    expect((await desk.send(call, other, body, theirs)).body.code).toBe('step_up_required');
  });

  it.each([
    ['a mistyped IBAN', { ...bank, iban: 'DE89370400440532013001' }, '/method/iban'],
    ['a mistyped BIC', { ...bank, bic: 'COBA' }, '/method/bic'],
    ['a currency that is none', { ...bank, currency: 'XXQ' }, '/method/currency'],
    [
      'a mistyped routing number',
      {
        ...{ kind: 'us_bank', routingNumber: '021000022', accountNumber: '12345' },
        ...{ accountType: 'checking', ...holder, currency: 'USD' },
      },
      '/method/routingNumber',
    ],
    [
      'a US account in euros',
      {
        ...{ kind: 'us_bank', routingNumber: '021000021', accountNumber: '12345' },
        ...{ accountType: 'checking', ...holder, currency: 'EUR' },
      },
      '/method/currency',
    ],
    [
      'what is not offered',
      { kind: 'paypal', email: 'a@b.example', currency: 'USD' },
      '/method/kind',
    ],
  ])('refuses %s and points at it', async (_title, method, pointer) => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method: null });
    const { status, body } = await story.setMethod(partnerId, method as never);
    expect(status).toBe(400);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    expect(JSON.stringify(body)).not.toContain('12345');
  });

  it('is offered as the program wants and the server can', async () => {
    const story = await beginStory(desk, { methods: ['iban', 'paypal', 'manual'] });
    const key = await story.token(await story.partner({ method: null }));
    const { body } = await desk.send('GET /partners/payouts/overview', key);
    expect(body.methodKinds).toEqual(['iban', 'manual']);
    expect(body.method).toBeNull();
  });

  it('has one answer when it is changed twice at once', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method: null });
    const kinds = ['EUR', 'USD', 'GBP', 'CHF'] as const;
    const answers = await Promise.all(
      kinds.map((currency) => story.setMethod(partnerId, { kind: 'sandbox', currency })),
    );
    for (const { status } of answers) expect([200, 409]).toContain(status);
    const inUse = await story.program.work(({ tx }) =>
      tx.execute(`select id from payout_methods
        where partner_id = '${partnerId}' and ended_at is null`),
    );
    expect(inUse).toHaveLength(1);
  });

  it('is asked with a mistyped body, and says what is wrong without repeating it', async () => {
    const story = await beginStory(desk);
    const partnerId = await story.partner({ method: null });
    const key = await story.token(partnerId);
    const stepUp = await story.stepUp(partnerId);
    const answer = await desk.send('PUT /partners/payouts/method', key, '{"method":', stepUp);
    expect(answer.body.code).toBe('malformed_json');
  });
});
