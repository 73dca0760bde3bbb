import { setupServer } from 'msw/node';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contract, listEndpoints } from '../contract/index.ts';
import { createPortico, type PorticoEvent } from '../index.ts';
import { createPorticoServer } from '../server/index.ts';
import { handlers } from './handlers.ts';
import { createFakePortico, fixtures, scenarios, type ScenarioName } from './index.ts';

function start(scenario: ScenarioName = 'typical') {
  const fake = createFakePortico({ seed: scenarios[scenario]() });
  const portico = createPortico({ ...fake.options, maxRetries: 0 });
  const server = createPorticoServer({ ...fake.options, secretKey: 'sk_test_1', maxRetries: 0 });
  return { fake, portico, server };
}

async function request(
  fake: ReturnType<typeof createFakePortico>,
  path: string,
  init: RequestInit = {},
) {
  const headers = { authorization: `Bearer ${fake.mint()}`, ...init.headers };
  const response = await fake.fetch(`https://any.example/api/v1${path}`, { ...init, headers });
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe('the fake', () => {
  it.each(Object.keys(scenarios) as ScenarioName[])(
    'answers every read of %s by the contract',
    async (name) => {
      const { portico } = start(name);
      const reads = [
        ...[portico.programs.current(), portico.partners.profile(), portico.links.list()],
        ...[portico.referrals.list(), portico.commissions.list(), portico.commissions.summary()],
        ...[portico.commissions.export(), portico.tiers.progress(), portico.assets.list()],
        ...[portico.earnings.overview(), portico.earnings.bonuses(), portico.earnings.plan()],
      ];
      const results = await Promise.all(reads.map((call) => call.safe()));
      const codes = results.map((result) => (result.ok ? 'fine' : result.error.code));
      expect(new Set(codes)).toEqual(new Set([name === 'failing' ? 'internal' : 'fine']));
    },
  );

  it('refuses unknown fields, wrong types and bad paths with a pointer to each', async () => {
    const { fake } = start();
    const init = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const bad = { ...init, body: JSON.stringify({ code: 'x', 'a/b': 1, utm: { colour: 1 } }) };
    const { status, body } = await request(fake, '/partners/referrals/link', bad);
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    const pointers = body.errors.map((one: { pointer: string }) => one.pointer);
    expect(pointers.sort()).toEqual(['/a~1b', '/code', '/utm/colour']);
    expect((await request(fake, '/partners/commissions?limit=0&colour=red')).body.errors).toEqual([
      expect.objectContaining({ pointer: '/limit', in: 'query' }),
      expect.objectContaining({ pointer: '/colour', in: 'query' }),
    ]);
    expect((await request(fake, '/partners/commissions/cm_1')).status).toBe(404);
    expect((await request(fake, '/nowhere')).body.code).toBe('not_found');
    expect((await request(fake, '/partners/links', { method: 'PUT' })).status).toBe(405);
    const cut = { ...init, body: '{"code":' };
    expect((await request(fake, '/partners/referrals/link', cut)).body.code).toBe('malformed_json');
    const text = { ...init, body: 'x', headers: { 'content-type': 'text/plain' } };
    expect((await request(fake, '/partners/referrals/link', text)).status).toBe(415);
  });

  it('pages through filtered and sorted commissions without a gap or a double', async () => {
    const { portico } = start();
    const wanted = { status: ['paid', 'approved'], sort: '-amount', limit: 7 } as const;
    const input = { ...wanted, status: [...wanted.status] };
    const all = await portico.commissions.list(input).toArray({ limit: 1000 });
    const amounts = all.map((one) => one.amount.amount);
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(new Set(all.map((one) => one.id)).size).toBe(all.length);
    expect(new Set(all.map((one) => one.status))).toEqual(new Set(wanted.status));
    const { count } = await portico.commissions.summary({ status: input.status });
    expect(count).toBe(all.length);
  });

  it('refuses a cursor of another list or none of its own', async () => {
    const { portico } = start();
    const { nextCursor: cursor } = await portico.commissions.list({ limit: 5 });
    const foreign = portico.commissions.list({ cursor: cursor!, sort: 'amount' }).safe();
    expect(await foreign).toMatchObject({ ok: false, error: { code: 'invalid_cursor' } });
    const made_up = portico.links.list({ cursor: 'x' }).safe();
    expect(await made_up).toMatchObject({ ok: false, error: { code: 'invalid_cursor' } });
  });

  it('answers the same change once, and refuses another one with the same key', async () => {
    const { fake, portico } = start();
    const twice = { idempotencyKey: 'k1' };
    const first = await portico.links.create({ code: 'autumn' }, twice);
    expect(await portico.links.create({ code: 'autumn' }, twice)).toEqual(first);
    expect(fake.calls.filter(({ name }) => name === 'links.create')).toHaveLength(1);
    const other = await portico.links.create({ code: 'winter' }, twice).safe();
    expect(other).toMatchObject({ error: { code: 'idempotency_key_reused' } });
  });

  it('plays a program through: link, visit, conversion, payment, refund', async () => {
    const { fake, portico, server } = start('one');
    const heard: PorticoEvent['type'][] = [];
    const stop = portico.live.subscribe(({ type }) => heard.push(type));
    await vi.waitFor(() => expect(fake.followers).toBe(1));
    const { code } = await portico.links.create({ code: 'autumn' });
    const open = createPortico({ ...fake.options, session: fake.session, publishableKey: 'pk_1' });
    const { clickId } = await open.referrals.track({ code });
    const customer = { externalId: 'user-1', name: 'Café Aurora' };
    await server.referrals.convert({ customer, attribution: { clickId } });
    const amount = { amount: 24_900, currency: 'USD' } as const;
    const paid = await server.payments.create({ externalId: 'in_1', customer, amount });
    expect(paid.commissions.map((one) => one.amount.amount)).toEqual([13_726]);
    const again = await server.payments.create({ externalId: 'in_1', customer, amount });
    expect(again).toEqual(paid);
    expect((await portico.commissions.list()).data.map((one) => one.id)).toContain(
      paid.commissions[0]!.id,
    );
    const half = { amount: 12_450, currency: 'USD' } as const;
    const back = await server.payments.refund({
      id: paid.payment.id,
      externalId: 're_1',
      amount: half,
    });
    expect(back.reversals.map((one) => one.amount.amount)).toEqual([-6863]);
    const more = { id: paid.payment.id, externalId: 're_2', amount };
    expect(await server.payments.refund(more).safe()).toMatchObject({
      error: { code: 'refund_exceeds_payment' },
    });
    await vi.waitFor(() => expect(heard).toContain('commission.updated'));
    expect(heard).toEqual([
      ...['link.created', 'link.clicked', 'referral.converted', 'commission.created'],
      ...['referral.qualified', 'commission.updated', 'commission.created'],
    ]);
    stop();
    await vi.waitFor(() => expect(fake.followers).toBe(0));
  });

  it('mints sessions that are scoped, end, and stay with their partner', async () => {
    const { fake, server } = start();
    const made = await server.embedSessions.create({
      partner: { externalId: 'new-1', name: 'Fresh Partner' },
      permissions: ['profile:read'],
      ttl: 60,
    });
    const theirs = createPortico({ ...fake.options, session: made.token });
    expect((await theirs.partners.profile()).name).toBe('Fresh Partner');
    expect(theirs.session.claims).toMatchObject({
      partnerId: made.partner.id,
      scopes: ['profile:read'],
    });
    expect(await theirs.tiers.progress().safe()).toMatchObject({
      error: { code: 'scope_missing' },
    });
    fake.expireSessions();
    expect(await theirs.partners.profile().safe()).toMatchObject({
      error: { category: 'session' },
    });
  });

  it('renews by itself when its sessions have ended', async () => {
    const { fake, portico } = start();
    await portico.partners.profile();
    fake.expireSessions();
    expect((await portico.partners.profile()).id).toBe(fake.state.partner.id);
  });

  it('gives away real files, counts them and locks some', async () => {
    const { fake, portico } = start();
    const { data } = await portico.assets.list();
    const free = data.find((one) => !one.lockedUntil)!;
    const locked = data.find((one) => one.lockedUntil)!;
    const file = await portico.assets.download({ id: free.id });
    expect([file.name, file.size]).toEqual([`${free.title}.${free.format}`, free.bytes]);
    const after = (await portico.assets.list()).data.find((one) => one.id === free.id);
    expect(after!.downloads).toBe(free.downloads + 1);
    expect(await portico.assets.download({ id: locked.id }).safe()).toMatchObject({
      error: { code: 'tier_locked', meta: { unlock: { key: 'gold' } } },
    });
    const other = fake.state.assets.find((one) => !one.hasPreview)!;
    expect((await portico.assets.preview({ id: free.id })).type).toBe('image/svg+xml');
    expect((await portico.assets.preview({ id: other.id }).safe()).ok).toBe(false);
  });

  it('says whether a code is free, and names one that is', async () => {
    const { portico } = start();
    const [taken] = (await portico.links.list()).data;
    const answer = await portico.links.checkCode({ code: taken!.code.toUpperCase() });
    expect(answer).toMatchObject({ available: false, suggestion: `${taken!.code}-2` });
    expect(await portico.links.checkCode({ code: 'quite-new' })).toMatchObject({ available: true });
  });

  it('exports cells that no spreadsheet takes for a formula', async () => {
    const fake = createFakePortico({ seed: { ...scenarios.one() } });
    fake.state.ledger.put(
      fixtures.commission({ number: 9, customer: '=HYPERLINK("x")', currency: 'KWD' }),
    );
    const text = await (await createPortico(fake.options).commissions.export()).text();
    expect(text).toContain(`"'=HYPERLINK(""x"")",recurring,pending,41.619,KWD`);
  });

  it('finds its way through a hundred thousand commissions in good time', async () => {
    const { portico } = start('hundredThousandCommissions');
    await portico.commissions.list({ limit: 100 });
    const { nextCursor } = await portico.commissions.list({ limit: 100, sort: '-amount' });
    const second = await portico.commissions.list({
      limit: 100,
      sort: '-amount',
      cursor: nextCursor!,
    });
    expect(second.data).toHaveLength(100);
    expect((await portico.commissions.summary()).count).toBe(100_000);
  });
});

describe('the knobs', () => {
  it('fail one endpoint, all of them, for a while or until healed', async () => {
    const { fake, portico } = start();
    const undo = fake.fail('links.list', 'rate_limited', { retryAfterSeconds: 3 });
    expect(await portico.links.list().safe()).toMatchObject({
      error: { code: 'rate_limited', meta: { retryAfter: '3' } },
    });
    expect((await portico.tiers.progress().safe()).ok).toBe(true);
    undo();
    fake.fail('*', 'internal', { times: 2 });
    const outcomes = [];
    for (let turn = 0; turn < 3; turn++) outcomes.push((await portico.links.list().safe()).ok);
    expect(outcomes).toEqual([false, false, true]);
    fake.fail('*', 'unavailable');
    fake.heal();
    expect((await portico.links.list().safe()).ok).toBe(true);
  });

  it('take the network away and make it slow', async () => {
    const { fake, portico } = start();
    await portico.tiers.progress();
    fake.offline = true;
    expect(await portico.tiers.progress().safe()).toMatchObject({ error: { category: 'network' } });
    Object.assign(fake, { offline: false, latencyMs: 60 });
    const started = performance.now();
    await portico.tiers.progress();
    expect(performance.now() - started).toBeGreaterThan(55);
    const cut = portico.tiers.progress({}, { signal: AbortSignal.timeout(10) }).safe();
    expect(await cut).toMatchObject({ error: { category: 'aborted' } });
  });

  it('send events of our own, also to those who were away for a moment', async () => {
    const { fake, portico } = start();
    const clicks: number[] = [];
    const stop = portico.live.subscribe(({ data }) => clicks.push(data.clicks), {
      types: ['link.clicked'],
    });
    onTestFinished(stop);
    await vi.waitFor(() => expect(fake.followers).toBe(1));
    const linkId = fixtures.id('link', 1);
    fake.emit(fixtures.event('link.clicked', { linkId, clicks: 1 }));
    await vi.waitFor(() => expect(clicks).toEqual([1]));
    fake.dropStreams();
    fake.emit(fixtures.event('link.clicked', { linkId, clicks: 2 }));
    await vi.waitFor(() => expect(clicks).toEqual([1, 2]), 4000);
  });
});

describe('the request handlers', () => {
  it('answer for any base URL, files, errors and events included', async () => {
    const fake = createFakePortico();
    const worker = setupServer(...handlers(fake));
    worker.listen();
    onTestFinished(() => worker.close());
    const portico = createPortico({
      baseUrl: 'https://partners.example.com',
      session: fake.session,
      maxRetries: 0,
    });
    expect((await portico.programs.current()).name).toBe('Hera Partners');
    const [first] = (await portico.assets.list({ category: 'social_media' })).data;
    expect((await portico.assets.download({ id: first!.id })).size).toBe(first!.bytes);
    expect(await portico.links.create({ code: 'nordlicht' }).safe()).toMatchObject({
      error: { code: 'code_taken', meta: { suggestion: 'nordlicht-2' } },
    });
    const heard: string[] = [];
    const stop = portico.live.subscribe(({ type }) => heard.push(type));
    await vi.waitFor(() => expect(portico.live.status).toBe('open'));
    await portico.links.create({ code: 'autumn' });
    await vi.waitFor(() => expect(heard).toEqual(['link.created']));
    stop();
    fake.offline = true;
    expect(await portico.tiers.progress().safe()).toMatchObject({ error: { category: 'network' } });
  });
});

it('has an answer for every endpoint of the contract', async () => {
  for (const { name, endpoint } of listEndpoints(contract)) {
    const { fake } = start();
    const credentials = { session: fake.mint(), publishable: 'pk_1', secret: 'sk_1', staff: '' };
    credentials.staff = fake.state.mintStaff().token;
    const [kind] = endpoint.credentials;
    const path = endpoint.path.replace(/:id/, 'x');
    const signal = AbortSignal.timeout(50);
    const headers = { authorization: `Bearer ${credentials[kind!]}` };
    const url = `https://any.example/api/v1${path}`;
    const { status } = await fake.fetch(url, { method: endpoint.method, headers, signal });
    expect([200, 201, 400, 403, 404, 409], name).toContain(status);
  }
});
