import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contract, listEndpoints, type Endpoint } from '@portico/sdk/contract';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerAsset } from '../assets/index.ts';
import { useTestApi, type Answer, type OpenProgram } from '../testing/api.ts';
import { createPayoutMeans } from '../payout-means.ts';
import { advanceRuns, sendDue } from '../payouts/index.ts';
import { makeOldStatement } from '../testing/old-statement.ts';
import { insertPayout, mintStepUp } from '../testing/tax-program.ts';
import { doWork } from './work.ts';

const api = useTestApi();

/** The first program, with one of everything; the ids that others must not reach. */
interface Victim {
  program: OpenProgram;
  token: string;
  /** Of its link. */
  code: string;
  ids: Record<string, string>;
}

let victim: Victim;
let stranger: { program: OpenProgram; token: string };

beforeAll(async () => {
  const program = await api.openProgram('hera');
  victim = { program, ...(await fill(program)) };
  const other = await api.openProgram('smartcrm');
  stranger = { program: other, token: (await mint(other, 'stranger')).token };
});

async function mint(program: OpenProgram, externalId: string) {
  const { body } = await api.send('POST /api/v1/embed-sessions', {
    key: program.secretKey,
    body: { partner: { externalId, name: 'A partner' } },
  });
  return { token: body.token as string, partnerId: body.partner.id as string };
}

async function mintStaff(program: OpenProgram): Promise<string> {
  const { body } = await api.send('POST /api/v1/embed-sessions/staff', {
    key: program.secretKey,
    body: { member: { externalId: 'm1', name: 'Sam' } },
  });
  return body.token;
}

const promotionId = 'pr_01k9wz6m3vfp8t2q5r7s9xyabc';

/** Plays enough of a program that every noun has a row. */
async function fill(program: OpenProgram): Promise<Omit<Victim, 'program'>> {
  const { token, partnerId } = await mint(program, 'victim');
  const link = await api.send('POST /api/v1/partners/referrals/link', { key: token, body: {} });
  const code = link.body.code as string;
  const convert = await api.send('POST /api/v1/referrals/convert', {
    key: program.secretKey,
    body: { customer: { externalId: 'c1', name: 'Acme' }, attribution: { code } },
  });
  const paid = await api.send('POST /api/v1/payments', {
    key: program.secretKey,
    body: {
      externalId: 'p1',
      customer: { externalId: 'c1' },
      amount: { amount: 24_900, currency: 'USD' },
    },
  });
  await doWork(api.resources, { programId: program.id }, async (work) => {
    await work.tx.execute(sql`insert into tier_promotions
      (program_id, id, partner_id, from_key, to_key, at)
      values (${program.id}, ${promotionId}, ${partnerId}, 'silver', 'gold', now())`);
    await registerAsset(work, sampleAsset);
  });
  await writeSampleFile();
  const assets = await api.send('GET /api/v1/partners/assets', { key: token });
  const done = { gross: 100, completedAt: '2025-03-01' };
  const payoutId = await insertPayout(api, program.id, partnerId, done);
  await api.send('POST /api/v1/admin/tax/documents', {
    key: program.secretKey,
    body: { year: 2025 },
  });
  const tax = await api.send('GET /api/v1/partners/tax', { key: token });
  const money = await fillMoney(program, { token, partnerId });
  const payouts = await fillPayouts(program);
  const st = await makeOldStatement(api, program.id, partnerId);
  return {
    token,
    code,
    ids: {
      ...money,
      ...payouts,
      st,
      po: payoutId,
      pa: partnerId,
      ln: link.body.id,
      rf: convert.body.id,
      py: paid.body.payment.id,
      cm: paid.body.commissions[0].id,
      pr: promotionId,
      as: assets.body.data[0].id,
      td: tax.body.documents[0].id,
    },
  };
}

/** Payouts that a person may confirm, fail and cancel, each of a partner of its own. */
async function fillPayouts(program: OpenProgram): Promise<Record<string, string>> {
  const { config, log } = api.resources;
  const means = createPayoutMeans({}, { config, log, isDemo: true });
  const place = { database: api.resources, programId: program.id };
  const runOf = async (externalIds: readonly string[]) => {
    for (const externalId of externalIds) await earnForPayout(program, externalId);
    const run = await api.send('POST /api/v1/admin/payouts/process', {
      key: program.secretKey,
      body: {},
    });
    await doWork(place.database, place, (work) => advanceRuns(work, means));
    return run.body.id as string;
  };
  const run = await runOf(['complete', 'fail']);
  await sendDue(place, means);
  await runOf(['cancel']);
  const { body } = await api.send('GET /api/v1/admin/payouts?limit=10', { key: program.secretKey });
  const ids = (body.data as { id: string; partner: { name: string } }[]).map(
    ({ id, partner }) => [`po to ${partner.name}`, id] as const,
  );
  return { ...Object.fromEntries(ids), pn: run };
}

async function earnForPayout(program: OpenProgram, externalId: string): Promise<void> {
  const key = program.secretKey;
  const partner = { externalId, name: externalId };
  const { body } = await api.send('POST /api/v1/embed-sessions', { key, body: { partner } });
  await api.send('PUT /api/v1/partners/payouts/method', {
    key: body.token,
    headers: { 'portico-step-up': await mintStepUp(api, program, externalId) },
    body: {
      method: {
        ...{ kind: 'iban', holderName: 'A', country: 'DE', currency: 'USD' },
        iban: 'DE89370400440532013000',
      },
    },
  });
  const amount = { amount: 5_000, currency: 'USD' };
  await api.send('POST /api/v1/admin/commissions/adjust', {
    key,
    body: { partnerId: body.partner.id, amount, reason: 'For a payout' },
  });
}

/** Two disputes, one with a file, and a plan that can be withdrawn. */
async function fillMoney(
  program: OpenProgram,
  { token, partnerId }: { token: string; partnerId: string },
): Promise<Record<string, string>> {
  const file = { name: 'a.txt', contentType: 'text/plain', data: 'YQ==' };
  const open = async (externalId: string) => {
    const { body } = await api.send('POST /api/v1/payments', {
      key: program.secretKey,
      body: {
        externalId,
        customer: { externalId: 'c2', name: 'Beta' },
        amount: { amount: 1_000, currency: 'USD' },
        attribution: { partnerId },
      },
    });
    const claim = { reason: 'other', text: 'Look', evidence: [file] };
    const path = `/api/v1/partners/commissions/${body.commissions[0].id}/dispute`;
    return (await api.send(`POST ${path}`, { key: token, body: claim })).body;
  };
  const [first, second] = [await open('p2'), await open('p3')];
  const terms = { rules: [] };
  const effectiveFrom = '2126-01-01T00:00:00.000Z';
  const plan = await api.send('POST /api/v1/admin/plans', {
    key: program.secretKey,
    body: { terms, effectiveFrom, basedOn: 1 },
  });
  const evidence = first.messages[0].evidence[0].id;
  return { ds: first.id, 'ds to withdraw': second.id, dv: evidence, pl: plan.body.id };
}

const sampleAsset: Parameters<typeof registerAsset>[1] = {
  key: 'logo',
  title: 'Logo',
  description: 'The logo',
  category: 'brand',
  format: 'svg',
  contentType: 'image/svg+xml',
  bytes: 6,
  width: 10,
  height: 10,
  file: 'tenancy/logo.svg',
  preview: 'tenancy/logo.svg',
  tierRank: 0,
  position: 1,
};

async function writeSampleFile(): Promise<void> {
  const folder = join(api.resources.config.dataDir, 'files', 'tenancy');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'logo.svg'), '<svg/>');
}

/** What is named apart from others of its kind, because it ends by it. */
const things: Record<string, string> = {
  'disputes.withdraw': 'ds to withdraw',
  'admin.payouts.complete': 'po to complete',
  'admin.payouts.fail': 'po to fail',
  'admin.payouts.cancel': 'po to cancel',
};

/** Endpoints that name a thing in their path, each with the kind of id it wants. */
const named = listEndpoints(contract)
  .filter(({ endpoint }) => endpoint.path.includes('/:id'))
  .map(({ name, endpoint }) => ({ name, endpoint, prefix: things[name] ?? prefixOf(endpoint) }));

function prefixOf(endpoint: Endpoint): string {
  const nouns: [RegExp, string][] = [
    [/partners\/links/, 'ln'],
    [/partners\/referrals/, 'rf'],
    [/(?:partners|admin)\/commissions/, 'cm'],
    [/(?:partners|admin)\/disputes/, 'ds'],
    [/^\/admin\/plans/, 'pl'],
    [/partners\/assets/, 'as'],
    [/(?:partners|admin)\/payouts/, 'po'],
    [/^\/admin\/payout-runs/, 'pn'],
    [/partners\/statements/, 'st'],
    [/partners\/tax\/documents/, 'td'],
    [/^\/admin\/tax\/partners/, 'pa'],
    [/tier-promotions/, 'pr'],
    [/^\/payments/, 'py'],
    [/^\/admin\/partners/, 'pa'],
  ];
  const found = nouns.find(([pattern]) => pattern.test(endpoint.path));
  if (!found) throw new Error(`Tell this test which id ${endpoint.path} wants.`);
  return found[1];
}

/** A body that is right but for whose thing it names. */
const bodies: Record<string, unknown> = {
  'payments.refund': { externalId: 'r1', amount: { amount: 100, currency: 'USD' } },
  'admin.partners.addCoupon': { code: 'FOREIGN10' },
  'admin.partners.setRecruiter': { recruiterId: null },
  'disputes.open': { reason: 'other', text: 'Look' },
  'disputes.reply': { text: 'Look' },
  'admin.disputes.reply': { text: 'Look' },
  'admin.disputes.resolve': { status: 'rejected', outcome: 'It is right.' },
  'admin.payouts.fail': { reason: 'Came back' },
  'admin.payouts.cancel': { reason: 'A mistake' },
  'admin.tax.setWithholding': { backupWithholding: true, reason: 'A notice' },
};

function call(endpoint: Endpoint, id: string): string {
  const path = endpoint.path.replace(':id', id).replace(':evidenceId', victim.ids['dv']!);
  return `${endpoint.method} /api/v1${path}`;
}

function keyFor(endpoint: Endpoint, who: { program: OpenProgram; token: string }): string {
  return endpoint.credentials.includes('session') ? who.token : who.program.secretKey;
}

describe("another program's credential, with an id of ours", () => {
  it.each(named)('finds nothing at $name', async ({ name, endpoint, prefix }) => {
    const id = victim.ids[prefix];
    expect(id, `no ${prefix}_ id was made`).toBeDefined();
    const body = endpoint.method === 'GET' ? undefined : (bodies[name] ?? {});
    const key = keyFor(endpoint, stranger);
    const answer = await api.send(call(endpoint, id!), { key, body });
    expect(answer.status).toBe(404);
    expect(answer.body.code).toBe('not_found');
  });

  it.each(named)('which its owner does find at $name', async ({ name, endpoint, prefix }) => {
    const body = endpoint.method === 'GET' ? undefined : (bodies[name] ?? {});
    const key = keyFor(endpoint, victim);
    const answer = await api.send(call(endpoint, victim.ids[prefix]!), { key, body });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  });
});

/** Endpoints that name nothing: they answer about whoever asks. */
const single = listEndpoints(contract).filter(
  ({ endpoint }) =>
    endpoint.method === 'GET' && !endpoint.path.includes(':') && endpoint.kind !== 'stream',
);

const queries: Record<string, string> = {
  '/partners/links/availability': '?code=some-code',
  '/admin/tax/summaries': '?year=2025',
  '/admin/tax/export': '?year=2025&format=csv',
};

function expectNothingOfOurs({ body }: Answer): void {
  const text = JSON.stringify(body);
  for (const id of [...Object.values(victim.ids), victim.program.id]) {
    expect(text).not.toContain(id);
  }
}

const lists = listEndpoints(contract).filter(({ endpoint }) => endpoint.kind === 'page');

describe("another program's credential", () => {
  // Its owner has just suspended the partner, a few lines above.
  beforeAll(() =>
    api.send(`PUT /api/v1/admin/partners/${victim.ids['pa']}/approve`, {
      key: victim.program.secretKey,
    }),
  );

  it.each(lists)('lists no row of ours at $name', async ({ endpoint }) => {
    const query = `${queries[endpoint.path] ?? '?'}&limit=100`;
    const path = `${endpoint.method} /api/v1${endpoint.path}${query}`;
    const theirs = await api.send(path, { key: keyFor(endpoint, stranger) });
    const ours = await api.send(path, { key: keyFor(endpoint, victim) });
    expect(ours.body.data.length).toBeGreaterThan(0);
    const text = JSON.stringify(theirs.body);
    for (const id of Object.values(victim.ids)) expect(text).not.toContain(id);
  });

  it.each(single)('reads nothing of ours at $name', async ({ endpoint }) => {
    const path = `GET /api/v1${endpoint.path}${queries[endpoint.path] ?? ''}`;
    const theirs = await api.send(path, { key: keyFor(endpoint, stranger) });
    expect(theirs.status, JSON.stringify(theirs.body)).toBe(200);
    expectNothingOfOurs(theirs);
  });

  const forStaff = [...lists, ...single].filter(({ endpoint }) =>
    endpoint.credentials.includes('staff'),
  );

  it.each(forStaff)('shows its staff nothing of ours at $name', async ({ endpoint }) => {
    const path = `GET /api/v1${endpoint.path}${queries[endpoint.path] ?? ''}`;
    const theirs = await api.send(path, { key: await mintStaff(stranger.program) });
    expect(theirs.status, JSON.stringify(theirs.body)).toBe(200);
    expectNothingOfOurs(theirs);
    const ours = await api.send(path, { key: await mintStaff(victim.program) });
    expect(ours.status).toBe(200);
  });

  it('attributes nothing to a partner, link or click of ours', async () => {
    const refusals = [];
    for (const attribution of [{ partnerId: victim.ids['pa'] }, { code: victim.code }]) {
      const { status } = await api.send('POST /api/v1/referrals/convert', {
        key: stranger.program.secretKey,
        body: { customer: { externalId: 'theirs' }, attribution },
      });
      refusals.push(status);
    }
    expect(refusals).toEqual([404, 422]);
    const track = await api.send('POST /api/v1/referrals/track', {
      key: stranger.program.publishableKey,
      body: { code: victim.code },
    });
    expect(track.status).toBe(404);
  });

  it('sees no row of ours in any table, even when a query forgets the program', async () => {
    const { db } = api.resources;
    const tables = await db.system.execute<{ name: string }>(sql`select relname as name
      from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
        and not relispartition and relname not like 'portico_%' order by 1`);
    expect(tables.length).toBeGreaterThan(15);
    for (const { name } of tables) {
      const column = name === 'programs' ? 'id' : 'program_id';
      const [row] = await db.transact({ programId: stranger.program.id }, (tx) =>
        tx.execute<{ count: number }>(sql`select count(*)::int as count from ${sql.identifier(name)}
          where ${sql.identifier(column)} = ${victim.program.id}`),
      );
      expect(row!.count, name).toBe(0);
    }
  });

  it('writes no row of ours either', async () => {
    const { db } = api.resources;
    const write = db.transact({ programId: stranger.program.id }, (tx) =>
      tx.execute(sql`insert into coupons (program_id, code, partner_id, created_at)
        values (${victim.program.id}, 'STOLEN', ${victim.ids['pa']}, now())`),
    );
    await expect(write).rejects.toThrow();
  });
});

describe('another partner of the same program', () => {
  it.each(named.filter(({ endpoint }) => endpoint.credentials.includes('session')))(
    'finds nothing of ours at $name',
    async ({ name, endpoint, prefix }) => {
      const { token } = await mint(victim.program, 'neighbour');
      const body = endpoint.method === 'GET' ? undefined : (bodies[name] ?? {});
      const answer = await api.send(call(endpoint, victim.ids[prefix]!), { key: token, body });
      // Assets belong to the program and are every partner's to see.
      expect(answer.status).toBe(prefix === 'as' ? 200 : 404);
    },
  );
});
