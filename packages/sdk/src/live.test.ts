import type { ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPortico, type PorticoEvent, type Portico } from './index.ts';
import { problem, serve, token } from './test-server.ts';

// Soon for a person; a busy machine may take its time.
const soon = { timeout: 10_000 };

const session = token();
const clients: (() => void)[] = [];

function linkClicked(clicks: number, id = `ev_${clicks}`): PorticoEvent {
  const data = { linkId: 'ln_1', clicks };
  return { id, type: 'link.clicked', occurredAt: '2026-11-20T09:30:00.000Z', data };
}

function open(response: ServerResponse, events: PorticoEvent[] = [], cursor = 0): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write('retry: 20\n\n');
  for (const [index, event] of events.entries()) send(response, event, cursor + index + 1);
}

function send(response: ServerResponse, event: PorticoEvent, cursor: number): void {
  response.write(`id: ${cursor}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
}

/** Follows everything until the test is over. */
function listen(portico: Portico, options?: { types: 'commission.created'[] }) {
  const heard: PorticoEvent[] = [];
  const stop = portico.live.subscribe((event) => heard.push(event), options);
  clients.push(stop);
  return {
    heard,
    stop,
    clicks: () => heard.map(({ data }) => (data as { clicks: number }).clicks),
  };
}

afterEach(() => {
  for (const stop of clients.splice(0)) stop();
  vi.unstubAllGlobals();
});

describe('live events', () => {
  it('reach all listeners over one connection whose URL holds no token', async () => {
    let stream: ServerResponse | undefined;
    const { baseUrl, arrived } = await serve((_, response) => open((stream = response)));
    const portico = createPortico({ baseUrl, session });
    const [all, again] = [listen(portico), listen(portico)];
    const some = listen(portico, { types: ['commission.created'] });
    await vi.waitFor(() => expect(portico.live.status).toBe('open'), soon);
    expect(portico.live.lastEventAt).toBeNull();
    send(stream!, linkClicked(1), 1);
    await vi.waitFor(() => expect(all.clicks()).toEqual([1]), soon);
    expect([again.clicks(), some.heard]).toEqual([[1], []]);
    expect(Date.now() - portico.live.lastEventAt!).toBeLessThan(1000);
    expect(arrived.map(({ path, query }) => path + query)).toEqual(['/api/v1/partners/events']);
    expect(arrived[0]!.headers.authorization).toBe(`Bearer ${session}`);
  });

  it('resume after the last frame when the connection is lost, and come once each', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) => {
      if (number === 1) {
        open(response, [linkClicked(1), linkClicked(2)]);
        setTimeout(() => response.destroy(), 30);
      } else open(response, [linkClicked(2), linkClicked(3)], 1);
    });
    const portico = createPortico({ baseUrl, session });
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(clicks()).toEqual([1, 2, 3]), 3000);
    expect(arrived.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '2']);
  });

  it('come back after refusals that pass, and after an end without a word', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) => {
      if (number === 1) problem(response, 503, 'unavailable');
      else if (number === 2) response.writeHead(200).end('retry: 10\n\n');
      else open(response, [linkClicked(1)]);
    });
    const portico = createPortico({ baseUrl, session });
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(clicks()).toEqual([1]), 8000);
    expect(arrived.length).toBe(3);
  }, 10_000);

  it('stop when the server says no, until somebody subscribes again', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number === 1 ? problem(response, 403, 'scope_missing') : open(response, [linkClicked(1)]),
    );
    const portico = createPortico({ baseUrl, session });
    const statuses: string[] = [];
    portico.live.watch(() => statuses.push(portico.live.status));
    listen(portico);
    await vi.waitFor(() => expect(portico.live.status).toBe('failed'), soon);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([arrived.length, statuses.at(-1)]).toEqual([1, 'failed']);
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(clicks()).toEqual([1]), soon);
  });

  it('renew the session when the token has ended', async () => {
    const { baseUrl, arrived } = await serve((_, response, number) =>
      number === 1 ? problem(response, 401, 'session_expired') : open(response, [linkClicked(1)]),
    );
    const minted: string[] = [];
    const portico = createPortico({
      baseUrl,
      session: async () => ({ token: minted[minted.push(token()) - 1]! }),
    });
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(clicks()).toEqual([1]), soon);
    expect(arrived.map(({ headers }) => headers.authorization)).toEqual(
      minted.map((one) => `Bearer ${one}`),
    );
  });

  it('pass over frames that nobody can read', async () => {
    const { baseUrl } = await serve((_, response) => {
      open(response);
      response.write('data: {broken\n\ndata: null\n\ndata: 7\n\n');
      send(response, linkClicked(1), 1);
    });
    const { clicks } = listen(createPortico({ baseUrl, session }));
    await vi.waitFor(() => expect(clicks()).toEqual([1]), soon);
  });

  it('close the connection when nobody listens any more, and can start again', async () => {
    let closed = 0;
    const { baseUrl, arrived } = await serve((_, response) => {
      response.on('close', () => (closed += 1));
      open(response);
    });
    const portico = createPortico({ baseUrl, session });
    const [one, two] = [listen(portico), listen(portico)];
    await vi.waitFor(() => expect(portico.live.status).toBe('open'), soon);
    one.stop();
    one.stop();
    expect(portico.live.status).toBe('open');
    two.stop();
    expect(portico.live.status).toBe('idle');
    await vi.waitFor(() => expect(closed).toBe(1), soon);
    listen(portico);
    await vi.waitFor(() => expect(portico.live.status).toBe('open'), soon);
    expect(arrived.length).toBe(2);
  });

  it('close the connection also when the runtime has collected its garbage', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    let closed = 0;
    const { baseUrl } = await serve((_, response) => {
      response.on('close', () => (closed += 1));
      open(response);
    });
    const portico = createPortico({ baseUrl, session });
    const { stop } = listen(portico);
    await vi.waitFor(() => expect(portico.live.status).toBe('open'), soon);
    for (let turn = 0; turn < 5; turn++) {
      collect();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    stop();
    await vi.waitFor(() => expect(closed).toBe(1), soon);
  });

  it('are heard by the others when one listener throws', async () => {
    const { baseUrl } = await serve((_, response) =>
      open(response, [linkClicked(1), linkClicked(2)]),
    );
    const portico = createPortico({ baseUrl, session });
    const thrown: unknown[] = [];
    const original = process.listeners('uncaughtException');
    process.removeAllListeners('uncaughtException');
    process.on('uncaughtException', (error) => thrown.push(error));
    clients.push(
      portico.live.subscribe(() => {
        throw new Error('mine');
      }),
    );
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(clicks()).toEqual([1, 2]), soon);
    process.removeAllListeners('uncaughtException');
    for (const listener of original) process.on('uncaughtException', listener);
    expect(thrown).toHaveLength(2);
  });

  it.each([
    ['connect anew after 40 seconds of silence', false],
    ['stay connected when all that comes are comments', true],
  ])('%s', async (_, beats) => {
    const { baseUrl, arrived } = await serve((_, response) => {
      open(response);
      const beat = setInterval(() => beats && response.write(': beat\n\n'), 40);
      response.on('close', () => clearInterval(beat));
    });
    // Forty seconds pass in four tenths of one here.
    const real = globalThis.setTimeout;
    vi.stubGlobal('setTimeout', ((work: () => void, ms = 0, ...rest: unknown[]) =>
      real(work, ms === 40_000 ? 400 : ms, ...rest)) as typeof setTimeout);
    const portico = createPortico({ baseUrl, session });
    listen(portico);
    await new Promise((resolve) => real(resolve, 1800));
    if (beats) expect(arrived.length).toBe(1);
    else expect(arrived.length).toBeGreaterThan(2);
  });

  it('send nothing without a session, and fail', async () => {
    const { baseUrl, arrived } = await serve((_, response) => open(response));
    const open_ = createPortico({ baseUrl, publishableKey: 'pk_1' });
    listen(open_);
    await vi.waitFor(() => expect(open_.live.status).toBe('failed'), soon);
    expect(arrived).toEqual([]);
  });
});

describe('live events in a hidden tab', () => {
  it('come back when somebody looks', async () => {
    const page = Object.assign(new EventTarget(), { hidden: true });
    vi.stubGlobal('document', page);
    const { baseUrl, arrived } = await serve((_, response, number) => {
      open(response, [linkClicked(number)], number);
      if (number === 1) setTimeout(() => response.destroy(), 20);
    });
    const portico = createPortico({ baseUrl, session });
    const { clicks } = listen(portico);
    await vi.waitFor(() => expect(portico.live.status).toBe('waiting'), soon);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(arrived.length).toBe(1);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(clicks()).toEqual([1, 2]), soon);
  });
});
