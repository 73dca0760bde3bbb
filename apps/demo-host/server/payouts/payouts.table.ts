import { bigint, boolean, integer, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type {
  Currency,
  PayoutBlocker,
  PayoutMethod,
  PayoutMethodKind,
  PayoutProvider,
  PayoutRhythm,
  PayoutStatus,
} from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });
const minorUnits = (name: string) => bigint(name, { mode: 'number' });

export const payoutsTable = pgTable('payouts', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  runId: text('run_id'),
  /** One payout per partner, currency and run; a request has a key of its own. */
  key: text().notNull(),
  status: text().$type<PayoutStatus>().notNull(),
  currency: text().$type<Currency>().notNull(),
  gross: minorUnits('gross').notNull(),
  withheld: minorUnits('withheld').notNull(),
  fees: minorUnits('fees').notNull(),
  amount: minorUnits('amount').notNull(),
  provider: text().$type<PayoutProvider>().notNull(),
  methodId: text('method_id').notNull(),
  destination: text().notNull(),
  providerReference: text('provider_reference'),
  commissions: integer().notNull(),
  problemCode: text('problem_code'),
  problemDetail: text('problem_detail'),
  periodFrom: instant('period_from'),
  periodTo: instant('period_to'),
  /** When the provider is asked (again); null when nothing is left to ask. */
  nextAttemptAt: instant('next_attempt_at'),
  attempts: integer().notNull(),
  /** The provider may have paid, or not: it is asked what it knows before it is told again. */
  unsure: boolean().notNull(),
  /** How often the provider has refused for sure and was asked anew. */
  generation: integer().notNull(),
  createdAt: instant('created_at').notNull(),
  expectedAt: instant('expected_at'),
  completedAt: instant('completed_at'),
  updatedAt: instant('updated_at').notNull(),
});
export type PayoutRow = typeof payoutsTable.$inferSelect;

export const payoutMethodsTable = pgTable('payout_methods', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  partnerId: text('partner_id').notNull(),
  kind: text().$type<PayoutMethodKind>().notNull(),
  provider: text().$type<PayoutProvider>().notNull(),
  currency: text().$type<Currency>().notNull(),
  status: text().$type<PayoutMethod['status']>().notNull(),
  /** What was handed in, as JSON, encrypted. */
  details: text().notNull(),
  destination: text().notNull(),
  holderName: text('holder_name'),
  country: text(),
  providerAccount: text('provider_account'),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
  endedAt: instant('ended_at'),
});
export type PayoutMethodRow = typeof payoutMethodsTable.$inferSelect;

/** Partners who are not paid, counted by what keeps them from it. */
export type Skipped = Partial<Record<PayoutBlocker, number>>;

export const payoutRunsTable = pgTable('payout_runs', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  /** `monthly:2026-12-01` for a scheduled run, so that it starts once; else its id. */
  key: text().notNull(),
  status: text().$type<'running' | 'finished'>().notNull(),
  rhythm: text().$type<PayoutRhythm>(),
  currency: text().$type<Currency>(),
  partnerIds: jsonb('partner_ids').$type<string[]>(),
  startedBy: text('started_by'),
  startedAt: instant('started_at').notNull(),
  finishedAt: instant('finished_at'),
  partners: integer().notNull(),
});
export type PayoutRunRow = typeof payoutRunsTable.$inferSelect;
