import type { ActorName, ParsedOf, PayoutMethod } from '@portico/sdk/contract';
import type { payouts } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { isDuplicate } from '../platform/db.ts';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { decrypt, encrypt } from '../platform/secrets.ts';
import type { Work } from '../platform/work.ts';
import { getSettings } from '../programs/index.ts';
import type { PayoutMeans } from './means.ts';
import { checkMethod, maskDestination, providerOf } from './payout-method.rules.ts';
import { settingsOf } from './payouts.rules.ts';
import { readMethodInUse, replaceMethod, selectMethods, updateMethod } from './payouts.store.ts';
import type { PayoutMethodRow } from './payouts.table.ts';
import { toMethod } from './payouts.wire.ts';
import { offeredKinds } from './standings.ts';

/** A method as it was handed in, numbers and all. */
export type MethodDetails = ParsedOf<(typeof payouts)['setMethod']>['method'];

interface Change {
  partnerId: string;
  method: MethodDetails;
  by: ActorName;
}

/** Decides where money goes from now on. Payouts under way keep the method they began with. */
export async function setMethod(
  work: Work,
  means: PayoutMeans,
  { partnerId, method, by }: Change,
): Promise<PayoutMethod> {
  const rules = settingsOf(await getSettings(work));
  checkMethod(method, offeredKinds(rules, means.providers));
  const before = await readMethodInUse(work, partnerId);
  const row = toRow(work, { partnerId, method, before }, means.encryptionKey);
  try {
    await replaceMethod(work, row);
  } catch (error) {
    if (!isDuplicate(error, 'payout_methods_in_use')) throw error;
    throw new Fault('state_conflict', {
      detail: 'The payout method is being changed elsewhere at this moment. Look, then try again.',
    });
  }
  await audit(work, by, [
    {
      ...{ action: 'payout_method.changed', subject: row.id, partnerId },
      before: before ? shown(before) : null,
      after: shown(row),
    },
  ]);
  return toMethod(row);
}

/** What the audit may know of a method. */
function shown({ id, kind, currency, destination, country }: PayoutMethodRow) {
  // An address is personal, even shortened; a number's last four digits are not.
  return { id, kind, currency, country, ...(kind !== 'paypal' && { destination }) };
}

function toRow(
  work: Work,
  {
    partnerId,
    method,
    before,
  }: { partnerId: string; method: MethodDetails; before: PayoutMethodRow | undefined },
  encryptionKey: Buffer,
): PayoutMethodRow {
  const now = work.clock.now();
  const country = 'country' in method ? method.country : null;
  // Whoever comes back to Stripe has an account there already.
  const account = before?.kind === 'stripe' && before.country === country ? before : undefined;
  const isStripe = method.kind === 'stripe';
  return {
    programId: work.programId,
    id: newId('payoutMethod', now.getTime()),
    partnerId,
    kind: method.kind,
    provider: providerOf[method.kind],
    currency: method.currency,
    status: isStripe ? (account?.status ?? 'onboarding') : 'ready',
    details: encrypt(JSON.stringify(method), encryptionKey),
    destination: maskDestination(method),
    holderName: 'holderName' in method ? method.holderName : null,
    country,
    providerAccount: isStripe ? (account?.providerAccount ?? null) : null,
    createdAt: now,
    updatedAt: now,
    endedAt: null,
  };
}

export async function getMethod(work: Work, partnerId: string) {
  const row = await readMethodInUse(work, partnerId);
  return { method: row ? toMethod(row) : null };
}

interface Onboarding {
  partnerId: string;
  returnUrl: string;
  /** Where the session may be used; empty for anywhere. */
  origins: readonly string[];
}

/**
 * An address at Stripe where the partner proves who it is. The account is opened under a key of
 * the method: asking twice opens one.
 */
export async function startOnboarding(
  work: Work,
  means: PayoutMeans,
  { partnerId, returnUrl, origins }: Onboarding,
): Promise<{ url: string; expiresAt: string }> {
  checkReturnUrl(returnUrl, origins);
  const method = await readMethodInUse(work, partnerId);
  const { stripe } = means.providers;
  if (!method || method.kind !== 'stripe' || !stripe) {
    throw new Fault('state_conflict', { detail: 'Choose Stripe as the payout method first.' });
  }
  const { id, country, providerAccount } = method;
  const account =
    providerAccount ??
    (await reach(means, () => stripe.openAccount({ key: id, country: country ?? 'US' })));
  if (!providerAccount) await updateMethod(work, id, { providerAccount: account });
  const { url, expiresAt } = await reach(means, () => stripe.linkTo(account, returnUrl));
  return { url, expiresAt: expiresAt.toISOString() };
}

/** A provider that does not answer is no failure of ours, and passes. */
async function reach<T>({ log }: PayoutMeans, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    log.warn('onboarding cannot be started', { error: (error as Error).name });
    throw new Fault('unavailable', {
      detail: 'Stripe does not answer at the moment. Try again in a minute.',
      retryAfter: 60,
    });
  }
}

function checkReturnUrl(returnUrl: string, origins: readonly string[]): void {
  const { protocol, hostname, origin } = new URL(returnUrl);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  if (protocol !== 'https:' && !(protocol === 'http:' && local)) {
    throw invalid('/returnUrl', 'Must be an https:// address.');
  }
  if (origins.length > 0 && !origins.includes(origin)) {
    throw invalid('/returnUrl', `Must be on ${origins.join(' or ')}.`);
  }
}

/** Where payouts go, in full: for providers and bank files, never for answers or logs. */
export async function readDetails(
  work: Work,
  methodIds: readonly string[],
  encryptionKey: Buffer,
): Promise<Map<string, { details: MethodDetails; account: string | null }>> {
  const rows = await selectMethods(work, methodIds);
  return new Map(
    rows.map((row) => [
      row.id,
      {
        details: JSON.parse(decrypt(row.details, encryptionKey)) as MethodDetails,
        account: row.providerAccount,
      },
    ]),
  );
}
