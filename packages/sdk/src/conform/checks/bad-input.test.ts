import { describe, expect, it } from 'vitest';
import { findingsOf, json, linkOf, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkBadInput } from './bad-input.ts';

const enrol: Server = ({ path }) =>
  path === '/embed-sessions'
    ? json({ token: 'session_a', expiresAt: '', partner: { id: 'pa_1', status: 'active' } }, 201)
    : undefined;

async function check(server: Server, lines: string[]): Promise<string[]> {
  const answer: Server = async (call) => (await enrol(call)) ?? server(call);
  const stage = await stageOf(answer, { lines, withOwn: true });
  return findingsOf(await runArea(checkBadInput, stage));
}

describe('a server that takes anything', () => {
  it('is told what it should have refused, field by field', async () => {
    const found = await check(() => json(linkOf(1), 201), ['links.create']);
    expect(found.filter((one) => one.includes('400 invalid_request'))).toHaveLength(6);
    expect(found).toContain('a problem document: 400 malformed_json → status 201');
    expect(found).toContain('a problem document: 415 unsupported_media_type → status 201');
    expect(found).toContain('a problem document: 413 body_too_large → status 201');
  });

  it('is told of cursors and limits that are none', async () => {
    const found = await check(() => json({ data: [], nextCursor: null }), ['links.list']);
    expect(found.filter((one) => one.includes('invalid_cursor'))).toHaveLength(2);
    // Five limits, a status, an unknown field.
    expect(found.filter((one) => one.includes('invalid_request'))).toHaveLength(7);
  });

  it('is told of an id that nobody has', async () => {
    const found = await check(() => json(linkOf(1)), ['referrals.get']);
    expect(found).toContain('a problem document: 404 not_found → status 200');
  });
});

it('never sends what a careless backend could take for an order to pay everyone', async () => {
  const bodies: string[] = [];
  const careless: Server = ({ path, body }) => {
    if (path === '/admin/payouts/process') bodies.push(body);
    return json({}, 201);
  };
  await check(careless, ['admin.payouts.process']);
  expect(bodies.length).toBeGreaterThan(3);
  const orders = bodies.map(
    (body) => JSON.parse(body) as { dryRun?: unknown; partnerIds?: unknown },
  );
  expect(orders.filter(({ dryRun, partnerIds }) => !dryRun && !partnerIds)).toEqual([]);
});

describe('a refusal', () => {
  const strict = (answer: () => Response) => check(answer, ['programs.current']);

  it('points at the field', async () => {
    expect(await strict(() => refusal(400, 'invalid_request', '/porticoConform'))).toEqual([]);
    expect(await strict(() => refusal(400, 'invalid_request', '/other'))).toEqual([
      'an error that points at /porticoConform → /other at /errors',
    ]);
    expect(await strict(() => refusal(400, 'invalid_request'))).toEqual([
      'an error that points at /porticoConform → no errors at /errors',
    ]);
  });

  it('has the status of its code, in the body as well', async () => {
    expect(await strict(() => refusal(422, 'invalid_request', '/porticoConform'))).toEqual([
      'status 400 with invalid_request → status 422 at /code',
    ]);
  });

  it('is a problem document', async () => {
    expect(await strict(() => json({ error: 'No' }, 400))).toEqual([
      'a problem document: 400 invalid_request → 400 with content type application/json',
    ]);
    const headers = { 'content-type': 'application/problem+json' };
    const bare = () =>
      new Response('{"status":400,"code":"invalid_request"}', { status: 400, headers });
    expect((await strict(bare)).join()).toContain('a value of type string → nothing at /requestId');
  });

  it('is no crash', async () => {
    expect(await strict(() => new Response('Oops', { status: 500 }))).toEqual([
      'a problem document: 400 invalid_request → 500 with content type text/plain;charset=UTF-8',
    ]);
  });
});
