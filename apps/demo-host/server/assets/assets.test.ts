import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract, type Asset, type Page, type Problem } from '@portico/sdk/contract';
import { updatePartner } from '../partners/index.ts';
import { signSession } from '../platform/actor.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import { implement } from '../platform/implement.ts';
import { silentLog } from '../platform/log.ts';
import { useTestDatabase } from '../testing/database.ts';
import { openTestProgram, type TestProgram } from '../testing/program.ts';
import { assetRoutes, registerAsset, type NewAsset } from './index.ts';

const database = useTestDatabase();
const sessionKey = Buffer.alloc(32, 9);
let dataDir: string;
let db: Database;
let app: Hono;
let program: TestProgram;
let token: string;
let partnerId: string;

const brochure: NewAsset = {
  key: 'brochure',
  title: 'Größe zählt – 100 % Übersicht',
  description: 'Two pages about_the product.',
  category: 'brochures',
  format: 'pdf',
  contentType: 'application/pdf',
  bytes: 8,
  width: null,
  height: null,
  file: 'one/brochure.pdf',
  preview: 'one/previews/brochure.webp',
  tierRank: 0,
  position: 10,
};

const register = (asset: Partial<NewAsset>) =>
  program.work((work) => registerAsset(work, { ...brochure, ...asset }));

const sessionFor = (owner: TestProgram, id: string) =>
  signSession(
    {
      programId: owner.id,
      subject: id,
      sessionId: 's',
      scopes: ['assets:read'],
      ttlSeconds: 600,
    },
    sessionKey,
    systemClock,
  );

const get = (path: string, bearer = token) =>
  app.request(`/api/v1/partners/assets${path}`, {
    headers: { authorization: `Bearer ${bearer}` },
  });

const list = async (query = '', bearer = token) =>
  (await (await get(query, bearer)).json()) as Page<Asset>;

const keyed = async (title: string) => (await list()).data.find((one) => one.title === title)!;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'portico-assets-'));
  await mkdir(join(dataDir, 'files/one/previews'), { recursive: true });
  await writeFile(join(dataDir, 'secret.txt'), 'keep out');
  await symlink(join(dataDir, 'secret.txt'), join(dataDir, 'files/one/escape.txt'));
  await writeFile(join(dataDir, 'files/one/brochure.pdf'), '%PDF-1.7');
  await writeFile(join(dataDir, 'files/one/mail.html'), '<script>alert(1)</script>');
  await writeFile(join(dataDir, 'files/one/previews/brochure.webp'), 'RIFF');
  db = openDatabase(database.url);
  program = await openTestProgram(db, 'one');
  partnerId = (await program.addPartner('p1')).id;
  token = await sessionFor(program, partnerId);
  app = new Hono();
  const gate = { db, clock: systemClock, log: silentLog, sessionKey, limiter: null };
  const means = { ...gate, checkAnswers: true, admit: async () => {}, stepUp: async () => {} };
  implement(app, means, contract.assets, assetRoutes(dataDir));
  const mail = { category: 'email_templates', format: 'html', contentType: 'text/html' } as const;
  await register({});
  await register({ key: 'mail', title: 'Mail', ...mail, file: 'one/mail.html', preview: null });
  await register({ key: 'gold', title: 'Gold', tierRank: 1, position: 20 });
  await register({ key: 'lost', title: 'Lost', file: 'one/lost.pdf', position: 30 });
  await register({ key: 'escape', title: 'Escape', file: 'one/escape.txt', position: 40 });
});
afterAll(async () => {
  await db.close();
  await rm(dataDir, { recursive: true });
});

describe('the list of assets', () => {
  it('comes in the order of the program, page by page, each once', async () => {
    const titles: string[] = [];
    let next: string | null = '';
    // Five assets in pages of two: three rounds.
    for (let round = 0; round < 3 && next !== null; round += 1) {
      const page: Page<Asset> = await list(`?limit=2${next && `&cursor=${next}`}`);
      titles.push(...page.data.map(({ title }) => title));
      next = page.nextCursor;
    }
    expect(next).toBeNull();
    expect(titles.slice(2)).toEqual(['Gold', 'Lost', 'Escape']);
    expect(titles.slice(0, 2).toSorted()).toEqual([brochure.title, 'Mail']);
  });

  it('can be narrowed to a category', async () => {
    const { data } = await list('?category=email_templates');
    expect(data.map(({ title }) => title)).toEqual(['Mail']);
  });

  it('is searched in titles and descriptions, and takes % and _ for what they are', async () => {
    const titles = async (search: string) =>
      (await list(`?search=${encodeURIComponent(search)}`)).data.map(({ title }) => title);
    expect(await titles('größe')).toEqual([brochure.title]);
    expect(await titles('100 %')).toEqual([brochure.title]);
    expect(await titles('about_the')).toHaveLength(5);
    expect(await titles('o_d')).toEqual([]);
    expect(await titles('%%')).toEqual([]);
    expect(await titles('\\')).toEqual([]);
  });

  it('refuses a cursor that belongs to other filters', async () => {
    const { nextCursor } = await list('?limit=1');
    const response = await get(`?limit=1&category=brand&cursor=${nextCursor}`);
    expect(((await response.json()) as Problem).code).toBe('invalid_cursor');
  });

  it('keeps an asset that is registered again, and its date while nothing changes', async () => {
    const before = await keyed('Mail');
    const mail = { category: 'email_templates', format: 'html', contentType: 'text/html' } as const;
    const same = { key: 'mail', title: 'Mail', ...mail, file: 'one/mail.html', preview: null };
    await register(same);
    expect(await keyed('Mail')).toEqual(before);
    await register({ ...same, description: 'New words.' });
    const after = await keyed('Mail');
    expect(after).toMatchObject({ id: before.id, description: 'New words.' });
    expect(after.updatedAt > before.updatedAt).toBe(true);
  });

  it('is the program’s own', async () => {
    const other = await openTestProgram(db, 'two');
    const stranger = await other.addPartner('p2');
    const theirs = await sessionFor(other, stranger.id);
    expect((await list('', theirs)).data).toEqual([]);
    const { id } = await keyed('Mail');
    expect((await get(`/${id}/download`, theirs)).status).toBe(404);
    expect((await get(`/${id}/preview`, theirs)).status).toBe(404);
  });
});

describe('a download', () => {
  it('is the file itself, with its length and a name', async () => {
    const { id } = await keyed(brochure.title);
    const response = await get(`/${id}/download`);
    expect(await response.text()).toBe('%PDF-1.7');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    const name = response.headers.get('content-disposition')!;
    expect(name).toContain('filename="Grosse zahlt - 100 - Ubersicht.pdf"');
    expect(decodeURIComponent(name)).toContain("UTF-8''Größe zählt – 100 - Übersicht.pdf");
  });

  it('can run nothing in the name of the server', async () => {
    const { id } = await keyed('Mail');
    const response = await get(`/${id}/download`);
    expect(response.headers.get('content-security-policy')).toBe('sandbox');
    expect(response.headers.get('content-disposition')).toContain('attachment');
    await response.body?.cancel();
  });

  it('is counted for the partner who took it, at whatever speed', async () => {
    const { id, downloads } = await keyed('Mail');
    const answers = await Promise.all(Array.from({ length: 8 }, () => get(`/${id}/download`)));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect((await keyed('Mail')).downloads).toBe(downloads + 8);
    const second = await sessionFor(program, (await program.addPartner('p3')).id);
    expect((await list('?search=mail', second)).data[0]?.downloads).toBe(0);
  });

  it('waits for the tier, says which one, and is then free', async () => {
    const locked = await keyed('Gold');
    const unlock = { key: 'gold', name: 'Gold', rank: 1 };
    expect(locked).toMatchObject({ lockedUntil: unlock, downloads: 0 });
    const refusal = await get(`/${locked.id}/download`);
    expect(refusal.status).toBe(403);
    expect(await refusal.json()).toMatchObject({ code: 'tier_locked', meta: { unlock } });
    expect((await get(`/${locked.id}/preview`)).status).toBe(200);
    await program.work((work) => updatePartner(work, partnerId, { tierKey: 'gold' }));
    expect((await keyed('Gold')).lockedUntil).toBeNull();
    expect((await get(`/${locked.id}/download`)).status).toBe(200);
    expect((await keyed('Gold')).downloads).toBe(1);
  });

  it.each(['Lost', 'Escape'])(
    'of a file that is not in its folder is not found: %s',
    async (title) => {
      const { id } = await keyed(title);
      const response = await get(`/${id}/download`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'not_found' });
      expect((await keyed(title)).downloads).toBe(0);
    },
  );

  it('never leaves the folder, whatever a row says', async () => {
    const climbing = { ...brochure, key: 'climbing', file: '../secret.txt' };
    await expect(register(climbing)).rejects.toThrow('cannot be a file');
    const { id } = await keyed('Lost');
    await db.listener`update assets set file = '../secret.txt' where id = ${id}`;
    expect((await get(`/${id}/download`)).status).toBe(404);
  });
});

describe('a preview', () => {
  it('is a picture that the browser may keep', async () => {
    const { id } = await keyed(brochure.title);
    const response = await get(`/${id}/preview`);
    expect(await response.text()).toBe('RIFF');
    expect(response.headers.get('content-type')).toBe('image/webp');
    expect(response.headers.get('cache-control')).toBe('private, max-age=3600');
  });

  it('is not found where there is none', async () => {
    const asset = await keyed('Mail');
    expect(asset.hasPreview).toBe(false);
    expect((await get(`/${asset.id}/preview`)).status).toBe(404);
  });
});
