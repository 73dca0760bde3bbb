import { expect, it } from 'vitest';
import { findingsOf, json, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkCredentials } from './credentials.ts';

type Slip = 'none' | 'no scopes' | 'any kind' | 'any token' | 'any origin' | 'for ever';

/** Answers the list of links to a session, but for what it overlooks. */
function server(slip: Slip): Server {
  return ({ path, key, headers, body }) => {
    if (path.startsWith('/embed-sessions')) {
      const { permissions, allowedOrigins } = JSON.parse(body) as Record<string, string[]>;
      const name = allowedOrigins ? 'bound' : (permissions?.[0] ?? 'whole');
      const partner = { id: 'pa_1', status: 'active' };
      return json({ token: `header.${name}.signature`, expiresAt: '', partner }, 201);
    }
    if (!key) return refusal(401, 'credential_missing');
    if (/^(sk|pk)_[ab]$/.test(key)) {
      return slip === 'any kind' ? json({}) : refusal(403, 'credential_not_allowed');
    }
    const [, name, signature] = key.split('.');
    const isSigned = key === 'session_a' || signature === 'signature';
    if (!isSigned && slip !== 'any token') return refusal(401, 'credential_invalid');
    if (name === 'ended' && slip !== 'for ever') return refusal(401, 'session_expired');
    if (name === 'profile:read' && slip !== 'no scopes') return refusal(403, 'scope_missing');
    const isAway = name === 'bound' && headers.get('origin')?.includes('elsewhere');
    if (isAway && slip !== 'any origin') return refusal(403, 'origin_not_allowed');
    return json({ data: [], nextCursor: null });
  };
}

async function check(slip: Slip): Promise<string[]> {
  const wait = async () => {};
  const stage = await stageOf(server(slip), { lines: ['links.list'], withOwn: true, wait });
  const shortLived = { token: 'header.ended.signature', bornAt: performance.now() };
  return findingsOf(await runArea(checkCredentials, { ...stage, shortLived }));
}

it('passes a server that looks at who asks', async () => {
  expect(await check('none')).toEqual([]);
});

it.each<[Slip, number, string]>([
  ['any kind', 2, '403 credential_not_allowed'],
  ['any token', 3, '401 credential_invalid'],
  ['no scopes', 1, '403 scope_missing'],
  ['any origin', 1, '403 origin_not_allowed'],
  ['for ever', 1, '401 session_expired'],
])('finds one that allows: %s', async (slip, times, expected) => {
  const found = await check(slip);
  expect(found.filter((one) => one.includes(`${expected} → status 200`))).toHaveLength(times);
  expect(found).toHaveLength(times);
});

it('does not wait for the end of a session unless it is told to', async () => {
  const stage = await stageOf(server('none'), { lines: ['links.list'], withOwn: true });
  const shortLived = { token: 'header.ended.signature', bornAt: performance.now() };
  const checks = await runArea(checkCredentials, { ...stage, shortLived });
  expect(checks.at(-1)?.why).toMatch(/--wait/);
});
