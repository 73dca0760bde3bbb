import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isPorticoError } from '../../errors.ts';
import { json, serve, token } from '../../test-server.ts';
import {
  assertSessionEndpoint,
  checkSessionEndpoint,
  createFakePortico,
  type SessionEndpointFinding,
} from '../index.ts';

type Mint = (response: ServerResponse, origin: string) => void;

const noStore = { 'cache-control': 'no-store' };
const fake = createFakePortico();
const sound: Mint = (response) => json(response, { token: fake.mint() }, 200, noStore);

/** A host whose people sign in with a cookie. */
async function host(mint: Mint, toNobody: Mint = (response) => json(response, {}, 401)) {
  const { baseUrl } = await serve(({ headers: { cookie, origin = '' } }, response) => {
    if (cookie === 'user=1') return mint(response, origin);
    if (cookie === 'user=2') return json(response, { error: 'forbidden' }, 200, noStore);
    return toNobody(response, origin);
  });
  const ask = (headers: Record<string, string>) => fetch(baseUrl, { method: 'POST', headers });
  return {
    asPartner: ({ headers }: { headers: object }) => ask({ ...headers, cookie: 'user=1' }),
    options: { asForbidden: () => ask({ cookie: 'user=2' }), signedOut: () => ask({}) },
  };
}

function failed(report: SessionEndpointFinding[]): string[] {
  return report.filter(({ ok }) => ok === false).map(({ name }) => name);
}

describe('the kit for mint endpoints', () => {
  it('finds nothing wrong with a sound one', async () => {
    const { asPartner, options } = await host(sound);
    const report = await checkSessionEndpoint(asPartner, options);
    expect(failed(report)).toEqual([]);
    expect(report.every(({ ok }) => ok)).toBe(true);
    await assertSessionEndpoint(asPartner, options);
  });

  it('says what it could not check', async () => {
    const { asPartner } = await host(sound);
    const open = (await checkSessionEndpoint(asPartner)).filter(({ ok }) => ok === null);
    expect(open.map(({ hint }) => hint.split(' ').at(-1))).toEqual(['asForbidden.', 'signedOut.']);
    await assertSessionEndpoint(asPartner);
  });

  const same = fake.mint();
  const mintsWith =
    (headers: object, body: object = {}): Mint =>
    (response) =>
      json(response, { token: fake.mint(), ...body }, 200, { ...noStore, ...headers });
  const gives =
    (claims: Record<string, unknown>): Mint =>
    (response) =>
      json(response, { token: token(claims) }, 200, noStore);
  it.each<[string, Mint, string]>([
    ['keeps one token', (to) => json(to, { token: same }, 200, noStore), 'token of its own'],
    ['lets proxies keep it', mintsWith({ 'cache-control': 'max-age=60' }), 'not kept'],
    ['answers with text', (to) => void to.writeHead(200, noStore).end(same), 'JSON { token }'],
    ['hands on a session of staff', gives({ sub: 'mb_1', pg: 'pg_1' }), 'for a partner'],
    ['gives no permissions', gives({ scp: [] }), 'for a partner'],
    ['mints for a day', gives({ exp: 1_700_086_400 }), 'fifteen minutes'],
    ['mints for a moment', gives({ exp: 1_700_000_010 }), 'fifteen minutes'],
    ['shows its key', mintsWith({}, { key: 'sk_live_4eC39HqL' }), 'secret key'],
    ['shows its key in a header', mintsWith({ 'x-debug': 'sk_live_4eC39HqL' }), 'secret key'],
    ['answers every page', mintsWith({ 'access-control-allow-origin': '*' }), 'strangers'],
    [
      'answers whoever asks',
      (to, origin) =>
        mintsWith(origin ? { 'access-control-allow-origin': origin } : {})(to, origin),
      'strangers',
    ],
    [
      'sets the token as a cookie',
      (to) => json(to, { token: same }, 200, { ...noStore, 'set-cookie': `t=${same}` }),
      'nowhere else',
    ],
    ['mints for whom it likes', (to, o) => gives({ sub: `pa_${Math.random()}` })(to, o), 'same'],
  ])('finds one that %s', async (_what, mint, name) => {
    const { asPartner, options } = await host(mint);
    const report = await checkSessionEndpoint(asPartner, options);
    expect(failed(report).join()).toContain(name);
  });

  it('finds one that needs no login, or does not know `forbidden`', async () => {
    const { asPartner } = await host(sound, sound);
    const ask = () => asPartner({ headers: {} });
    const report = await checkSessionEndpoint(asPartner, { asForbidden: ask, signedOut: ask });
    expect(failed(report)).toEqual([
      'a user without access is told so',
      'nobody gets a token without signing in to you',
    ]);
  });

  it('fails a test with the way out of each, and without a token', async () => {
    const { asPartner } = await host(mintsWith({ 'cache-control': '' }, { debug: same }));
    const error = await assertSessionEndpoint(asPartner).catch((reason: unknown) => reason);
    expect(isPorticoError(error)).toBe(true);
    expect(String(error)).toContain('Send `Cache-Control: no-store`');
    expect(JSON.stringify(error) + String(error)).not.toContain(same.slice(0, 20));
  });
});
