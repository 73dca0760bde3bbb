import { randomBytes, randomInt } from 'node:crypto';
import type { Commission, Currency, Partner, Payment, Referral } from '@portico/sdk';
import type { PorticoServer } from '@portico/sdk/server';
import type { z } from 'zod';
import type { clickInput, convertInput, payInput, promoteInput, refundInput } from './inputs.ts';
import type { OrderBook } from './order-book.ts';
import { HostFault } from './problem.ts';
import type { DemoProgram, SignedIn } from './programs.ts';
import type { Exchange, Recorder } from './wire.ts';

/** What an action needs: the client that holds the secret key, and the record of its calls. */
export interface Stage {
  baseUrl: string;
  program: DemoProgram;
  signedIn: SignedIn;
  portico: PorticoServer;
  recorder: Recorder;
  orders: OrderBook;
}

interface Recorded {
  /** What went over the wire, oldest first, secrets masked. */
  exchanges: readonly Exchange[];
}
export interface ClickAnswer extends Recorded {
  clickId: string;
  location: string;
  visitors: number;
}
export interface ConvertAnswer extends Recorded {
  /** The new customer under the host's own id. */
  customer: { externalId: string; name: string };
  referral: Referral;
}
export interface PayAnswer extends Recorded {
  payment: Payment;
  commissions: readonly Commission[];
}
export interface RefundAnswer extends Recorded {
  payment: Payment;
  reversals: readonly Commission[];
}
export interface PromoteAnswer extends Recorded {
  partner: Partner;
}

/** Goes through the link as visitors do, and stops before the destination. */
export async function click(
  { baseUrl, recorder }: Stage,
  { code, visitors }: z.output<typeof clickInput>,
): Promise<ClickAnswer> {
  let location = '';
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const response = await recorder.fetch(`${baseUrl}/r/${code}`, {
      redirect: 'manual',
      headers: { 'user-agent': someBrowser() },
    });
    location = response.headers.get('location') ?? '';
    if (response.status !== 302) {
      throw new HostFault(404, 'unknown_link', 'This link leads nowhere.');
    }
  }
  const clickId = new URL(location).searchParams.get('ref_click');
  if (!clickId) throw new HostFault(404, 'not_attributing', 'This link does not count any more.');
  return { clickId, location, visitors, exchanges: recorder.exchanges };
}

// Everyone who visits from one address with one browser is one visitor, and repeats within an hour
// are not counted: the demo's visitors come with browsers of their own.
function someBrowser(): string {
  const version = `${randomInt(120, 150)}.0.${randomInt(1000, 9999)}.${randomInt(10, 250)}`;
  return `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/${version} Safari/537.36`;
}

/** A visitor signs up: the host tells Portico which click, or which code, brought the customer. */
export async function convert(
  { portico, recorder }: Stage,
  { clickId, code, customerName }: z.output<typeof convertInput>,
): Promise<ConvertAnswer> {
  const externalId = `customer-${randomBytes(6).toString('hex')}`;
  const referral = await portico.referrals.convert({
    customer: { externalId, name: customerName, email: `billing@${externalId}.example` },
    attribution: clickId ? { clickId } : { code: code! },
  });
  const customer = { externalId, name: customerName };
  return { customer, referral, exchanges: recorder.exchanges };
}

/** The customer pays an invoice of the host. */
export async function pay(
  { portico, recorder, orders }: Stage,
  { customerId, amount, currency, kind, product }: z.output<typeof payInput>,
): Promise<PayAnswer> {
  const { payment, commissions } = await portico.payments.create({
    externalId: `invoice-${randomBytes(6).toString('hex')}`,
    customer: { externalId: customerId },
    amount: { amount, currency: currency as Currency },
    kind,
    ...(product !== undefined && { product }),
  });
  orders.keep(payment.id, payment.amount);
  return { payment, commissions, exchanges: recorder.exchanges };
}

/** The host gives money back. */
export async function refund(
  { portico, recorder, orders }: Stage,
  { paymentId, share }: z.output<typeof refundInput>,
): Promise<RefundAnswer> {
  const paid = orders.find(paymentId);
  if (!paid) {
    throw new HostFault(404, 'unknown_payment', 'This host took no such payment. Pay again first.');
  }
  const amount = Math.max(1, Math.round(paid.amount * share));
  const { payment, reversals } = await portico.payments.refund({
    id: paymentId,
    externalId: `refund-${randomBytes(6).toString('hex')}`,
    amount: { amount, currency: paid.currency },
  });
  return { payment, reversals, exchanges: recorder.exchanges };
}

/** All that a program can vouch for: training, calls, ratings. The rest is sales and time. */
const fullMarks = {
  certification: 'master',
  modulesCompleted: 20,
  callsAttended: 12,
  satisfaction: 5,
} as const;

/** The host records what the partner has learned; where that was what was missing, it climbs. */
export async function promote(
  stage: Stage,
  wanted: z.output<typeof promoteInput>,
): Promise<PromoteAnswer> {
  const { portico, recorder } = stage;
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const values = given.length > 0 ? Object.fromEntries(given) : fullMarks;
  const id = await partnerIdOf(stage);
  const partner = await portico.admin.partners.qualify({ id, ...values });
  return { partner, exchanges: recorder.exchanges };
}

async function partnerIdOf({ portico, program, signedIn }: Stage): Promise<string> {
  const { externalId } = signedIn;
  const known = program.partners.find((partner) => partner.externalId === externalId);
  if (known) return known.id;
  const { data } = await portico.admin.partners.list({ externalId, limit: 1 });
  if (data[0]) return data[0].id;
  throw new HostFault(404, 'unknown_partner', 'The program does not know this partner yet.');
}
