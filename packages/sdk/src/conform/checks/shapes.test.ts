import { expect, it } from 'vitest';
import { findingsOf, json, linkOf, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkShapes } from './shapes.ts';

const page = (data: unknown[]) => json({ data, nextCursor: null });

async function check(server: Server, lines = ['links.list']) {
  const stage = await stageOf(server, { lines });
  return { checks: await runArea(checkShapes, stage), unknown: [...stage.unknownFields] };
}

it('passes an answer that is as the contract says', async () => {
  const { checks, unknown } = await check(({ query }) =>
    page([{ ...linkOf(1), status: query.get('status') ?? 'active' }]),
  );
  expect(checks.map(({ status }) => status)).toEqual(['passed']);
  expect(unknown).toEqual([]);
});

it('finds what is missing, what is of another type, and which value is none', async () => {
  const { stats: _, ...withoutStats } = linkOf(1);
  const { checks } = await check(() =>
    page([withoutStats, { ...linkOf(2), url: 7, status: 'gone' }]),
  );
  expect(findingsOf(checks)).toEqual(
    expect.arrayContaining([
      'a value of type object → nothing at /data/0/stats',
      'a value of type string → 7 at /data/1/url',
      'one of active, archived → "gone" at /data/1/status',
    ]),
  );
});

it.each([
  ['in the shape itself', { extra: 1 }, '/data/0/extra'],
  ['in a shape that is strict', { utm: { source: 'a', colour: 'red' } }, '/data/0/utm'],
])(
  'allows a field that the contract does not know, and counts it, %s',
  async (_, extra, pointer) => {
    const { checks, unknown } = await check(({ query }) =>
      page([{ ...linkOf(1), ...extra, status: query.get('status') ?? 'active' }]),
    );
    expect(findingsOf(checks)).toEqual([]);
    expect(unknown).toEqual([`links.list ${pointer}`]);
  },
);

it('finds another status and another content type', async () => {
  const { checks } = await check(() => json({ data: [], nextCursor: null }, 206));
  expect(findingsOf(checks)[0]).toBe('status 200 → status 206');
  const html = await check(() => new Response('<p>', { headers: { 'content-type': 'text/html' } }));
  expect(findingsOf(html.checks)[0]).toMatch(/kind page → text\/html/);
});

it('finds a row that a filter should have kept out', async () => {
  const { checks } = await check(() => page([linkOf(1)]));
  expect(findingsOf(checks)).toEqual([
    'only rows whose status is archived → active at /data/0/status',
  ]);
});

it('asks for things by the ids that lists have shown', async () => {
  const asked: string[] = [];
  const row = { id: 'rf_01k9wz6m3vfp8t2q5r7s9xyabc' };
  const { checks } = await check(
    ({ path }) => {
      asked.push(path);
      return path === '/partners/referrals' ? page([row]) : refusal(404, 'not_found');
    },
    ['referrals.list', 'referrals.get'],
  );
  expect(asked).toContain(`/partners/referrals/${row.id}`);
  expect(checks.find(({ name }) => name === 'referrals.get')?.status).toBe('failed');
});

it('says why an endpoint could not be tried', async () => {
  const { checks } = await check(() => page([]), ['referrals.get', 'admin.plans.presets']);
  const reasons = checks.filter(({ why }) => why).map(({ name, why }) => `${name}: ${why}`);
  expect(reasons).toEqual([
    'admin.plans.presets: no session could be minted for staff',
    'referrals.get: no rf_ was found in any answer, so none to ask for',
  ]);
});
