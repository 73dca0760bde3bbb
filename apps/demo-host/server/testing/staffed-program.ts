// A program with staff and partners, for tests that speak to the API as each of them.

import { expect } from 'vitest';
import type { PresetKey } from '../presets/index.ts';
import type { Answer, OpenProgram, TestApi } from './api.ts';

export interface StaffedProgram {
  program: OpenProgram;
  /** Sends as a person of the staff; with `key` as somebody else. */
  send(call: string, body?: unknown, key?: string): Promise<Answer>;
  /** An active partner with a fresh session. */
  join(externalId: string): Promise<Joined>;
  /** A payment of a customer of the partner. */
  pay(partner: Joined, payment: Paid): Promise<Answer>;
  /** The ledger as a whole must be even, and its lines by account. */
  balances(): Promise<Record<string, number>>;
}

export interface Joined {
  id: string;
  token: string;
}

interface Paid {
  id: string;
  amount: number;
  currency?: string;
  customer?: string;
  occurredAt?: string;
  [more: string]: unknown;
}

export async function openStaffedProgram(api: TestApi, preset: PresetKey): Promise<StaffedProgram> {
  const program = await api.openProgram(preset);
  let staff = { token: '', at: 0 };
  const mint = async () => {
    const at = api.resources.clock.now().getTime();
    // Sessions are short, and tests move the clock by days.
    if (Math.abs(at - staff.at) < 60_000) return staff.token;
    const { body } = await api.send('POST /api/v1/embed-sessions/staff', {
      key: program.secretKey,
      body: { member: { externalId: 'm1', name: 'Sam' } },
    });
    staff = { token: body.token, at };
    return staff.token;
  };
  const send: StaffedProgram['send'] = async (call, payload, key) =>
    api.send(call.replace(' /', ' /api/v1/'), { key: key ?? (await mint()), body: payload });
  return {
    program,
    send,
    join: async (externalId) => {
      const partner = { externalId, name: `Partner ${externalId}` };
      const member = { externalId: 'u1', name: 'Pat' };
      const answer = await send('POST /embed-sessions', { partner, member }, program.secretKey);
      return { id: answer.body.partner.id, token: answer.body.token };
    },
    pay: (partner, { id, amount, currency = 'USD', customer = 'c1', ...more }) => {
      const payment = {
        externalId: id,
        amount: { amount, currency },
        customer: { externalId: customer, name: `Customer ${customer}` },
        attribution: { partnerId: partner.id },
        ...more,
      };
      return send('POST /payments', payment, program.secretKey);
    },
    balances: async () => {
      const answer = await send('GET /admin/ledger/trial-balance');
      expect(answer.body.balanced).toBe(true);
      const lines = answer.body.lines as { account: string; currency: string; balance: number }[];
      return Object.fromEntries(
        lines
          .filter(({ balance }) => balance !== 0)
          .map(({ account, currency, balance }) => [`${account} ${currency}`, balance]),
      );
    },
  };
}
