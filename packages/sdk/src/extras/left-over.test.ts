import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PorticoError } from '../errors.ts';
import { createListeners } from '../listeners.ts';
import type { PendingCommand } from '../offline.ts';
import { browserRoutes } from '../routes.generated.ts';
import { send } from '../send.ts';
import { SessionKeeper } from '../session.ts';
import { createFakePortico } from '../testing/index.ts';
import { queueing } from './offline-queue.ts';
import type { Kept, Store } from './offline-store.ts';

/** What a browser keeps, in memory: the queue knows nothing but this shape. */
class Shelf implements Store {
  readonly kept = new Map<string, Kept>();

  all = async (owner: string) => [...this.kept.values()].filter((one) => one.owner === owner);
  has = async (id: string) => this.kept.has(id);
  keep = async (one: Kept) => void this.kept.set(one.id, one);
  drop = async (id: string) => void this.kept.delete(id);
  forget = async (owner: string) => {
    for (const { id } of await this.all(owner)) this.kept.delete(id);
  };
}

const dayMs = 86_400_000;
let shelf = new Shelf();
let fake = createFakePortico();

beforeEach(() => {
  shelf = new Shelf();
  fake = createFakePortico();
});
afterEach(() => void vi.unstubAllGlobals());

/** Leaves a command behind, as an earlier page of this or another person would. */
function leave(code: string, { partnerId = fake.state.partner.id, ageMs = 1000 } = {}): void {
  const owner = `${fake.options.baseUrl} ${fake.state.program.id} ${partnerId}  `;
  const madeAt = Date.now() - ageMs;
  shelf.kept.set(code, { id: code, name: 'links.create', input: { code }, madeAt, owner });
}

/** A page opens: its session begins, and with it the queue. */
async function openPage() {
  const credential = new SessionKeeper({ source: fake.session, warn: () => {} });
  const offline = { pending: [] as readonly PendingCommand[] };
  const warn = vi.fn();
  const { tell } = createListeners();
  const session = credential.expose();
  const options = { ...fake.options, maxRetries: 0 };
  const desk = { session, credential, offline, tell, warn, options };
  queueing(send, { ...desk, routes: browserRoutes, PorticoError, store: shelf });
  await credential.token();
  await new Promise((resolve) => setTimeout(resolve, 50));
  return { offline, warn };
}

const made = () => fake.calls.map(({ input }) => input['code']);

describe('what an earlier page left behind', () => {
  it('is sent, and then gone', async () => {
    leave('one', { ageMs: 2000 });
    leave('two');
    const { offline } = await openPage();
    expect([made(), offline.pending, shelf.kept.size]).toEqual([['one', 'two'], [], 0]);
  });

  it('by somebody else stays theirs', async () => {
    leave('one', { partnerId: 'pa_other' });
    await openPage();
    expect([made(), shelf.kept.size]).toEqual([[], 1]);
  });

  it('a week ago is dropped: too much may have changed since', async () => {
    leave('old', { ageMs: 7 * dayMs + 1000 });
    leave('young', { ageMs: 6 * dayMs });
    await openPage();
    expect([made(), shelf.kept.size]).toEqual([['young'], 0]);
  });

  it('is shown while there is no network, and left to a tab that was faster', async () => {
    const network = new EventTarget();
    vi.stubGlobal('navigator', { onLine: false });
    vi.stubGlobal('addEventListener', network.addEventListener.bind(network));
    leave('one');
    leave('two');
    const { offline } = await openPage();
    expect(offline.pending.map(({ id }) => id)).toEqual(['one', 'two']);
    shelf.kept.delete('one');
    vi.stubGlobal('navigator', { onLine: true });
    network.dispatchEvent(new Event('online'));
    await vi.waitFor(() => expect(offline.pending).toEqual([]));
    expect(made()).toEqual(['two']);
  });

  it('and is refused now is told to the developer: nobody else waits for it', async () => {
    fake.fail('links.create', 'code_taken', { times: 1 });
    leave('one');
    const { warn, offline } = await openPage();
    expect(warn.mock.calls).toEqual([
      [expect.objectContaining({ code: 'offline_command_refused' })],
    ]);
    expect([offline.pending, shelf.kept.size]).toEqual([[], 0]);
  });
});
