import { expect, it } from 'vitest';
import { useTestApi } from './testing/api.ts';

const api = useTestApi();

it('describes itself where it really answers', async () => {
  const { body } = await api.send('GET /api/v1/openapi.json');
  expect(body.openapi).toMatch(/^3\.1\./);
  const base = new URL(body.servers[0].url);
  for (const path of ['/programs/current', '/partners/commissions']) {
    expect(Object.keys(body.paths)).toContain(path);
    const answer = await api.send(`GET ${base.pathname}${path}`);
    expect(answer.body.code).toBe('credential_missing');
  }
});

it('has a reference page that runs nothing but its own script', async () => {
  const { body, headers } = await api.send('GET /docs');
  const policy = headers.get('content-security-policy') ?? '';
  const nonce = /script-src 'nonce-([^']+)'/.exec(policy)?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(body).toContain(`<style nonce="${nonce}">`);
  expect(body.match(/<script(?! nonce=)/)).toBeNull();
});

it('says that it is alive, and that it is ready', async () => {
  expect((await api.send('GET /healthz')).body).toEqual({ status: 'ok' });
  expect((await api.send('GET /readyz')).body).toEqual({ status: 'ready' });
});
