import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { archiveLink, changeLink } from '../links/links.service.ts';
import { createLink } from '../links/index.ts';
import { changeStatus } from '../partners/index.ts';
import { systemClock } from '../platform/clock.ts';
import { openDatabase, type Database } from '../platform/db.ts';
import { newId } from '../platform/ids.ts';
import { silentLog } from '../platform/log.ts';
import { useTestDatabase } from '../testing/database.ts';
import { openTestProgram, type TestProgram } from '../testing/program.ts';
import { formatLine, lineHead } from './click-line.ts';
import { createRedirect, findClick, openClicks, trackVisit, type Clicks } from './index.ts';

// Soon for a person; a busy machine may take its time.
const soon = { timeout: 10_000 };

const database = useTestDatabase();
const baseUrl = 'https://go.acme.example';
const chrome = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${version}.0 Safari/537.36`;

let db: Database;
let program: TestProgram;
let owner: { partnerId: string; baseUrl: string };
let dataDir: string;
let clicks: Clicks;
let server: Server;
let origin: string;

beforeAll(async () => {
  db = openDatabase(database.url);
  program = await openTestProgram(db, 'clicked');
  owner = { partnerId: (await program.addPartner('p1')).id, baseUrl };
  dataDir = mkdtempSync(join(tmpdir(), 'portico-clicks-'));
  clicks = open();
  const redirect = createRedirect(clicks);
  server = createServer((req, res) => {
    if (!redirect(req, res)) res.writeHead(418).end();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => clicks.flush());
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await clicks.close();
  await db.close();
  rmSync(dataDir, { recursive: true });
});

const behindProxy = { countryHeader: 'cf-ipcountry', addressHeader: 'x-visitor' };

function open(options: Partial<typeof behindProxy> = behindProxy): Clicks {
  const config = { dataDir, baseUrl };
  return openClicks({ config, db, clock: systemClock, log: silentLog }, options);
}

const newLink = (input: Parameters<typeof createLink>[2] = {}) =>
  program.work((work) => createLink(work, owner, input));

let visitors = 0;
/** A person nobody has seen before, unless the headers say otherwise. */
function click(code: string, headers: Record<string, string> = {}, method = 'GET') {
  visitors += 1;
  return fetch(`${origin}/r/${code}`, {
    method,
    redirect: 'manual',
    headers: { 'user-agent': chrome(visitors), ...headers },
  });
}

const clickIdOf = (response: Response) =>
  new URL(response.headers.get('location')!).searchParams.get('ref_click')!;

async function stored(linkId: string) {
  await clicks.flush();
  const rows = await db.listener<{ kind: string }[]>`
    select * from clicks where link_id = ${linkId} order by occurred_at, id`;
  const [link] = await db.listener`select clicks::int from links where id = ${linkId}`;
  return { rows, kinds: rows.map(({ kind }) => kind), counted: link?.['clicks'] as number };
}

describe('a visit', () => {
  it('leads on, tells who referred, and leaves a first-party cookie', async () => {
    const link = await newLink({ code: 'visited', utm: { source: 'mail' } });
    const response = await click('visited', { referer: 'https://news.example/a?b=c' });
    const clickId = clickIdOf(response);
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe(
      'https://acme.example/welcome?plan=pro&utm_source=mail&ref=visited' +
        `&ref_click=${clickId}#start`,
    );
    expect(response.headers.get('set-cookie')).toBe(
      `portico_ref=${clickId}; Path=/; Max-Age=5184000; SameSite=Lax; HttpOnly; Secure`,
    );
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { rows, counted } = await stored(link.id);
    expect(counted).toBe(1);
    expect(rows[0]).toMatchObject({
      id: clickId,
      partner_id: owner.partnerId,
      kind: 'person',
      referrer_host: 'news.example',
    });
  });

  it('is told to the partner, once per link and batch', async () => {
    const link = await newLink();
    await Promise.all([click(link.code), click(link.code), click(link.code)]);
    await clicks.flush();
    const told = await db.listener<{ data: unknown }[]>`
      select data from events where type = 'link.clicked' and data->>'linkId' = ${link.id}
      order by seq`;
    expect(told.at(-1)?.data).toEqual({ linkId: link.id, clicks: 3 });
  });

  it('counts people, marks machines, and drops nobody', async () => {
    const link = await newLink();
    await click(link.code);
    await click(link.code, { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' });
    await click(link.code, { 'sec-purpose': 'prefetch' });
    expect((await click(link.code, {}, 'HEAD')).status).toBe(302);
    const { kinds, counted } = await stored(link.id);
    expect(kinds.toSorted()).toEqual(['bot', 'bot', 'bot', 'person']);
    expect(counted).toBe(1);
  });

  it('counts a visitor once an hour, in one batch or in several', async () => {
    const link = await newLink();
    const same = { 'user-agent': chrome(1), 'x-visitor': '203.0.113.9' };
    await Promise.all([click(link.code, same), click(link.code, same)]);
    await clicks.flush();
    await click(link.code, same);
    await click(link.code, { ...same, 'x-visitor': '203.0.113.10' });
    const { kinds, counted } = await stored(link.id);
    expect(kinds.toSorted()).toEqual(['person', 'person', 'repeat', 'repeat']);
    expect(counted).toBe(2);
  });

  it('counts the same visitor on another link', async () => {
    const [one, two] = [await newLink(), await newLink()];
    const same = { 'user-agent': chrome(2) };
    await click(one.code, same);
    await click(two.code, same);
    expect((await stored(one.id)).counted).toBe(1);
    expect((await stored(two.id)).counted).toBe(1);
  });

  it('leaves nothing that tells who the visitor was', async () => {
    const link = await newLink();
    const agent = `${chrome(9)} Distinctive/77`;
    await click(link.code, { 'user-agent': agent, 'x-visitor': '198.51.100.77' });
    const spooled = readdirSync(join(dataDir, 'spool'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ndjson'))
      .map((name) => readFileSync(join(dataDir, 'spool', name), 'utf8'))
      .join('');
    const { rows } = await stored(link.id);
    expect(spooled).toContain(link.id);
    for (const text of [spooled, JSON.stringify(rows)]) {
      expect(text).not.toContain('Distinctive');
      expect(text).not.toContain('198.51.100.77');
    }
  });

  it('keeps the country that a trusted proxy names', async () => {
    const link = await newLink();
    await click(link.code, { 'cf-ipcountry': 'KW' });
    expect((await stored(link.id)).rows[0]).toMatchObject({ country: 'KW' });
  });
});

describe('where a link leads', () => {
  it('is a friendly page for a code that nobody has', async () => {
    for (const code of ['no-such-code', 'x', 'a%20b', 'a'.repeat(50)]) {
      const response = await click(code);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('This link leads nowhere');
    }
  });

  it('changes at once when the partner changes it', async () => {
    const { id, code } = await newLink();
    await click(code);
    const destination = 'https://shop.example:8443/sale';
    await program.work((work) => changeLink(work, owner, { id, destination }));
    await vi.waitFor(
      async () =>
        expect((await click(code)).headers.get('location')).toMatch(
          /^https:\/\/shop\.example:8443/,
        ),
      soon,
    );
  });

  it('stays when the link is archived, and is still counted', async () => {
    const { id, code } = await newLink();
    await program.work((work) => archiveLink(work, owner, { id, archived: true }));
    expect((await click(code)).status).toBe(302);
    expect((await stored(id)).counted).toBe(1);
  });

  it('is the bare destination while the partner is suspended', async () => {
    const partner = await program.addPartner('suspended');
    const link = await program.work((work) =>
      createLink(work, { partnerId: partner.id, baseUrl }, {}),
    );
    await click(link.code);
    await program.work((work) => changeStatus(work, partner.id, { status: 'suspended' }));
    await vi.waitFor(async () => {
      const response = await click(link.code);
      expect(response.headers.get('location')).toBe(link.destination);
      expect(response.headers.get('set-cookie')).toBeNull();
    }, soon);
    const { counted } = await stored(link.id);
    await click(link.code);
    expect((await stored(link.id)).counted).toBe(counted);
  });

  it('is nothing that the visitor says, however it is said', async () => {
    const { code } = await newLink();
    for (const query of ['ref=me&ref=you', 'ref_click=ck_old', '?&&=%zz', 'to=//evil.example']) {
      const response = await click(`${code}?${query}`);
      expect(response.headers.get('location')).toBe(
        `https://acme.example/welcome?plan=pro&ref=${code}&ref_click=${clickIdOf(response)}#start`,
      );
    }
  });

  it('is found out in passing when nobody has told of a change', async () => {
    const { id, code } = await newLink();
    await click(code);
    await db.listener.begin(async (sql) => {
      await sql`set local session_replication_role = replica`;
      await sql`update links set destination = 'https://acme.example/quiet' where id = ${id}`;
    });
    expect((await click(code)).headers.get('location')).not.toContain('quiet');
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 90_000);
    await vi.waitFor(
      async () => expect((await click(code)).headers.get('location')).toContain('quiet'),
      soon,
    );
  });

  it('is never a host that the program has taken off its list', async () => {
    const link = await newLink({ destination: 'https://bücher.example/x' });
    await db.listener`update programs set settings = jsonb_set(settings::jsonb, '{allowedHosts}',
      '["acme.example"]') where id = ${program.id}`;
    const { hostname } = new URL((await click(link.code)).headers.get('location')!);
    expect(hostname).toBe('acme.example');
  });

  it('is not for posting to, and other paths are not ours', async () => {
    expect((await click('visited', {}, 'POST')).status).toBe(405);
    expect((await fetch(`${origin}/other`)).status).toBe(418);
  });
});

describe('a click on its way', () => {
  it('is found for attribution before the database has it, and after', async () => {
    const link = await newLink();
    const id = clickIdOf(await click(link.code));
    const find = (as: TestProgram) =>
      as.work((work) => findClick({ ...work, spooled: clicks }, id));
    const expected = { id, linkId: link.id, partnerId: owner.partnerId, kind: 'person' };
    expect(await find(program)).toMatchObject(expected);
    await clicks.flush();
    expect(await find(program)).toMatchObject(expected);
    const other = await openTestProgram(db, 'other');
    expect(await find(other)).toBeUndefined();
    const unknown = newId('click');
    expect(
      await program.work((work) => findClick({ ...work, spooled: clicks }, unknown)),
    ).toBeUndefined();
  });

  it('says nothing of the visitor by headers that are not asked for', async () => {
    const link = await newLink();
    const direct = open({});
    for (const visitor of ['203.0.113.21', '203.0.113.22']) {
      const headers = { 'user-agent': chrome(600), 'x-visitor': visitor, 'cf-ipcountry': 'KW' };
      const request = new Request('https://x.example', { headers });
      const visit = { code: link.code, request, address: '127.0.0.1' };
      await program.work((work) => trackVisit(direct, work, visit));
    }
    await direct.close();
    const { rows } = await stored(link.id);
    expect(rows).toMatchObject([{ kind: 'person', country: null }, { kind: 'repeat' }]);
  });

  it('can come from a landing page instead of a redirect', async () => {
    const link = await newLink();
    const request = new Request('https://x.example', { headers: { 'user-agent': chrome(500) } });
    const visit = { request, address: '203.0.113.1', referrer: 'https://blog.example/post' };
    const track = (code: string, as: TestProgram) =>
      as.work((work) => trackVisit(clicks, work, { code, ...visit }));
    const { clickId, expiresAt } = await track(link.code, program);
    const days = (Date.parse(expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(60);
    expect((await stored(link.id)).rows[0]).toMatchObject({
      id: clickId,
      kind: 'person',
      referrer_host: 'blog.example',
    });
    await expect(track('nobody-has-this', program)).rejects.toMatchObject({ code: 'not_found' });
    const foreign = await openTestProgram(db, 'foreign');
    await expect(track(link.code, foreign)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('what a crash leaves behind', () => {
  /** A spool as a killed process leaves it: its name names a process that is gone. */
  function leaveSpool(root: string, write: (file: string) => void): void {
    const [, since, place] = readdirSync(root)
      .map((name) => name.split('.'))
      .find((parts) => parts.length === 4)!;
    const dir = join(root, ['4194303', since, place, 'deadbeef0000'].join('.'));
    mkdirSync(dir);
    write(join(dir, `00000001-${Date.now()}.ndjson`));
  }

  const lineOf = (link: { id: string }, id = newId('click')) =>
    formatLine(lineHead({ programId: program.id, id: link.id, partnerId: owner.partnerId }), {
      ...{ id, occurred_at: new Date().toISOString(), kind: 'person', visitor: id.slice(-22) },
      ...{ country: null, referrer_host: null },
    });

  it('is picked up, without the line that was being written', async () => {
    const link = await newLink();
    leaveSpool(join(dataDir, 'spool'), (file) => {
      appendFileSync(file, lineOf(link) + lineOf(link) + lineOf(link).slice(0, 60));
    });
    const next = open();
    await vi.waitFor(async () => expect((await stored(link.id)).counted).toBe(2), soon);
    await next.close();
  });

  it('comes in by itself, however much it is', async () => {
    const link = await newLink();
    leaveSpool(join(dataDir, 'spool'), (file) => {
      appendFileSync(file, Array.from({ length: 7_000 }, () => lineOf(link)).join(''));
    });
    const next = open();
    await vi.waitFor(
      () => expect(next.metrics()).toMatchObject({ drained: 7_000, lagMs: 0 }),
      soon,
    );
    await next.close();
    expect((await stored(link.id)).counted).toBe(7_000);
    expect(readdirSync(join(dataDir, 'spool')).length).toBe(1);
  });

  it('counts once when it was drained but not yet crossed off', async () => {
    const link = await newLink();
    const lines = [lineOf(link), lineOf(link), lineOf(link)];
    for (const part of [lines.slice(0, 2), lines, lines]) {
      leaveSpool(join(dataDir, 'spool'), (file) => appendFileSync(file, part.join('')));
      const next = open();
      await next.flush();
      await next.close();
    }
    const { rows, counted } = await stored(link.id);
    expect(rows.length).toBe(3);
    expect(counted).toBe(3);
  });

  it('goes to one of several processes that start at once, and leaves no directory', async () => {
    const link = await newLink();
    leaveSpool(join(dataDir, 'spool'), (file) => {
      appendFileSync(file, Array.from({ length: 2_500 }, () => lineOf(link)).join(''));
    });
    const several = [open(), open(), open()];
    await Promise.all(several.map((one) => one.flush()));
    expect((await stored(link.id)).counted).toBe(2_500);
    await Promise.all(several.map((one) => one.close()));
    expect(readdirSync(join(dataDir, 'spool')).length).toBe(1);
  });

  it('does not get stuck on a line that the database refuses', async () => {
    const link = await newLink();
    const bad = lineOf(link).replace(`"${owner.partnerId}"`, 'null');
    const worse = lineOf(link).replace(/"occurred_at":"[^"]+"/, '"occurred_at":"someday"');
    leaveSpool(join(dataDir, 'spool'), (file) => {
      appendFileSync(file, `${lineOf(link)}${bad}not json\n{}\n\n${worse}${lineOf(link)}`);
    });
    const next = open();
    await next.flush();
    expect(next.metrics().refused).toBe(2);
    await next.close();
    expect((await stored(link.id)).counted).toBe(2);
    rmSync(join(dataDir, 'spool', 'refused.ndjson'));
  });
});
