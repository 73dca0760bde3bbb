import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVisitors } from './visitors.ts';

const midnight = Date.UTC(2026, 5, 2);
const noon = midnight - 43_200_000;
const address = '2001:db8::7';
const agent = 'Mozilla/5.0 Chrome/141.0';

describe('the mark of a visitor', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'portico-visitors-'));
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it('is the same all day, in every process of the machine', () => {
    const [one, two] = [openVisitors(dir), openVisitors(dir)];
    const mark = one.mark(address, agent, noon);
    expect(mark).toMatch(/^[\w-]{22}$/);
    expect(one.mark(address, agent, midnight - 1)).toBe(mark);
    expect(two.mark(address, agent, noon)).toBe(mark);
  });

  it('is another one after midnight, and again after the clock was set back', () => {
    const visitors = openVisitors(dir);
    const before = visitors.mark(address, agent, midnight - 1);
    expect(visitors.mark(address, agent, midnight)).not.toBe(before);
    expect(visitors.mark(address, agent, midnight - 1)).toBe(before);
  });

  it('differs by address, by browser, and by machine', () => {
    const visitors = openVisitors(dir);
    const other = mkdtempSync(join(tmpdir(), 'portico-visitors-'));
    const marks = [
      visitors.mark(address, agent, noon),
      visitors.mark('2001:db8::8', agent, noon),
      visitors.mark('::ffff:192.0.2.7', agent, noon),
      visitors.mark('', agent, noon),
      visitors.mark(address, '', noon),
      openVisitors(other).mark(address, agent, noon),
    ];
    rmSync(other, { recursive: true });
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('cannot be made again once its salt is gone, two days later', () => {
    const visitors = openVisitors(dir);
    const mark = visitors.mark(address, agent, noon);
    visitors.mark(address, agent, midnight + 2 * 86_400_000);
    expect(readdirSync(dir)).toEqual(['2026-06-04']);
    expect(openVisitors(dir).mark(address, agent, noon)).not.toBe(mark);
  });

  it('leaves nothing on the disk but salts', () => {
    openVisitors(dir).mark(address, agent, noon);
    const files = readdirSync(dir).map((name) => readFileSync(join(dir, name)));
    expect(files.map((file) => file.length)).toEqual([32]);
    expect(files[0]!.includes(address)).toBe(false);
  });
});
