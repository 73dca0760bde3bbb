import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientErrorCodes, errorCodes } from './contract/errors.ts';
import { errorOfResponse, isPorticoError, PorticoError, redact } from './errors.ts';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJwYV8xIn0.c2lnbmF0dXJl';

describe('the one error', () => {
  it.each(Object.entries(errorCodes))(
    'gives %s the category of the contract',
    async (code, entry) => {
      const body = {
        type: '',
        title: '',
        status: entry.status,
        code,
        detail: 'x',
        requestId: 'rq_1',
      };
      const error = await errorOfResponse(
        Response.json(body, { status: entry.status }),
        '/docs#error-',
      );
      expect(error).toMatchObject({ code, category: entry.category, status: entry.status });
      expect(error.docUrl).toBe(`/docs#error-${code}`);
    },
  );

  it('is retryable when the same call may succeed later, and only then', async () => {
    const of = async (status: number) =>
      (await errorOfResponse(new Response('', { status }), '')).retryable;
    expect(await Promise.all([429, 500, 502, 503].map(of))).toEqual([true, true, true, true]);
    expect(await Promise.all([400, 401, 403, 404, 409, 422].map(of))).not.toContain(true);
  });

  it('explains an answer that is not a problem document', async () => {
    const html = new Response('<h1>Bad gateway</h1>', { status: 502 });
    expect(await errorOfResponse(html, '')).toMatchObject({ category: 'server', code: 'internal' });
    const nothing = new Response('null', { status: 404 });
    expect(await errorOfResponse(nothing, '')).toMatchObject({ category: 'not_found' });
  });

  it('never shows a token or a key, wherever it came from', () => {
    const error = new PorticoError({
      category: 'server',
      code: 'internal',
      message: `Bearer ${token} and sk_live_4eC39HqLyjWDarjtT1zdp7dc`,
      meta: { echo: { header: `Bearer ${token}` }, keys: ['pk_live_abc', 'whsec_abc'] },
    });
    const shown = `${error} ${error.stack} ${JSON.stringify(error)} ${JSON.stringify(error.meta)}`;
    expect(shown).not.toMatch(/eyJ|_live_|whsec_/);
    expect(redact('task_force and asks')).toBe('task_force and asks');
  });

  it('is recognised from another copy of the package, and nothing else is', () => {
    class Other extends Error {
      get [Symbol.for('portico.error')]() {
        return true;
      }
    }
    expect(isPorticoError(new Other())).toBe(true);
    const ours = new PorticoError({ category: 'config', code: 'x', message: 'x' });
    expect(isPorticoError(ours)).toBe(true);
    expect([null, undefined, 'x', new Error('x'), ours.toJSON()].some(isPorticoError)).toBe(false);
  });

  it('becomes a plain object with all that a log needs', () => {
    const error = new PorticoError({
      category: 'conflict',
      code: 'code_taken',
      message: 'Taken.',
      status: 409,
    });
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      ...{ name: 'PorticoError', message: 'Taken.', category: 'conflict', code: 'code_taken' },
      ...{ status: 409, fieldErrors: [], retryable: false, meta: {} },
      docUrl: '/docs#error-code_taken',
    });
  });
});

it('every code of the contract and of the client is explained where its docUrl leads', async () => {
  const page = join(import.meta.dirname, '../../../docs/reference/errors.md');
  const explained = (await readFile(page, 'utf8')).match(/(?<=^## )\w+$/gm) ?? [];
  const codes = [...Object.keys(errorCodes), ...Object.keys(clientErrorCodes)];
  expect(explained.toSorted()).toEqual(codes.toSorted());
  const categories = Object.values({ ...errorCodes, ...clientErrorCodes });
  expect(new Set(categories.map(({ category }) => category)).size).toBe(12);
  const error = new PorticoError({ category: 'config', code: 'config_invalid', message: 'x' });
  expect(error.docUrl).toBe('/docs#error-config_invalid');
});

it('a refusal that names no field has an empty list of them, never none', () => {
  const init = { category: 'server', code: 'internal', message: 'Broken.' } as const;
  expect(new PorticoError({ ...init, fieldErrors: undefined }).fieldErrors).toEqual([]);
});
