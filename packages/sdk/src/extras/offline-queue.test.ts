import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPortico, type Portico, type PorticoOptions } from '../index.ts';
import { createFakePortico } from '../testing/index.ts';

/** The network of a page, which Node has not. */
class Network extends EventTarget {
  isOn = true;

  get onLine(): boolean {
    return this.isOn;
  }

  turn(on: boolean): void {
    this.isOn = on;
    fake.offline = !on;
    this.dispatchEvent(new Event(on ? 'online' : 'offline'));
  }
}

let network = new Network();
let fake = createFakePortico();
let keys: (string | null)[] = [];

beforeEach(() => {
  network = new Network();
  fake = createFakePortico();
  keys = [];
  vi.stubGlobal('navigator', network);
  vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A client with a queue whose session has begun. */
async function open(options: Partial<PorticoOptions> = {}): Promise<Portico> {
  const portico = createPortico({
    ...fake.options,
    maxRetries: 0,
    offline: { queue: true },
    fetch: (input, init) => {
      const request = new Request(input, init);
      if (request.method !== 'GET') keys.push(request.headers.get('idempotency-key'));
      return fake.fetch(request);
    },
    ...options,
  } as PorticoOptions);
  await portico.programs.current();
  return portico;
}

const names = (portico: Portico) => portico.offline.pending.map(({ name }) => name);
/** Codes of the links that the server has made, in order. */
const made = () =>
  fake.calls.flatMap(({ name, input }) => (name === 'links.create' ? [input['code']] : []));
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('changes without a network', () => {
  it('wait in order, are shown, and are sent once each when it is back', async () => {
    const portico = await open();
    const seen: number[] = [];
    portico.offline.subscribe(() => seen.push(portico.offline.pending.length));
    network.turn(false);
    const before = Date.now();
    const links = ['one', 'two', 'three'].map((code) => portico.links.create({ code }));
    await vi.waitFor(() => expect(portico.offline.pending.length).toBe(3));
    const { pending } = portico.offline;
    expect(pending.map(({ input }) => input)).toEqual([
      ...[{ code: 'one' }, { code: 'two' }, { code: 'three' }],
    ]);
    expect(pending[0]!.madeAt).toBeGreaterThanOrEqual(before);
    expect(keys).toEqual([]);
    network.turn(true);
    expect((await Promise.all(links)).map(({ code }) => code)).toEqual(['one', 'two', 'three']);
    expect(made()).toEqual(['one', 'two', 'three']);
    expect(keys).toEqual(pending.map(({ id }) => id));
    expect([portico.offline.pending, seen]).toEqual([[], [1, 2, 3, 2, 1, 0]]);
  });

  it('still have their response and their outcome as a value', async () => {
    const portico = await open();
    network.turn(false);
    const [link, other] = [portico.links.create({ code: 'one' }), portico.links.create({})];
    await vi.waitFor(() => expect(names(portico)).toHaveLength(2));
    network.turn(true);
    expect((await link.withResponse()).response.status).toBe(201);
    expect((await other.safe()).ok).toBe(true);
  });

  it('that are refused for good reject, and the rest go on', async () => {
    const portico = await open();
    network.turn(false);
    const calls = ['one', 'one', 'two'].map((code) => portico.links.create({ code }).safe());
    await vi.waitFor(() => expect(names(portico)).toHaveLength(3));
    network.turn(true);
    const results = await Promise.all(calls);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]).toMatchObject({ error: { code: 'code_taken' } });
    expect(names(portico)).toEqual([]);
  });

  it('keep their order and their keys while the server is not well yet', async () => {
    const portico = await open();
    network.turn(false);
    const calls = ['one', 'two'].map((code) => portico.links.create({ code }));
    await vi.waitFor(() => expect(names(portico)).toHaveLength(2));
    fake.fail('links.create', 'unavailable', { times: 1 });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    network.turn(true);
    await vi.waitFor(() => expect(keys).toHaveLength(1));
    const later = portico.links.create({ code: 'three' });
    await vi.advanceTimersByTimeAsync(5000);
    await Promise.all([...calls, later]);
    expect(made()).toEqual(['one', 'two', 'three']);
    expect([keys[0], keys.length]).toEqual([keys[1], 4]);
  });

  it('are kept as well when the network went away while they were sent', async () => {
    const portico = await open({
      fetch: async (input, init) => {
        const request = new Request(input, init);
        if (request.method !== 'GET') keys.push(request.headers.get('idempotency-key'));
        const answer = await fake.fetch(request);
        // The server has done it; the answer is lost.
        if (keys.length === 1) network.isOn = false;
        if (keys.length === 1) throw new TypeError('Failed to fetch');
        return answer;
      },
    });
    const call = portico.links.create({ code: 'one' });
    await vi.waitFor(() => expect(names(portico)).toEqual(['links.create']));
    network.turn(true);
    expect(await call).toMatchObject({ code: 'one' });
    expect([new Set(keys).size, made().length]).toEqual([1, 1]);
  });

  it('only wait when they are safe to repeat: reading and money fail at once', async () => {
    const portico = await open();
    network.turn(false);
    const failed = await Promise.all([
      portico.payouts.request({ currency: 'EUR' }).safe(),
      portico.links.list().safe(),
    ]);
    expect(failed.map((result) => !result.ok && result.error.category)).toEqual([
      ...['network', 'network'],
    ]);
    expect(names(portico)).toEqual([]);
  });

  it('are dropped by their signal, and by the end of the session', async () => {
    const portico = await open();
    network.turn(false);
    const stop = new AbortController();
    const aborted = portico.links.create({ code: 'one' }, { signal: stop.signal }).safe();
    const forgotten = portico.tiers.celebrate({ id: 'pr_1' }).safe();
    await vi.waitFor(() => expect(names(portico)).toHaveLength(2));
    stop.abort();
    expect(await aborted).toMatchObject({ error: { category: 'aborted' } });
    expect(names(portico)).toEqual(['tiers.celebrate']);
    portico.session.forget();
    expect(await forgotten).toMatchObject({ error: { category: 'aborted' } });
    expect(names(portico)).toEqual([]);
    network.turn(true);
    await settle();
    expect(keys).toEqual([]);
  });

  it('of one partner are never sent as another', async () => {
    let isOther = false;
    const portico = await open({
      session: async () => {
        if (!isOther) return fake.session();
        const member = { id: 'mb_2', name: 'Somebody else' };
        return { token: fake.mint({ member }) };
      },
    });
    network.turn(false);
    const call = portico.links.create({ code: 'one' }).safe();
    await vi.waitFor(() => expect(names(portico)).toHaveLength(1));
    isOther = true;
    network.isOn = true;
    fake.offline = false;
    fake.expireSessions();
    await portico.programs.current();
    expect(await call).toMatchObject({ error: { category: 'aborted' } });
    expect(made()).toEqual([]);
  });

  it('fail as always without the option', async () => {
    const portico = await open({ offline: undefined });
    network.turn(false);
    const result = await portico.links.create({ code: 'one' }).safe();
    expect(result).toMatchObject({ error: { category: 'network' } });
    expect(portico.offline.pending).toEqual([]);
  });
});
