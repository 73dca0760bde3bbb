import { z } from 'zod';
import type { Currency } from '@portico/sdk/contract';
import { decimal, moneyOf } from '../csv.ts';
import { callJson, isRefusal, OutcomeUnknown, type JsonAnswer } from './call-json.ts';
import type { Answer, Order, Provider } from './provider.ts';

interface Options {
  clientId: string;
  clientSecret: string;
  baseUrl?: string | undefined;
  timeoutMs?: number | undefined;
}

const dayMs = 86_400_000;

/**
 * PayPal Payouts, API v1: one batch per payout, named by it. PayPal refuses a name that it has
 * seen in the last 30 days and says which batch that was; that is how one is found whose answer
 * was lost. There is no other way to ask for a batch by our name.
 */
export function createPayPalProvider(options: Options): Provider {
  const api = openApi(options);
  return {
    name: 'paypal',
    toldBy: 'provider',
    // Of 30 days, with time to spare.
    remembersMs: 25 * dayMs,
    send: (order) => send(api, order),
    find: (order) => (order.reference ? look(api, order.reference) : Promise.resolve('unknown')),
  };
}

interface Api {
  call(path: string, body?: object): Promise<JsonAnswer>;
}

const grant = z.object({ access_token: z.string(), expires_in: z.number() });

/** Calls with a token that is fetched when it is needed and kept until shortly before its end. */
function openApi({
  clientId,
  clientSecret,
  baseUrl = 'https://api-m.paypal.com',
  timeoutMs = 10_000,
}: Options): Api {
  let token: { value: string; until: number } | undefined;
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const authorize = async (): Promise<string> => {
    if (token && token.until > performance.now()) return token.value;
    const { body, status } = await callJson(`${baseUrl}/v1/oauth2/token`, {
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
      headers: { authorization: `Basic ${basic}` },
      timeoutMs,
    });
    if (status !== 200) throw new NotAllowed();
    const { access_token: value, expires_in: seconds } = grant.parse(body);
    token = { value, until: performance.now() + (seconds - 60) * 1_000 };
    return value;
  };
  return {
    call: async (path, body) => {
      const headers = { authorization: `Bearer ${await authorize()}` };
      const answer = await callJson(`${baseUrl}${path}`, {
        headers,
        timeoutMs,
        ...(body && { body }),
      });
      if (answer.status === 401) {
        token = undefined;
        throw new NotAllowed();
      }
      return answer;
    },
  };
}

/** PayPal does not know us: nothing was sent. */
class NotAllowed extends Error {
  override name = 'NotAllowed';
}

const batch = z.object({
  batch_header: z.object({ payout_batch_id: z.string(), batch_status: z.string() }),
  items: z
    .array(
      z.object({
        transaction_status: z.string().optional(),
        errors: z.object({ name: z.string() }).optional(),
      }),
    )
    .optional(),
});

async function send(api: Api, order: Order): Promise<Answer> {
  const { method, id, key, amount, currency } = order;
  if (method.kind !== 'paypal') throw new Error('Not a PayPal method.');
  const value = toPayPalValue(amount, currency);
  if (value === null) return { outcome: 'failed', reference: null, problem: noDecimals };
  try {
    const answer = await api.call('/v1/payments/payouts', {
      sender_batch_header: { sender_batch_id: key, email_subject: 'You have a payout' },
      items: [
        {
          ...{ recipient_type: 'EMAIL', receiver: method.email, sender_item_id: id },
          amount: { value, currency },
        },
      ],
    });
    return isRefusal(answer) ? await readRefusal(api, answer) : read(batch.parse(answer.body));
  } catch (error) {
    if (!(error instanceof NotAllowed)) throw error;
    return { outcome: 'failed', reference: null, problem: busy, mayRetry: true };
  }
}

const noDecimals = { code: 'amount_refused', detail: 'PayPal pays whole units of this currency.' };
const busy = { code: 'provider_busy', detail: 'PayPal did not take the payout.' };

const refusal = z.object({
  name: z.string(),
  details: z.array(z.object({ field: z.string().optional() })).optional(),
  links: z.array(z.object({ href: z.string() })).optional(),
});

/** A name that PayPal has seen leads to the batch that has it; anything else is a definite no. */
async function readRefusal(api: Api, { status, body }: JsonAnswer): Promise<Answer> {
  const { name, details = [], links = [] } = refusal.parse(body);
  const isDuplicate = details.some(({ field }) => /sender_batch_id/i.test(field ?? ''));
  if (isDuplicate) {
    const reference = links
      .map(({ href }) => /\/v1\/payments\/payouts\/([\w-]+)$/.exec(href)?.[1])
      .find((found) => found !== undefined);
    if (!reference) throw new OutcomeUnknown('A duplicate without a link to its batch.');
    const found = await look(api, reference);
    if (found === 'unknown') throw new OutcomeUnknown('A duplicate of an unknown batch.');
    return found;
  }
  const passes = status === 429 || name === 'INSUFFICIENT_FUNDS';
  const code = name.toLowerCase().slice(0, 60);
  const detail = 'PayPal refused the payout. Check the e-mail address of your account.';
  return {
    ...{ outcome: 'failed', reference: null, problem: { code, detail } },
    ...(passes && { mayRetry: true }),
  };
}

async function look(api: Api, reference: string): Promise<Answer | 'unknown'> {
  const answer = await api.call(`/v1/payments/payouts/${encodeURIComponent(reference)}`);
  if (answer.status === 404) return 'unknown';
  if (isRefusal(answer)) throw new OutcomeUnknown(`Answered ${answer.status}.`);
  return read(batch.parse(answer.body));
}

const failed = ['FAILED', 'RETURNED', 'BLOCKED', 'REFUNDED', 'REVERSED', 'DENIED', 'CANCELED'];

/** The item says what became of the money; before there is one, the batch does. */
function read({ batch_header: header, items }: z.infer<typeof batch>): Answer {
  const reference = header.payout_batch_id;
  const item = items?.[0];
  const status = item?.transaction_status ?? header.batch_status;
  if (status === 'SUCCESS' && item) return { outcome: 'completed', reference };
  if (!failed.includes(status)) return { outcome: 'processing', reference };
  const code = (item?.errors?.name ?? status).toLowerCase().slice(0, 60);
  const detail = 'PayPal could not pay. Check that your account there can receive money.';
  return { outcome: 'failed', reference, problem: { code, detail } };
}

/** PayPal takes no decimals for these, whatever ISO 4217 says. */
const wholeUnits: readonly Currency[] = ['HUF', 'TWD'];

function toPayPalValue(amount: number, currency: Currency): string | null {
  const value = decimal(moneyOf(amount, currency));
  if (!wholeUnits.includes(currency)) return value;
  return value.endsWith('.00') ? value.slice(0, -3) : null;
}
