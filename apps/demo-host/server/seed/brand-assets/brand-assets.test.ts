import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assetCategories } from '@portico/sdk/contract';
import { openDatabase, type Database } from '../../platform/db.ts';
import { useTestDatabase } from '../../testing/database.ts';
import { openTestProgram, type TestProgram } from '../../testing/program.ts';
import type { BrandKey } from './brands.ts';
import { registerAssets } from './index.ts';

const database = useTestDatabase();
const brands: BrandKey[] = ['hera', 'affiliate', 'siso', 'smartcrm'];
let dataDir: string;
let db: Database;
const programs = new Map<BrandKey, TestProgram>();

interface Row {
  key: string;
  title: string;
  description: string;
  category: string;
  format: string;
  content_type: string;
  bytes: number;
  width: number | null;
  height: number | null;
  file: string;
  preview: string;
  tier_rank: number;
}

const rowsOf = async (brand: BrandKey): Promise<Row[]> => {
  const { id } = programs.get(brand)!;
  return db.listener<Row[]>`select * from assets where program_id = ${id} order by position`;
};
const pathOf = (file: string) => join(dataDir, 'files', file);
const register = (brand: BrandKey, folder = dataDir) =>
  programs.get(brand)!.work((work) => registerAssets(work, brand, folder));

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portico-brands-'));
  db = openDatabase(database.url);
  for (const brand of brands) programs.set(brand, await openTestProgram(db, brand));
  for (const brand of brands) await register(brand);
}, 120_000);
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true });
});

describe.each(brands)('the material of %s', (brand) => {
  it('covers every category, and gives climbing a reason', async () => {
    const rows = await rowsOf(brand);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    expect(rows.length).toBeLessThanOrEqual(12);
    expect(new Set(rows.map(({ category }) => category))).toEqual(new Set(assetCategories));
    const locked = rows.filter(({ tier_rank: rank }) => rank > 0);
    expect(locked.length).toBeGreaterThanOrEqual(2);
    expect(locked.length).toBeLessThanOrEqual(4);
  });

  it('is files that are what they say', async () => {
    for (const row of await rowsOf(brand)) {
      const file = await readFile(pathOf(row.file));
      expect(file.length, row.key).toBe(row.bytes);
      expect(file.length, row.key).toBeLessThan(400_000);
      if (row.format === 'pdf') {
        const doc = await PDFDocument.load(file, { updateMetadata: false });
        expect(doc.getTitle()).toBe(row.title);
        expect(doc.getPageCount()).toBeGreaterThan(0);
      } else if (row.format === 'html') {
        expect(file.toString()).toMatch(/^<!doctype html>/);
        expect(file.toString()).not.toMatch(/<img|<script|url\(/);
      } else {
        const { format, width, height, pages } = await sharp(file).metadata();
        expect(format).toBe(row.format);
        expect([width, height]).toEqual([row.width, row.height]);
        if (format === 'gif') expect(pages).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('can be seen before it is downloaded', async () => {
    for (const { preview } of await rowsOf(brand)) {
      const { format, width } = await sharp(pathOf(preview)).metadata();
      expect([format, width]).toEqual(['webp', 480]);
    }
  });

  it('draws its letters, so that a machine without fonts shows them too', async () => {
    const svgs = (await rowsOf(brand)).filter(({ format }) => format === 'svg');
    for (const { file } of svgs) {
      const text = await readFile(pathOf(file), 'utf8');
      expect(text).not.toMatch(/<text|font-family|href=/);
    }
  });
});

describe('making it again', () => {
  it('takes no time while nothing has changed', async () => {
    const { file } = (await rowsOf('hera'))[0]!;
    const long = new Date(2020, 1, 1);
    await utimes(pathOf(file), long, long);
    const started = performance.now();
    await register('hera');
    expect(performance.now() - started).toBeLessThan(1_500);
    expect((await stat(pathOf(file))).mtime).toEqual(long);
  });

  it('mends what is missing, with the same bytes as before', async () => {
    const hashes = async (folder: string) => {
      const rows = await rowsOf('siso');
      const files = rows.map(({ file }) => readFile(join(folder, 'files', file)));
      return (await Promise.all(files)).map((content) =>
        createHash('sha256').update(content).digest('hex'),
      );
    };
    const before = await hashes(dataDir);
    await rm(pathOf((await rowsOf('siso'))[0]!.file));
    await register('siso');
    expect(await hashes(dataDir)).toEqual(before);
  });
});
