import { contract, errorCodes, listEndpoints, toOpenApi } from '@portico/sdk/contract';
import { describe, expect, it } from 'vitest';
import { referencePage } from './reference-page.ts';

const document = toOpenApi(contract, { serverUrl: 'https://api.example.com' });
const page = referencePage(document);

const all = (pattern: RegExp, text = page) => [...text.matchAll(pattern)].map(([, one]) => one);

describe('the reference page', () => {
  it('asks nobody else for anything', () => {
    const links = all(/\s(?:src|href|action|srcset)="([^"]*)"/g);
    expect(links.filter((link) => !/^(#|\/api\/v1\/openapi\.json$)/.test(link!))).toEqual([]);
    expect(page).not.toMatch(/@import|url\(|<link|<img|<iframe|\son\w+=|\sstyle="/);
  });

  it('has a place for every endpoint, shape and error code, and no link into nothing', () => {
    const ids = all(/\sid="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name } of listEndpoints(contract)) expect(ids).toContain(name);
    const client = ['timeout', 'aborted', 'network_error', 'session_failed', 'config_invalid'];
    for (const code of [...Object.keys(errorCodes), ...client])
      expect(ids).toContain(`error-${code}`);
    for (const link of all(/href="#([^"]+)"/g)) expect(ids).toContain(link);
  });

  it('carries a script only with a nonce, and then on style and script alike', () => {
    expect(page).not.toContain('<script');
    const strict = referencePage(document, { nonce: 'a"b' });
    expect(all(/<(?:script|style) nonce="([^"]*)"/g, strict)).toEqual(['a&#34;b', 'a&#34;b']);
    expect(all(/<(script|style)\b/g, strict)).toHaveLength(2);
  });

  it('shows text of the contract as text', () => {
    const hostile = structuredClone(document);
    hostile.info.description = '<img src=x onerror=alert(1)>';
    const [operation] = Object.values(Object.values(hostile.paths)[0]!);
    operation!.summary = '</h3><script>alert(1)</script>';
    expect(referencePage(hostile)).not.toMatch(/<img|<script/);
  });

  it('shows requests that can be pasted', () => {
    const text = page
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
    expect(text).toContain('curl -X POST "https://api.example.com/api/v1/payments" \\\n');
    expect(text).toContain('-H "Idempotency-Key: $(uuidgen)"');
    expect(text).toContain('"externalId": "in_20261120_118"');
    expect(text).toContain('for await (const item of portico.commissions.list())');
  });
});
