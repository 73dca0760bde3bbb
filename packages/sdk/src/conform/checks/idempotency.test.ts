import { expect, it } from 'vitest';
import { findingsOf, json, linkOf, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkIdempotency } from './idempotency.ts';

type Keeping = 'well' | 'not at all' | 'too late' | 'whatever the body' | 'the answer only';

/** Makes links, and remembers keys as well as it is told to. */
function linkServer(keeping: Keeping): Server {
  const made: unknown[] = [];
  const kept = new Map<string, { body: string; answer: unknown }>();
  return async ({ method, path, body, headers }) => {
    if (path === '/embed-sessions') {
      const partner = { id: 'pa_01k9wz6m3vfp8t2q5r7s9xyabc', status: 'active' };
      return json({ token: 'session_a', expiresAt: '', partner }, 201);
    }
    if (path === '/partners/links') return json({ data: made, nextCursor: null });
    if (method !== 'POST' || path !== '/partners/referrals/link') return undefined;
    const key = headers.get('idempotency-key');
    const before = kept.get(key ?? '');
    if (before && keeping === 'the answer only') made.push(linkOf(made.length + 1));
    if (before && before.body !== body && keeping !== 'whatever the body') {
      return refusal(409, 'idempotency_key_reused');
    }
    if (before) return json(before.answer, 201);
    const answer = linkOf(made.length + 1);
    if (keeping === 'too late') await new Promise((done) => setTimeout(done, 5));
    made.push(answer);
    if (key && keeping !== 'not at all') kept.set(key, { body, answer });
    return json(answer, 201);
  };
}

async function check(keeping: Keeping): Promise<string[]> {
  const stage = await stageOf(linkServer(keeping), { lines: ['links.create'], withOwn: true });
  return findingsOf(await runArea(checkIdempotency, stage));
}

it('passes a server that does a command once per key', async () => {
  expect(await check('well')).toEqual([]);
});

it('finds a key that nobody looks at', async () => {
  const found = (await check('not at all')).join('\n');
  expect(found).toContain('the second answer to be the first one again: 201');
  expect(found).toContain('2 rows in links.list → 3 rows in links.list');
  expect(found).toContain('409 idempotency_key_reused → status 201');
});

it('finds a key that is kept only when the command is done', async () => {
  const found = await check('too late');
  expect(found).toEqual(['1 row in links.list → 10 rows in links.list']);
});

it('finds a key that is good for any body', async () => {
  expect(await check('whatever the body')).toEqual([
    'a problem document: 409 idempotency_key_reused → status 201',
  ]);
});

it('finds a command that is done again though the answer is the old one', async () => {
  expect(await check('the answer only')).toContain('2 rows in links.list → 3 rows in links.list');
});

it('does nothing when it may only read', async () => {
  const stage = await stageOf(linkServer('well'), { lines: ['links.create'], readOnly: true });
  expect(await runArea(checkIdempotency, stage)).toEqual([]);
});
