import Stripe from 'stripe';
import type { Currency } from '@portico/sdk/contract';
import type { AccountProvider, Answer, Order } from './provider.ts';

interface Options {
  secretKey: string;
  /** Another address than Stripe's own, such as a test server's. */
  baseUrl?: string | undefined;
  timeoutMs?: number | undefined;
}

/**
 * Stripe Connect: partners have Express accounts, payouts are transfers to them. A transfer that
 * exists has reached the partner's account; Stripe pays it on to their bank by itself. Each
 * transfer is in a group named by the payout, which is how it is found again.
 */
export function createStripeProvider({
  secretKey,
  baseUrl,
  timeoutMs = 10_000,
}: Options): AccountProvider {
  const stripe = new Stripe(secretKey, {
    timeout: timeoutMs,
    // An unknown outcome is looked up by us, not repeated by the library.
    maxNetworkRetries: 0,
    telemetry: false,
    ...(baseUrl && addressOf(baseUrl)),
  });
  return {
    name: 'stripe',
    toldBy: 'provider',
    send: (order) => send(stripe, order),
    find: (order) => find(stripe, order),
    openAccount: async ({ key, country }) => {
      const account = await stripe.accounts.create(
        { type: 'express', country, capabilities: { transfers: { requested: true } } },
        { idempotencyKey: `account-${key}` },
      );
      return account.id;
    },
    linkTo: async (account, returnUrl) => {
      const { url, expires_at: expires } = await stripe.accountLinks.create({
        ...{ account, return_url: returnUrl, refresh_url: returnUrl },
        type: 'account_onboarding',
      });
      return { url, expiresAt: new Date(expires * 1_000) };
    },
  };
}

function addressOf(baseUrl: string): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  const { hostname: host, port, protocol } = new URL(baseUrl);
  return {
    host,
    protocol: protocol === 'http:' ? 'http' : 'https',
    port: port || (protocol === 'http:' ? 80 : 443),
  };
}

async function send(stripe: Stripe, order: Order): Promise<Answer> {
  if (!order.account) return { outcome: 'failed', reference: null, problem: noAccount };
  try {
    const transfer = await stripe.transfers.create(
      {
        amount: toStripeAmount(order.amount, order.currency),
        currency: order.currency.toLowerCase(),
        destination: order.account,
        transfer_group: order.id,
        metadata: { portico_payout: order.id, portico_program: order.programId },
      },
      { idempotencyKey: order.key },
    );
    return read(transfer);
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal) return refusal;
    throw error;
  }
}

const noAccount = { code: 'no_account', detail: 'Finish setting up your Stripe account first.' };

async function find(stripe: Stripe, order: Order): Promise<Answer | 'unknown'> {
  const { data } = await stripe.transfers.list({ transfer_group: order.id, limit: 10 });
  const transfer = data.find(({ reversed }) => !reversed) ?? data[0];
  return transfer ? read(transfer) : 'unknown';
}

function read({ id, reversed }: Stripe.Transfer): Answer {
  if (!reversed) return { outcome: 'completed', reference: id };
  return { outcome: 'failed', reference: id, problem: reversal };
}

const reversal = { code: 'returned', detail: 'Stripe has taken the transfer back.' };

/**
 * A refusal that says for sure that nothing was paid. Null for everything that leaves it open:
 * lost connections, errors of Stripe's own, and a key that is in use at this moment.
 */
function refusalOf(error: unknown): Answer | null {
  const { errors } = Stripe;
  if (error instanceof errors.StripeRateLimitError || isOurs(error)) {
    return { outcome: 'failed', reference: null, problem: busy, mayRetry: true };
  }
  if (!(error instanceof errors.StripeInvalidRequestError)) return null;
  const code = error.code ?? 'refused';
  if (code === 'idempotency_key_in_use') return null;
  const mayRetry = code === 'balance_insufficient' ? ({ mayRetry: true } as const) : {};
  const detail = refusals[code] ?? 'Stripe refused the transfer.';
  return { outcome: 'failed', reference: null, problem: { code, detail }, ...mayRetry };
}

/** The program's key is wrong or lacks a right: nothing that the partner could mend. */
function isOurs(error: unknown): boolean {
  const { errors } = Stripe;
  return (
    error instanceof errors.StripeAuthenticationError ||
    error instanceof errors.StripePermissionError
  );
}

const busy = { code: 'provider_busy', detail: 'Stripe did not take the transfer.' };

// Stripe's own sentences name accounts and keys; partners read ours.
const refusals: Record<string, string> = {
  balance_insufficient: 'The program’s Stripe balance is too low at the moment.',
  account_invalid: 'Your Stripe account cannot take transfers. Look at it, then ask again.',
  insufficient_capabilities_for_transfer: 'Your Stripe account cannot take transfers yet.',
};

/**
 * Stripe keeps two decimals for two currencies that ISO 4217 gives none.
 * Source: Stripe's documentation, "Currencies", special cases.
 */
function toStripeAmount(amount: number, currency: Currency): number {
  return currency === 'ISK' || currency === 'UGX' ? amount * 100 : amount;
}
