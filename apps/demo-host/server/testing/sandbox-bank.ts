// A bank that moves no money but counts it: what a provider looks like from outside, with all its
// moods. It pays a key once, as real providers do, and counts how often it was asked.

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the bank does with the next payments that it has not seen. */
export type Mood =
  | 'pays'
  /** Says no, for good. */
  | 'refuses'
  /** Says no, for a reason that passes. */
  | 'has no money'
  /** Takes its time: says `processing`, and `completed` when it is asked later. */
  | 'is slow'
  /** Pays, and then answers nothing. */
  | 'pays and hangs up'
  /** Does not pay, and answers 500. */
  | 'breaks';

interface Payment {
  key: string;
  payoutId: string;
  partnerId: string;
  amount: number;
  currency: string;
  outcome: 'processing' | 'completed' | 'failed';
}

interface Counts {
  /** Money that moved, by partner. */
  byPartner: Record<string, { payments: number; amount: number }>;
  payments: number;
  /** Orders with a key that the bank knew already; they moved nothing. */
  repeats: number;
  lookUps: number;
}

export interface SandboxBank {
  readonly url: string;
  /** Moods of the next payments, one each; then `pays`. */
  feel(...moods: readonly Mood[]): void;
  counts(): Counts;
  close(): Promise<void>;
}

interface Options {
  port?: number;
  /** How long every answer takes. */
  latencyMs?: number;
  /** The share of payments after which it hangs up, from 0 to 1. */
  hangUpShare?: number;
}

export async function openSandboxBank({
  port = 0,
  latencyMs = 0,
  hangUpShare = 0,
}: Options = {}): Promise<SandboxBank> {
  const payments = new Map<string, Payment>();
  const moods: Mood[] = [];
  const asked = { repeats: 0, lookUps: 0 };

  function pay(order: Omit<Payment, 'outcome'>, response: ServerResponse): void {
    const known = payments.get(order.key);
    if (known) {
      asked.repeats += 1;
      return answer(response, 200, wire(known));
    }
    const mood = moods.shift() ?? (Math.random() < hangUpShare ? 'pays and hangs up' : 'pays');
    if (mood === 'breaks') return answer(response, 500, {});
    if (mood === 'has no money') return answer(response, 200, { ...noMoney, reference: order.key });
    const outcome = { refuses: 'failed', 'is slow': 'processing' }[mood as string] ?? 'completed';
    const payment = { ...order, outcome: outcome as Payment['outcome'] };
    payments.set(order.key, payment);
    if (mood === 'pays and hangs up') return void response.destroy();
    answer(response, 201, wire(payment));
  }

  function look(key: string, response: ServerResponse): void {
    asked.lookUps += 1;
    const known = payments.get(key);
    if (!known) return answer(response, 404, {});
    if (known.outcome === 'processing') known.outcome = 'completed';
    answer(response, 200, wire(known));
  }

  const server = createServer(async (request, response) => {
    const body = await read(request);
    if (latencyMs > 0) await sleep(latencyMs * (0.5 + Math.random()));
    if (request.method === 'POST') pay(JSON.parse(body), response);
    else if (request.url === '/counts') answer(response, 200, count());
    else look(decodeURIComponent(request.url!.split('/').at(-1)!), response);
  });
  server.listen(port, '127.0.0.1', 4_096);
  await once(server, 'listening');

  function count(): Counts {
    const byPartner: Counts['byPartner'] = {};
    const moved = [...payments.values()].filter(({ outcome }) => outcome !== 'failed');
    for (const { partnerId, amount } of moved) {
      const sum = (byPartner[partnerId] ??= { payments: 0, amount: 0 });
      sum.payments += 1;
      sum.amount += amount;
    }
    return { byPartner, payments: moved.length, ...asked };
  }

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    feel: (...next) => void moods.push(...next),
    counts: count,
    close: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const noMoney = {
  outcome: 'failed',
  problem: { code: 'balance_insufficient', detail: 'The program’s account is empty.' },
  mayRetry: true,
};

function wire({ key, outcome }: Payment) {
  const problem = { code: 'account_closed', detail: 'The account was closed.' };
  return { reference: `bank-${key}`, outcome, ...(outcome === 'failed' && { problem }) };
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
