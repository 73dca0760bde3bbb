import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { scopes } from '@portico/sdk/contract';
import { createApp } from '../app.ts';
import { changeStatus } from '../partners/index.ts';
import { signSession } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { createPayoutMeans } from '../payout-means.ts';
import { silentLog } from '../platform/log.ts';
import { useTestApi } from '../testing/api.ts';
import { openTestProgram, type TestProgram } from '../testing/program.ts';
import { createStream, type Stream } from './stream.ts';

// Soon for a person; a busy machine may take its time.
const soon = { timeout: 10_000 };

interface Frame {
  id: string;
  event: string;
  data: { id: string; data: { mark?: string } };
}

const api = useTestApi();
let program: TestProgram;
let other: TestProgram;
let stream: Stream;
let server: Server;
let origin: string;
const leaving: (() => void)[] = [];

beforeAll(async () => {
  program = await openTestProgram(api.resources.db, 'streamed');
  other = await openTestProgram(api.resources.db, 'elsewhere');
  stream = await createStream({ db: api.resources.db, log: silentLog });
  const payouts = createPayoutMeans({}, { ...api.resources, isDemo: true });
  const app = createApp(api.resources, { clicks: api.clicks, payouts, stream });
  server = createServer((req, res) => void getRequestListener(app.fetch)(req, res));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  for (const leave of leaving.splice(0)) leave();
});
afterAll(async () => {
  await stream.close();
  server.closeAllConnections();
  server.close();
});

async function newPartner(of: TestProgram = program): Promise<{ id: string; token: string }> {
  const { id } = await of.addPartner(newId('request'));
  return { id, token: await sign(of.id, id) };
}

function sign(programId: string, partnerId: string, ttlSeconds = 900): Promise<string> {
  const { gate, clock } = api.resources;
  const claims = { programId, subject: partnerId, sessionId: newId('session'), scopes, ttlSeconds };
  return signSession(claims, gate.sessionKey, clock);
}

/** Opens a stream and reads its text; `next` waits for that many more events. */
async function follow(token: string, lastEventId?: string) {
  const stop = new AbortController();
  leaving.push(() => stop.abort());
  const response = await fetch(`${origin}/api/v1/partners/events`, {
    signal: stop.signal,
    headers: {
      authorization: `Bearer ${token}`,
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    },
  });
  let text = '';
  const ended = (async () => {
    if (!response.body) return;
    for await (const piece of response.body) text += Buffer.from(piece).toString('utf8');
  })().catch(() => {});
  const frames = () => parse(text).filter(({ event }) => event !== 'ready');
  if (response.ok) await vi.waitFor(() => expect(text).toContain('event: ready'), soon);
  return {
    response,
    ended,
    frames,
    text: () => text,
    leave: () => stop.abort(),
    async next(count: number, timeout = 5_000) {
      const had = frames().length;
      await vi.waitFor(() => expect(frames().length).toBeGreaterThanOrEqual(had + count), {
        timeout,
        interval: 10,
      });
      return frames().slice(had);
    },
    marks: () => frames().map(({ data }) => data.data.mark),
    lastId: () => parse(text).at(-1)!.id,
  };
}

function parse(text: string): Frame[] {
  const blocks = text.split('\n\n').slice(0, -1);
  return blocks.flatMap((block) => {
    const field = (name: string) =>
      block
        .split('\n')
        .find((line) => line.startsWith(`${name}: `))
        ?.slice(name.length + 2);
    const data = field('data');
    return data ? [{ id: field('id')!, event: field('event')!, data: JSON.parse(data) }] : [];
  });
}

type Sql = typeof api.resources.db.listener;

/** Writes an event as any process would: one row in the outbox. */
function tell(partnerId: string, mark: string, sql: Sql = api.resources.db.listener, at = now()) {
  const data = JSON.stringify({ mark });
  return sql`insert into events (program_id, id, partner_id, type, data, occurred_at)
    values (${program.id}, ${newId('event')}, ${partnerId}, 'link.clicked', ${data}::jsonb, ${at})`;
}
const now = () => api.resources.clock.now().toISOString();

describe('following', () => {
  it('hears at once of what another process writes', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    const started = performance.now();
    await tell(partner.id, 'hello');
    const [frame] = await client.next(1);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(frame).toMatchObject({ event: 'link.clicked', data: { data: { mark: 'hello' } } });
    expect(frame?.id).toMatch(/^\d+-\d+$/);
    expect(client.response.headers.get('content-type')).toContain('text/event-stream');
  });

  it('hears the same in every process, in the same order', async () => {
    const partner = await newPartner();
    const second = await createStream({ db: api.resources.db, log: silentLog });
    leaving.push(() => void second.close());
    const client = await follow(partner.token);
    const { connection } = await second.subscribe({
      ...{ programId: program.id, partnerId: partner.id, credentialId: 'x', after: null },
      ...{ expiresAt: new Date(Date.now() + 60_000), now: new Date(), hangUp: () => false },
    });
    connection.begin('');
    let text = '';
    void (async () => {
      for await (const piece of connection.body) text += Buffer.from(piece).toString('utf8');
    })();
    for (let i = 0; i < 20; i += 1) await tell(partner.id, String(i));
    await client.next(20 - client.frames().length);
    await vi.waitFor(() => expect(parse(text).length).toBe(20), soon);
    expect(parse(text)).toEqual(client.frames());
  });

  it('hears nothing of other partners and programs', async () => {
    const [mine, theirs, foreign] = [
      await newPartner(),
      await newPartner(),
      await newPartner(other),
    ];
    const client = await follow(mine.token);
    await tell(theirs.id, 'not yours');
    await tell(foreign.id, 'nor yours');
    await tell(mine.id, 'yours');
    await client.next(1);
    expect(client.marks()).toEqual(['yours']);
  });

  it('does not pass over a transaction that began earlier and commits later', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    const sql = api.resources.db.listener;
    const early = await sql.reserve();
    await early`begin`;
    await tell(partner.id, 'early', early as unknown as Sql);
    await tell(partner.id, 'late');
    await new Promise((resolve) => setTimeout(resolve, 700));
    // Told now, `late` would move the place to resume from past `early`.
    expect(client.marks()).toEqual([]);
    const committed = performance.now();
    await early`commit`;
    early.release();
    await client.next(2);
    expect(performance.now() - committed).toBeLessThan(1_000);
    expect(client.marks()).toEqual(['early', 'late']);
  });

  it('never tells of what was rolled back', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    const sql = api.resources.db.listener;
    const undone = sql.begin(async (tx) => {
      await tell(partner.id, 'undone', tx as unknown as Sql);
      throw new Error('undo');
    });
    await expect(undone).rejects.toThrow('undo');
    await tell(partner.id, 'done');
    await client.next(1);
    expect(client.marks()).toEqual(['done']);
  });
});

describe('resuming', () => {
  it('continues without a gap and without a repetition, again and again', async () => {
    const partner = await newPartner();
    const seen: (string | undefined)[] = [];
    let lastId: string | undefined;
    const sent = Array.from({ length: 60 }, (_, i) => String(i));
    const first = await follow(partner.token);
    lastId = first.lastId();
    first.leave();
    const writing = (async () => {
      for (const mark of sent) await tell(partner.id, mark);
    })();
    while (seen.length < sent.length) {
      const client = await follow(partner.token, lastId);
      await vi.waitFor(() => expect(client.frames().length).toBeGreaterThan(0), { interval: 5 });
      client.leave();
      await client.ended;
      seen.push(...client.marks());
      lastId = client.frames().at(-1)!.id;
    }
    await writing;
    expect(seen).toEqual(sent);
  });

  it('begins at the place it was given even when nothing had happened yet', async () => {
    const partner = await newPartner();
    const first = await follow(partner.token);
    const place = first.lastId();
    first.leave();
    await tell(partner.id, 'missed');
    const second = await follow(partner.token, place);
    await vi.waitFor(() => expect(second.marks()).toEqual(['missed']), soon);
  });

  it('asks to fetch again when too much was missed', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    const place = client.lastId();
    client.leave();
    const sql = api.resources.db.listener;
    await sql`insert into events (program_id, id, partner_id, type, data, occurred_at)
      select ${program.id}, 'ev_' || n, ${partner.id}, 'link.clicked', '{}', ${now()}
      from generate_series(1, 1001) n`;
    const back = await follow(partner.token, place);
    await vi.waitFor(
      () => expect(back.frames().map(({ event }) => event)).toEqual(['reset']),
      soon,
    );
    await tell(partner.id, 'afterwards');
    await back.next(1);
    expect(back.marks()).toEqual([undefined, 'afterwards']);
  });

  it('asks to fetch again when the missed lies more than a day back', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    const place = client.lastId();
    client.leave();
    await tell(partner.id, 'old', undefined, '2026-03-08T12:00:00.000Z');
    const back = await follow(partner.token, place);
    await vi.waitFor(
      () => expect(back.frames().map(({ event }) => event)).toEqual(['reset']),
      soon,
    );
  });

  it.each([
    '',
    'x',
    '1',
    '-1-1',
    '1-2-3',
    '1-',
    '99999999999999999999-1',
    "1-1'; drop table events",
  ])('begins now when the place is no place (%j)', async (place) => {
    const partner = await newPartner();
    await tell(partner.id, 'before');
    const client = await follow(partner.token, place);
    await tell(partner.id, 'after');
    await client.next(1);
    expect(client.marks()).toEqual(['after']);
  });

  it('asks to fetch again when the place lies in the future, and follows on', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token, '18446744073709551615-1');
    await vi.waitFor(
      () => expect(client.frames().map(({ event }) => event)).toEqual(['reset']),
      soon,
    );
    await tell(partner.id, 'after');
    await client.next(1);
    expect(client.marks()).toEqual([undefined, 'after']);
  });
});

describe('ending', () => {
  it('ends with the session and says so', async () => {
    const { id } = await newPartner();
    const client = await follow(await sign(program.id, id, 1));
    await client.ended;
    expect(client.text()).toContain(': the session has expired\n\n');
    expect(stream.connections).toBe(0);
  });

  it('ends when the account is suspended, after telling', async () => {
    const partner = await newPartner();
    const client = await follow(partner.token);
    await program.work((work) => changeStatus(work, partner.id, { status: 'suspended' }));
    await client.ended;
    expect(client.frames().map(({ event }) => event)).toEqual(['partner.updated']);
  });

  it('forgets clients who leave', async () => {
    const partner = await newPartner();
    const clients = await Promise.all(Array.from({ length: 8 }, () => follow(partner.token)));
    expect(stream.connections).toBe(8);
    for (const client of clients) client.leave();
    await vi.waitFor(() => expect(stream.connections).toBe(0), soon);
  });

  it('allows a session ten streams at once, and another when one has ended', async () => {
    const partner = await newPartner();
    const clients = await Promise.all(Array.from({ length: 10 }, () => follow(partner.token)));
    const refused = await follow(partner.token);
    expect(refused.response.status).toBe(429);
    expect(refused.response.headers.get('retry-after')).toBe('5');
    clients[0]!.leave();
    await vi.waitFor(() => expect(stream.connections).toBe(9), soon);
    expect((await follow(partner.token)).response.status).toBe(200);
  });

  it('hangs up on a client who does not read, and keeps nothing for it', async () => {
    const partner = await newPartner();
    const socket = await openDeafSocket(partner.token);
    await vi.waitFor(() => expect(stream.connections).toBe(1), soon);
    const closed = new Promise((resolve) => socket.once('close', resolve));
    const mark = 'x'.repeat(200_000);
    for (let i = 0; i < 150 && stream.connections > 0; i += 1) await tell(partner.id, mark);
    await vi.waitFor(() => expect(stream.connections).toBe(0), { timeout: 5_000 });
    socket.resume();
    await closed;
  });
});

function openDeafSocket(token: string): Promise<Socket> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.on('error', () => {});
  leaving.push(() => socket.destroy());
  socket.pause();
  const request = 'GET /api/v1/partners/events HTTP/1.1';
  const head = [request, 'host: x', `authorization: Bearer ${token}`, '', ''].join('\r\n');
  return new Promise((resolve) => socket.write(head, () => resolve(socket)));
}
