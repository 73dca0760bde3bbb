import type { HandlersOf, PorticoContract } from '../../contract/index.ts';
import type { PorticoEvent } from '../../contract/events.ts';
import { answerAdminPartners, answerPartners, answerSessions } from './answer-partners.ts';
import { answerAdminCommissions } from './answer-admin-commissions.ts';
import { answerAssets } from './answer-assets.ts';
import { answerAudit, answerExchangeRates, answerLedger, answerPlans } from './answer-books.ts';
import { answerCommissions } from './answer-commissions.ts';
import { answerAdminDisputes, answerDisputes } from './answer-disputes.ts';
import { answerEarnings } from './answer-earnings.ts';
import { answerLinks } from './answer-links.ts';
import { answerPayments } from './answer-payments.ts';
import { answerAdminPayouts } from './answer-admin-payouts.ts';
import { answerPayouts } from './answer-payouts.ts';
import { answerPrograms } from './answer-programs.ts';
import { answerReferrals } from './answer-referrals.ts';
import { answerStatements } from './answer-statements.ts';
import { answerAdminTax, answerTax } from './answer-tax.ts';
import { answerTiers } from './answer-tiers.ts';
import type { FakeCall } from './exchange.ts';
import type { FakeState } from './state.ts';
import type { EventLog } from './stream.ts';

/** What the answers of every noun work with. */
export interface Desk {
  state: FakeState;
  /** Tells everyone who follows the events. */
  announce<T extends PorticoEvent['type']>(
    type: T,
    data: Extract<PorticoEvent, { type: T }>['data'],
  ): void;
}

/** One answer per endpoint; a new endpoint without one does not compile. */
export type Answers = HandlersOf<PorticoContract, FakeCall>;

export function createAnswers(desk: Desk, log: EventLog): Answers {
  return {
    programs: answerPrograms(desk),
    embedSessions: answerSessions(desk),
    partners: answerPartners(desk),
    links: answerLinks(desk),
    referrals: answerReferrals(desk),
    payments: answerPayments(desk),
    commissions: answerCommissions(desk),
    earnings: answerEarnings(desk),
    disputes: answerDisputes(desk),
    payouts: answerPayouts(desk),
    statements: answerStatements(desk),
    tiers: answerTiers(desk),
    tax: answerTax(desk),
    assets: answerAssets(desk),
    events: {
      stream: async (_, { request }) =>
        log.follow(request.headers.get('last-event-id'), request.signal),
    },
    admin: {
      partners: answerAdminPartners(desk),
      commissions: answerAdminCommissions(desk),
      disputes: answerAdminDisputes(desk),
      plans: answerPlans(desk),
      exchangeRates: answerExchangeRates(desk),
      ledger: answerLedger(desk),
      payouts: answerAdminPayouts(desk),
      tax: answerAdminTax(desk),
      audit: answerAudit(desk),
    },
  };
}
