// Many partners with many approved commissions, each with its ledger entry, by SQL alone.

import type { Database } from '../platform/db.ts';
import { encrypt } from '../platform/secrets.ts';

export const payoutDataKey = Buffer.alloc(32, 3);

interface Size {
  partners: number;
  /** Commissions of each; every twentieth takes something back. */
  each: number;
}

/** Fills a program; ids count up, so that partner `n` is `pa_01k9…` with `n` in hexadecimal. */
export async function fillWithCommissions(
  db: Database,
  programId: string,
  { partners, each }: Size,
): Promise<void> {
  const details = encrypt(JSON.stringify({ kind: 'sandbox', currency: 'USD' }), payoutDataKey);
  const id = (prefix: string, number: string) =>
    `'${prefix}_01k9' || lpad(to_hex(${number}), 22, '0')`;
  await db.listener.begin(async (tx) => {
    await tx.unsafe('set local statement_timeout = 0');
    await tx.unsafe(`insert into partners (program_id, id, external_id, type, status, name,
        tier_key, tier_since, created_at, updated_at)
      select '${programId}', ${id('pa', 'n')}, 'many-' || n, 'affiliate', 'active',
        'Partner ' || n, 'silver', now(), now(), now()
      from generate_series(0, ${partners - 1}) as n`);
    await tx.unsafe(`insert into payout_methods (program_id, id, partner_id, kind, provider,
        currency, status, details, destination, created_at, updated_at)
      select '${programId}', ${id('pm', 'n')}, ${id('pa', 'n')}, 'sandbox', 'sandbox', 'USD',
        'ready', '${details}', 'Sandbox', now(), now()
      from generate_series(0, ${partners - 1}) as n`);
    await tx.unsafe(`insert into commissions (program_id, id, partner_id, rule, type, status,
        amount, currency, calculation, note, hold_until, occurred_at, approved_at, created_at)
      select '${programId}', ${id('cm', 'n')}, ${id('pa', `n % ${partners}`)}, 'base', 'base',
        'approved', case when n / ${partners} % 20 = 7 then -1 - n % 300 else 500 + n % 4000 end,
        'USD', '{"plan":{"id":"pl","version":1},"steps":[],"amount":0,"currency":"USD"}', 'Many',
        now(), now() - n * interval '1 second', now(), now()
      from generate_series(0, ${partners * each - 1}) as n`);
    await tx.unsafe(`insert into ledger_entries (program_id, id, key, debit, credit,
        partner_id, amount, currency, subject, posted_at)
      select program_id, 'le' || substr(id, 3), id || ':0:approved',
        case when amount > 0 then 'expense' else 'payable' end,
        case when amount > 0 then 'payable' else 'expense' end,
        partner_id, abs(amount), currency, id, now()
      from commissions where program_id = '${programId}'`);
  });
  for (const table of ['partners', 'commissions', 'ledger_balances', 'payout_methods']) {
    await db.listener.unsafe(`vacuum analyze ${table}`);
  }
}
