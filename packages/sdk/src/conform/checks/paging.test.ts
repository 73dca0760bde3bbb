import { describe, expect, it } from 'vitest';
import { findingsOf, json, linkOf, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkPaging } from './paging.ts';

const links = Array.from({ length: 12 }, (_, index) => linkOf(index + 1));

/** A list in pages; `cut` makes a mistake at the border of two. */
function pages(cut: (start: number) => number, end: 'null' | 'cursor' = 'null'): Server {
  return ({ query }) => {
    const [filter = '', at = '0'] = (query.get('cursor') ?? '').split(':');
    if (query.has('cursor') && filter !== (query.get('status') ?? '')) {
      return refusal(400, 'invalid_cursor', '/cursor');
    }
    const start = cut(Number(at));
    const stop = start + Number(query.get('limit') ?? 25);
    const next = `${query.get('status') ?? ''}:${stop}`;
    const isEnd = stop >= links.length && end === 'null';
    return json({ data: links.slice(start, stop), nextCursor: isEnd ? null : next });
  };
}

async function check(server: Server) {
  return runArea(checkPaging, await stageOf(server, { lines: ['links.list'] }));
}

describe('pages', () => {
  it('that follow each other pass', async () => {
    const checks = await check(pages((start) => start));
    expect(checks.map(({ status }) => status)).toEqual(['passed', 'passed']);
  });

  it('that tell a row twice are found', async () => {
    const found = findingsOf(await check(pages((start) => (start ? start - 1 : 0))));
    expect(found.join('\n')).toMatch(/every row once in pages of 7 → ln_\w+ comes twice/);
  });

  it('that leave a row out are found', async () => {
    const found = findingsOf(await check(pages((start) => (start ? start + 1 : 0))));
    expect(found[0]).toMatch(/row 2 in pages of 1 to be the one of a page of 100: ln_\w+ → ln_\w+/);
  });

  it('that never end are found', async () => {
    const found = findingsOf(await check(pages((start) => start, 'cursor')));
    expect(found[0]).toBe('null after the last row → a cursor at /nextCursor');
  });

  it('that take a cursor of other filters are found', async () => {
    const found = findingsOf(
      await check(({ query }) => {
        const more = { data: links.slice(0, Number(query.get('limit'))), nextCursor: 'x' };
        return json(query.has('cursor') ? { data: [], nextCursor: null } : more);
      }),
    );
    expect(found.at(-1)).toBe('a problem document: 400 invalid_cursor → status 200');
  });
});
