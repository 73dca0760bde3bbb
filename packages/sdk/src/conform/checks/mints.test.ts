import { expect, it } from 'vitest';
import { findingsOf, json, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkMints } from './mints.ts';

const ofStep = { token: 'token_1', expiresAt: '2026-11-20T09:30:00.000Z' };

function server(answer: unknown, status = 201): Server {
  return ({ path }) => {
    if (path === '/embed-sessions/step-up') return json(answer, status);
    const partner = { id: 'pa_1', status: 'active' };
    return json({ token: 'session_a', expiresAt: '', partner }, 201);
  };
}

async function check(answer: Server) {
  const stage = await stageOf(answer, { lines: ['embedSessions.stepUp'], withOwn: true });
  return { checks: await runArea(checkMints, stage), secrets: stage.wire.secrets };
}

it('passes a token as the contract says, and keeps it secret', async () => {
  const { checks, secrets } = await check(server(ofStep));
  expect(findingsOf(checks)).toEqual([]);
  expect([...secrets]).toContain('token_1');
});

it('finds a token without an end, and another status', async () => {
  expect(findingsOf((await check(server({ token: 'token_1' }))).checks)).toEqual([
    expect.stringMatching(/→ nothing at \/expiresAt$/),
  ]);
  expect(findingsOf((await check(server(ofStep, 200))).checks)).toEqual([
    'status 201 → status 200',
  ]);
});
