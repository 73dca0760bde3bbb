import { boolean, integer, numeric, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import type { Certification, PartnerStatus, PartnerType } from '@portico/sdk/contract';

const instant = (name: string) => timestamp(name, { withTimezone: true });

export const partnersTable = pgTable('partners', {
  programId: text('program_id').notNull(),
  id: text().notNull(),
  externalId: text('external_id'),
  type: text().$type<PartnerType>().notNull(),
  status: text().$type<PartnerStatus>().notNull(),
  name: text().notNull(),
  email: text(),
  website: text(),
  country: text(),
  message: text(),
  statusReason: text('status_reason'),
  tierKey: text('tier_key').notNull(),
  tierSince: instant('tier_since').notNull(),
  certification: text().$type<Certification>().notNull().default('none'),
  modulesCompleted: integer('modules_completed').notNull().default(0),
  callsAttended: integer('calls_attended').notNull().default(0),
  satisfaction: numeric({ precision: 3, scale: 2, mode: 'number' }).notNull().default(0),
  /** The partner who brought this one in, and earns overrides on it. */
  recruitedBy: text('recruited_by'),
  /** When the tier was last looked at without an occasion. */
  evaluatedAt: instant('evaluated_at'),
  /** The tax office asked for a part of every payout. */
  backupWithholding: boolean('backup_withholding').notNull().default(false),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
});
export type PartnerRow = typeof partnersTable.$inferSelect;

export const couponsTable = pgTable('coupons', {
  programId: text('program_id').notNull(),
  code: text().notNull(),
  partnerId: text('partner_id').notNull(),
  createdAt: instant('created_at').notNull(),
});
