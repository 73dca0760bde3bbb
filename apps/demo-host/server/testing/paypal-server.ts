// The part of PayPal's API that payouts use: tokens, batches of payouts, and the refusal of a batch
// name that was used before, with the link to the batch that has it.

import { openLocalServer, type Asked, type LocalAnswer, type LocalServer } from './local-server.ts';

export type PayPalMood =
  | 'pays and hangs up'
  | 'pays and is silent'
  | 'breaks'
  | 'has no money'
  | 'refuses'
  | 'finds nobody';

interface Batch {
  payout_batch_id: string;
  sender_batch_id: string;
  receiver: string;
  amount: { value: string; currency: string };
  /** Of the one item; PENDING until the batch is looked at. */
  status: 'PENDING' | 'SUCCESS' | 'UNCLAIMED' | 'RETURNED';
}

export interface PayPalServer extends LocalServer {
  readonly batches: Batch[];
  readonly asked: Asked[];
  /** Tokens that it gave out. */
  readonly tokens: readonly string[];
  feel(...moods: readonly PayPalMood[]): void;
  /** Makes every token invalid. */
  forget(): void;
}

const client = { id: 'client', secret: 'secret' };

export async function openPayPalServer(): Promise<PayPalServer> {
  const batches: Batch[] = [];
  const asked: Asked[] = [];
  const tokens: string[] = [];
  const moods: PayPalMood[] = [];
  let valid = new Set<string>();

  function grant({ headers, body }: Asked): LocalAnswer {
    const basic = Buffer.from(`${client.id}:${client.secret}`).toString('base64');
    const isGood = headers['authorization'] === `Basic ${basic}` && /client_credentials/.test(body);
    if (!isGood) return { status: 401, body: { error: 'invalid_client' } };
    const token = `token-${tokens.length + 1}`;
    tokens.push(token);
    valid.add(token);
    return { status: 200, body: { access_token: token, expires_in: 32_400, token_type: 'Bearer' } };
  }

  function create({ body }: Asked, mood: PayPalMood | undefined): LocalAnswer {
    const { sender_batch_header: header, items } = JSON.parse(body);
    const known = batches.find((one) => one.sender_batch_id === header.sender_batch_id);
    if (known) return refuse('USER_BUSINESS_ERROR', known, server.url);
    if (mood === 'has no money') return refuse('INSUFFICIENT_FUNDS');
    if (mood === 'refuses') return refuse('VALIDATION_ERROR');
    if (mood === 'breaks') return { status: 503, body: { name: 'SERVICE_UNAVAILABLE' } };
    const batch: Batch = {
      payout_batch_id: `BATCH${batches.length + 1}`,
      sender_batch_id: header.sender_batch_id,
      ...{ receiver: items[0].receiver, amount: items[0].amount },
      status: 'PENDING',
    };
    batches.push(batch);
    return { status: 201, body: { batch_header: { ...headerOf(batch), batch_status: 'PENDING' } } };
  }

  function look(id: string, mood: PayPalMood | undefined): LocalAnswer {
    const batch = batches.find((one) => one.payout_batch_id === id);
    if (!batch) return { status: 404, body: { name: 'INVALID_RESOURCE_ID' } };
    if (batch.status === 'PENDING')
      batch.status = mood === 'finds nobody' ? 'UNCLAIMED' : 'SUCCESS';
    const item = { payout_item_id: 'ITEM', transaction_status: batch.status };
    return { status: 200, body: { batch_header: headerOf(batch), items: [item] } };
  }

  const server: LocalServer = await openLocalServer((call) => {
    asked.push(call);
    if (call.path === '/v1/oauth2/token') return grant(call);
    const token = call.headers['authorization']?.replace('Bearer ', '') ?? '';
    if (!valid.has(token)) return { status: 401, body: { error: 'invalid_token' } };
    const mood = moods.shift();
    if (call.method === 'GET') return look(call.path.split('/').at(-1)!, mood);
    const answer = create(call, mood);
    if (mood === 'pays and hangs up') return 'hang up';
    return mood === 'pays and is silent' ? 'be silent' : answer;
  });
  return {
    ...server,
    ...{ batches, asked, tokens },
    feel: (...next) => void moods.push(...next),
    forget: () => void (valid = new Set()),
  };
}

function headerOf({ payout_batch_id, sender_batch_id }: Batch) {
  const batch_status = 'SUCCESS';
  return { payout_batch_id, batch_status, sender_batch_header: { sender_batch_id } };
}

function refuse(name: string, known?: Batch, url = ''): LocalAnswer {
  const body = { name, message: name, debug_id: 'd3bu6' };
  if (!known) return { status: name === 'INSUFFICIENT_FUNDS' ? 422 : 400, body };
  const issue = 'Batch with given sender_batch_id already exists';
  const href = `${url}/v1/payments/payouts/${known.payout_batch_id}`;
  return {
    status: 400,
    body: {
      ...body,
      details: [{ field: 'SENDER_BATCH_ID', location: 'body', issue }],
      links: [{ href, rel: 'self', method: 'GET' }],
    },
  };
}
