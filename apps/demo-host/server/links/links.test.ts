import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '@portico/sdk/contract';
import { changeStatus } from '../partners/index.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import { useTestDatabase } from '../testing/database.ts';
import { openTestProgram, type TestProgram } from '../testing/program.ts';
import { addEarnings, countConversion, findLinkByCode, getLink } from './index.ts';
import { archiveLink, changeLink, checkCode, createLink, listLinks } from './links.service.ts';

const database = useTestDatabase();
const baseUrl = 'https://go.acme.example';
let db: Database;
let program: TestProgram;
let other: TestProgram;
let partnerId: string;

const create = (input: Parameters<typeof createLink>[2]) =>
  program.work((work) => createLink(work, { partnerId, baseUrl }, input), partnerId);

const eventsOf = (type: string) =>
  db.listener`select data from events
    where partner_id = ${partnerId} and type = ${type} order by seq`;

beforeAll(async () => {
  db = openDatabase(database.url);
  program = await openTestProgram(db, 'one');
  other = await openTestProgram(db, 'two');
  partnerId = (await program.addPartner('p1')).id;
});
afterAll(() => db.close());

describe('making a link', () => {
  it('leads to the default destination under a short code when nothing is said', async () => {
    const link = await create({});
    expect(contract.links.create.output.parse(link)).toEqual(link);
    expect(link.code).toMatch(/^[a-z0-9]{7}$/);
    expect(link.url).toBe(`${baseUrl}/r/${link.code}`);
    expect(link.destination).toBe('https://acme.example/welcome?plan=pro#start');
    expect(link.stats).toEqual({ clicks: 0, conversions: 0, earnings: [] });
  });

  it('tells the partner’s widgets', async () => {
    const link = await create({ code: 'told-of', name: 'Newsletter', utm: { source: 'mail' } });
    const events = await eventsOf('link.created');
    expect(events.at(-1)?.['data']).toEqual({ link });
  });

  it('refuses a code that is taken, and offers one that is free', async () => {
    await create({ code: 'spring' });
    await create({ code: 'spring-2' });
    await expect(create({ code: 'spring' })).rejects.toMatchObject({
      code: 'code_taken',
      details: { meta: { suggestion: 'spring-3' } },
    });
  });

  it('refuses a code that another program has, without saying more', async () => {
    const partner = await other.addPartner('theirs');
    const owner = { partnerId: partner.id, baseUrl };
    await other.work((work) => createLink(work, owner, { code: 'theirs' }), partner.id);
    await expect(create({ code: 'theirs' })).rejects.toMatchObject({ code: 'code_taken' });
    await expect(program.work((work) => checkCode(work, 'theirs'), partnerId)).resolves.toEqual({
      code: 'theirs',
      available: false,
      suggestion: 'theirs-2',
    });
    expect(await program.work((work) => findLinkByCode(work, 'theirs'))).toBeUndefined();
  });

  it('gives a code to one of two partners who ask at once', async () => {
    const results = await Promise.allSettled([create({ code: 'rush' }), create({ code: 'rush' })]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'code_taken' });
  });

  it('refuses a destination elsewhere and writes nothing', async () => {
    const input = { code: 'astray', destination: 'https://acme.example.evil.com/' };
    await expect(create(input)).rejects.toMatchObject({ code: 'destination_not_allowed' });
    expect(await program.work((work) => findLinkByCode(work, 'astray'))).toBeUndefined();
  });

  it('is for active partners', async () => {
    const idle = await program.addPartner('idle');
    await program.work((work) => changeStatus(work, idle.id, { status: 'suspended' }));
    const attempt = program.work((work) => createLink(work, { partnerId: idle.id, baseUrl }, {}));
    await expect(attempt).rejects.toMatchObject({ code: 'partner_not_active' });
  });
});

describe('a link afterwards', () => {
  it('changes where it leads and what it is called, never its code', async () => {
    const { id } = await create({ code: 'fixed', name: 'Old', utm: { source: 'mail' } });
    const owner = { partnerId, baseUrl };
    const destination = 'https://bücher.example/neu';
    const changed = await program.work((work) =>
      changeLink(work, owner, { id, destination, name: null, utm: { medium: 'web' } }),
    );
    expect(changed).toMatchObject({
      code: 'fixed',
      destination: 'https://xn--bcher-kva.example/neu',
      name: null,
      utm: { medium: 'web' },
    });
    expect((await eventsOf('link.updated')).at(-1)?.['data']).toEqual({ link: changed });
  });

  it('goes into the archive and back, and says so once', async () => {
    const { id } = await create({});
    const owner = { partnerId, baseUrl };
    const before = (await eventsOf('link.updated')).length;
    const set = (archived: boolean) =>
      program.work((work) => archiveLink(work, owner, { id, archived }));
    expect((await set(true)).status).toBe('archived');
    expect((await set(true)).status).toBe('archived');
    expect((await set(false)).status).toBe('active');
    expect((await eventsOf('link.updated')).length - before).toBe(2);
  });

  it('is not found by another partner or program', async () => {
    const { id } = await create({});
    const stranger = await program.addPartner('stranger');
    const foreigner = await other.addPartner('foreigner');
    const change = (owner: string) => (work: Parameters<typeof getLink>[0]) =>
      changeLink(work, { partnerId: owner, baseUrl }, { id, name: 'Mine' });
    const notFound = { code: 'not_found' };
    await expect(program.work(change(stranger.id), stranger.id)).rejects.toMatchObject(notFound);
    await expect(program.work(change(stranger.id))).rejects.toMatchObject(notFound);
    await expect(other.work(change(foreigner.id), foreigner.id)).rejects.toMatchObject(notFound);
    await expect(other.work((work) => getLink(work, id))).rejects.toMatchObject(notFound);
  });

  it('sums conversions and earnings, less what was reversed', async () => {
    const { id: linkId } = await create({ code: 'earner' });
    await program.work(async (work) => {
      await countConversion(work, linkId);
      await countConversion(work, linkId);
      await addEarnings(work, [{ linkId, partnerId, amount: { amount: 12_450, currency: 'USD' } }]);
      await addEarnings(work, [{ linkId, partnerId, amount: { amount: -450, currency: 'USD' } }]);
      await addEarnings(work, [{ linkId, partnerId, amount: { amount: 900, currency: 'EUR' } }]);
    });
    const { data } = await program.work(
      (work) => listLinks(work, { partnerId, baseUrl }, { limit: 100 }),
      partnerId,
    );
    expect(data.find(({ id }) => id === linkId)?.stats).toEqual({
      clicks: 0,
      conversions: 2,
      earnings: [
        { amount: 900, currency: 'EUR' },
        { amount: 12_000, currency: 'USD' },
      ],
    });
  });

  it('is listed newest first, page by page, each once', async () => {
    const partner = await program.addPartner('lister');
    const owner = { partnerId: partner.id, baseUrl };
    const made: string[] = [];
    for (let i = 0; i < 7; i += 1) {
      made.unshift((await program.work((work) => createLink(work, owner, {}))).id);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await program.work((work) => listLinks(work, owner, { limit: 3, cursor }));
      seen.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(made);
  });

  it('refuses a cursor of another list', async () => {
    const owner = { partnerId, baseUrl };
    const page = await program.work((work) => listLinks(work, owner, { limit: 1 }));
    const carried = program.work((work) =>
      listLinks(work, owner, { limit: 1, status: 'archived', cursor: page.nextCursor! }),
    );
    await expect(carried).rejects.toMatchObject({ code: 'invalid_cursor' });
  });
});
