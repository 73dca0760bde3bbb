import { describe, expect, expectTypeOf, it } from 'vitest';
import { fileNameOf } from './file.ts';
import { createPorticoServer, type PorticoServer } from './server/index.ts';
import {
  createPortico,
  PorticoError,
  type Commission,
  type Page,
  type Portico,
  type Result,
} from './index.ts';
import { json, problem, serve, token } from './test-server.ts';

const session = token();

describe('a client', () => {
  it('has every endpoint of its credentials, and no secret-only one', () => {
    const portico = createPortico({ baseUrl: '', session }) as unknown as Record<string, unknown>;
    expect(Object.keys(portico).sort()).toEqual([
      ...['assets', 'commissions', 'disputes', 'earnings', 'links', 'live', 'offline', 'partners'],
      ...['payouts', 'programs', 'referrals', 'session', 'statements', 'tax', 'tiers'],
    ]);
    expect(Object.keys(portico['referrals'] as object)).toEqual(['track', 'list', 'get']);
    const server = createPorticoServer({ baseUrl: '', secretKey: 'sk_1' });
    expect(Object.keys(server)).toEqual([
      ...['programs', 'embedSessions', 'referrals', 'payments', 'admin'],
    ]);
    expectTypeOf<keyof Portico>().toEqualTypeOf<
      | ('assets' | 'commissions' | 'disputes' | 'earnings' | 'links' | 'live' | 'offline')
      | (
          | 'partners'
          | 'payouts'
          | 'programs'
          | 'referrals'
          | 'session'
          | 'statements'
          | 'tax'
          | 'tiers'
        )
    >();
    expectTypeOf<keyof Portico['referrals']>().toEqualTypeOf<'track' | 'list' | 'get'>();
    expectTypeOf<keyof PorticoServer['referrals']>().toEqualTypeOf<'convert'>();
  });

  it('refuses a secret key at once, wherever it is given', () => {
    const secret = expect.objectContaining({ category: 'config', code: 'secret_key_in_browser' });
    expect(() => createPortico({ baseUrl: '', session: 'sk_live_1' })).toThrow(secret);
    expect(() => createPortico({ baseUrl: '', publishableKey: ' sk_live_1' })).toThrow(secret);
    expect(() => createPorticoServer({ baseUrl: '', secretKey: 'pk_1' })).toThrow(PorticoError);
  });

  it('says which credential is missing instead of sending a call in vain', async () => {
    const open = createPortico({ baseUrl: 'http://127.0.0.1:1', publishableKey: 'pk_1' });
    const result = await open.commissions.list().safe();
    expect(result).toMatchObject({ ok: false, error: { category: 'config' } });
  });

  it('takes the credential that an endpoint wants when it has both', async () => {
    const { baseUrl, arrived } = await serve((_, response) => json(response, {}));
    const portico = createPortico({ baseUrl, session, publishableKey: 'pk_1' });
    await portico.referrals.track({ code: 'autumn' });
    await portico.programs.current();
    expect(arrived.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer pk_1',
      `Bearer ${session}`,
    ]);
  });

  it('puts path values into the path, and the rest into query or body', async () => {
    const { baseUrl, arrived } = await serve((_, response) => json(response, { data: [] }));
    const portico = createPortico({ baseUrl: `${baseUrl}/api/v1/`, session });
    await portico.links.update({ id: 'a/b?c', name: null });
    await portico.commissions.list({ status: ['held', 'paid'], customer: 'A & B', limit: 5 });
    await portico.partners.close();
    expect(arrived.map(({ method, path, body }) => `${method} ${path} ${body}`)).toEqual([
      'PATCH /api/v1/partners/links/a%2Fb%3Fc {"name":null}',
      'GET /api/v1/partners/commissions ',
      'DELETE /api/v1/partners/account ',
    ]);
    const query = arrived[1]!.query;
    expect(query.getAll('status')).toEqual(['held', 'paid']);
    expect([query.get('customer'), query.get('limit')]).toEqual(['A & B', '5']);
  });

  it('lets new fields and enum values through', async () => {
    const surprise = { id: 'cm_1', status: 'levitating', novelty: { x: 1 } };
    const { baseUrl } = await serve((_, response) => json(response, surprise));
    const portico = createPortico({ baseUrl, session });
    expect(await portico.commissions.get({ id: 'cm_1' })).toEqual(surprise);
  });
});

describe('every call', () => {
  it('can tell its response', async () => {
    const { baseUrl } = await serve((_, response) => json(response, { a: 1 }, 200, { 'x-y': 'z' }));
    const call = createPortico({ baseUrl, session }).tiers.progress().withResponse();
    const { data, response } = await call;
    expect([data, response.headers.get('x-y')]).toEqual([{ a: 1 }, 'z']);
  });

  it('can be asked for its outcome instead of throwing', async () => {
    const { baseUrl } = await serve((_, response) => problem(response, 403, 'scope_missing'));
    const result = await createPortico({ baseUrl, session }).tiers.progress().safe();
    expect(result).toMatchObject({ ok: false, error: { code: 'scope_missing', status: 403 } });
  });

  it('is typed by the contract', () => {
    type Listed = ReturnType<Portico['commissions']['list']>;
    expectTypeOf<Awaited<Listed>>().toEqualTypeOf<Page<Commission>>();
    expectTypeOf<Awaited<ReturnType<Listed['safe']>>>().toEqualTypeOf<Result<Page<Commission>>>();
    expectTypeOf<Parameters<Portico['tiers']['progress']>['length']>().toEqualTypeOf<0 | 1 | 2>();
    expectTypeOf<Parameters<Portico['commissions']['get']>['length']>().toEqualTypeOf<1 | 2>();
    expectTypeOf<Awaited<ReturnType<Portico['assets']['download']>>>().toEqualTypeOf<File>();
    const wrong = (portico: Portico) => [
      // @ts-expect-error: no such status
      portico.commissions.list({ status: ['lost'] }),
      // @ts-expect-error: no such filter
      portico.commissions.list({ colour: 'red' }),
      // @ts-expect-error: only the server client mints sessions
      portico.embedSessions,
    ];
    expect(wrong).toBeTypeOf('function');
  });
});

describe('a list', () => {
  const pages = (last: number) =>
    serve(({ query }, response) => {
      const at = Number(query.get('cursor') ?? 0);
      const data = [{ id: at * 2 }, { id: at * 2 + 1 }];
      json(response, { data, nextCursor: at < last ? String(at + 1) : null });
    });

  it('is a page when awaited, and all items when walked', async () => {
    const { baseUrl, arrived } = await pages(3);
    const portico = createPortico({ baseUrl, session });
    const call = portico.links.list({ status: 'active', limit: 2 });
    expect((await call).data).toEqual([{ id: 0 }, { id: 1 }]);
    expect(arrived.length).toBe(1);
    const ids = [];
    for await (const { id } of call) ids.push(id);
    expect(ids).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(arrived.length).toBe(4);
    expect(arrived.every(({ query }) => query.get('status') === 'active')).toBe(true);
  });

  it('fetches no page before it is asked for', async () => {
    const { baseUrl, arrived } = await pages(9);
    const portico = createPortico({ baseUrl, session });
    for await (const page of portico.links.list().pages()) {
      if (page.data.some((link) => (link.id as unknown) === 3)) break;
    }
    expect(arrived.length).toBe(2);
    expect(await portico.links.list().toArray({ limit: 3 })).toHaveLength(3);
    expect(arrived.length).toBe(4);
    expect(await portico.links.list().toArray({ limit: 0 })).toEqual([]);
  });

  it('stops when a server sends the same cursor for ever', async () => {
    const { baseUrl, arrived } = await serve((_, response) =>
      json(response, { data: [{}], nextCursor: 'again' }),
    );
    await createPortico({ baseUrl, session }).links.list().toArray({ limit: 1000 });
    expect(arrived.length).toBe(2);
  });
});

describe('a file', () => {
  it('comes with its name and type', async () => {
    const { baseUrl } = await serve((_, response) => {
      response.setHeader('content-type', 'text/csv');
      response.setHeader('content-disposition', 'attachment; filename="my report.csv"');
      response.end('a,b');
    });
    const file = await createPortico({ baseUrl, session }).commissions.export();
    expect([file.name, file.type, await file.text()]).toEqual(['my report.csv', 'text/csv', 'a,b']);
    expect(file).toBeInstanceOf(File);
  });

  it.each([
    ['attachment; filename=plain.pdf', 'plain.pdf'],
    [
      'attachment; filename="x.pdf"; filename*=UTF-8\'\'%C3%A9t%C3%A9%20%E9%AB%98.pdf',
      'été 高.pdf',
    ],
    ["attachment; filename*=utf-8'de'%zz.pdf; filename=y.pdf", 'y.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\temp\\a.txt"', 'a.txt'],
    ['inline', 'download'],
    ['', 'download'],
  ])('reads the name in %s', (header, name) => {
    expect(fileNameOf(header)).toBe(name);
  });
});
