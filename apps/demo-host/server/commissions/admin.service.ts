import type { ParsedOf, PorticoContract, StaffCommissionDetail } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault, invalid } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { getPartner } from '../partners/index.ts';
import { readPlans } from '../programs/index.ts';
import { readStaffRow, selectStaffPage } from './admin.store.ts';
import { toCommission } from './commissions.wire.ts';
import { toDetail } from './history.ts';
import { recalculate } from './recalculate.ts';

type Inputs = PorticoContract['admin']['commissions'];

/** Commissions of all partners, newest first. */
export async function listAllCommissions(work: Work, input: ParsedOf<Inputs['list']>) {
  const { cursor, limit, ...filters } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string', 'string']) : undefined;
  const rows = await selectStaffPage(work, filters, { after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1)?.commission : undefined;
  return {
    data: page.map(({ commission, partner }) => ({ ...toCommission(commission), partner })),
    nextCursor: last ? encodeCursor(input, [last.occurredAt.toISOString(), last.id]) : null,
  };
}

export async function getAnyCommission(work: Work, id: string): Promise<StaffCommissionDetail> {
  const row = await readStaffRow(work, id);
  if (!row) throw new Fault('not_found', { detail: 'There is no such commission.' });
  return { ...(await toDetail(work, row.commission)), partner: row.partner };
}

/** What a period would have earned by its own plans, or by the named version. */
export async function calculatePeriod(work: Work, input: ParsedOf<Inputs['calculate']>) {
  const { from, to, partnerId, planVersion } = input;
  if (partnerId) await getPartner(work, partnerId);
  const plans = await readPlans(work);
  const by = plans.find(({ version }) => version === planVersion) ?? null;
  if (planVersion !== undefined && !by) {
    throw invalid('/planVersion', 'There is no such version of the plan.');
  }
  return recalculate(work, { from: new Date(from), to: new Date(to), partnerId }, by);
}
