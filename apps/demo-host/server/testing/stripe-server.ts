// The part of Stripe's API that payouts use: Express accounts, account links and transfers, with
// idempotency keys kept as Stripe keeps them: the first answer, an error of theirs included, is the
// answer for good.

import { openLocalServer, type Asked, type LocalAnswer, type LocalServer } from './local-server.ts';

export type StripeMood =
  | 'pays and hangs up'
  | 'pays and is silent'
  | 'breaks'
  | 'is busy'
  | 'has no money'
  | 'refuses';

interface Transfer {
  id: string;
  object: 'transfer';
  amount: number;
  currency: string;
  destination: string;
  transfer_group: string;
  metadata: Record<string, string>;
  reversed: boolean;
}

export interface StripeServer extends LocalServer {
  readonly transfers: Transfer[];
  readonly accounts: { id: string; country: string; type: string }[];
  readonly asked: Asked[];
  feel(...moods: readonly StripeMood[]): void;
}

export async function openStripeServer(secretKey: string): Promise<StripeServer> {
  const transfers: Transfer[] = [];
  const accounts: StripeServer['accounts'] = [];
  const asked: Asked[] = [];
  const moods: StripeMood[] = [];
  const kept = new Map<string, { body: string; answer: LocalAnswer }>();
  let number = 0;

  function transfer(form: URLSearchParams): LocalAnswer {
    number += 1;
    const made: Transfer = {
      ...{ id: `tr_${number}`, object: 'transfer', amount: Number(form.get('amount')) },
      ...{ currency: form.get('currency')!, destination: form.get('destination')! },
      transfer_group: form.get('transfer_group')!,
      metadata: Object.fromEntries(
        ['portico_payout', 'portico_program'].map((key) => [key, form.get(`metadata[${key}]`)!]),
      ),
      reversed: false,
    };
    transfers.push(made);
    return { status: 200, body: made };
  }

  function create({ path, body }: Asked, mood: StripeMood | undefined): LocalAnswer {
    const form = new URLSearchParams(body);
    if (path === '/v1/accounts') {
      number += 1;
      const account = {
        id: `acct_${number}`,
        country: form.get('country')!,
        type: form.get('type')!,
      };
      accounts.push(account);
      return { status: 200, body: { object: 'account', ...account } };
    }
    if (path === '/v1/account_links') {
      const url = `https://connect.stripe.test/setup/${form.get('account')}`;
      const times = { created: 1_773_144_000, expires_at: 1_773_144_300 };
      return { status: 200, body: { object: 'account_link', url, ...times } };
    }
    if (mood === 'has no money') return refuse(400, 'balance_insufficient');
    if (mood === 'refuses') return refuse(400, 'account_invalid');
    if (mood === 'breaks') return { status: 500, body: { error: { type: 'api_error' } } };
    return transfer(form);
  }

  const server = await openLocalServer((call) => {
    asked.push(call);
    if (call.headers['authorization'] !== `Bearer ${secretKey}`) return refuse(401, 'api_key');
    if (call.method === 'GET') {
      const group = call.query.get('transfer_group');
      const data = transfers.filter((one) => one.transfer_group === group).toReversed();
      return { status: 200, body: { object: 'list', data, has_more: false } };
    }
    const mood = moods.shift();
    if (mood === 'breaks' && call.path !== '/v1/transfers') {
      return { status: 500, body: { error: { type: 'api_error' } } };
    }
    // Turned away before it was looked at: such an answer is not kept.
    if (mood === 'is busy') return refuse(429, 'rate_limit');
    const key = call.headers['idempotency-key'];
    const before = key ? kept.get(key) : undefined;
    if (before && before.body !== call.body) return refuse(400, 'idempotency_error');
    const answer = before?.answer ?? create(call, mood);
    if (key) kept.set(key, { body: call.body, answer });
    if (mood === 'pays and hangs up') return 'hang up';
    return mood === 'pays and is silent' ? 'be silent' : answer;
  });
  return { ...server, transfers, accounts, asked, feel: (...next) => void moods.push(...next) };
}

function refuse(status: number, code: string): LocalAnswer {
  const type = code === 'idempotency_error' ? code : 'invalid_request_error';
  return { status, body: { error: { type, code, message: `No: ${code}` } } };
}
