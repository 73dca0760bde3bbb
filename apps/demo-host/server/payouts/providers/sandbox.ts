import { z } from 'zod';
import { callJson, isRefusal } from './call-json.ts';
import type { Answer, Order, Provider } from './provider.ts';

/** Moves no money, and says so: every payout arrives at once. For trying a program out. */
export function createSandboxProvider(): Provider {
  const send = async ({ key }: Order): Promise<Answer> => ({
    outcome: 'completed',
    reference: `sandbox-${key}`,
  });
  return { name: 'sandbox', toldBy: 'provider', send, find: send };
}

const payment = z.object({
  reference: z.string(),
  outcome: z.enum(['processing', 'completed', 'failed']),
  problem: z.object({ code: z.string(), detail: z.string() }).optional(),
  mayRetry: z.literal(true).optional(),
});

/**
 * The same with a sandbox bank behind it that can be told to fail, to be slow, to answer twice
 * and to time out after paying; see `testing/sandbox-bank.ts`.
 */
export function createSandboxBankProvider(baseUrl: string, timeoutMs = 2_000): Provider {
  return {
    name: 'sandbox',
    toldBy: 'provider',
    send: async ({ key, id, partnerId, amount, currency }) => {
      const body = { key, payoutId: id, partnerId, amount, currency };
      const answer = await callJson(`${baseUrl}/payments`, { body, timeoutMs });
      return payment.parse(answer.body);
    },
    find: async ({ key }) => {
      const answer = await callJson(`${baseUrl}/payments/${key}`, { timeoutMs });
      return isRefusal(answer) ? 'unknown' : payment.parse(answer.body);
    },
  };
}
