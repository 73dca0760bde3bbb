import type {
  InputOf,
  ParsedOf,
  Partner,
  PartnerType,
  PorticoContract,
} from '@portico/sdk/contract';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { getSettings, readTiers } from '../programs/index.ts';
import { checkStatusChange } from './partners.rules.ts';
import {
  insertCoupon,
  insertPartner,
  readPartner,
  selectPartners,
  updatePartner,
} from './partners.store.ts';
import type { PartnerRow } from './partners.table.ts';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';

type Inputs = PorticoContract['partners'];
type AdminInputs = PorticoContract['admin']['partners'];

/** The row of a partner of this program, or not found. */
export async function getPartner(work: Work, id: string): Promise<PartnerRow> {
  const row = await readPartner(work, { id });
  if (!row) throw new Fault('not_found', { detail: 'There is no such partner.' });
  return row;
}

interface Enrolment {
  externalId: string | null;
  type?: PartnerType | undefined;
  name: string;
  email?: string | undefined;
  website?: string | undefined;
  country?: string | undefined;
  message?: string | undefined;
  status: 'pending' | 'active';
}

/** Makes a partner in the starting tier of its type. Null when the external id is taken. */
async function enrol(work: Work, input: Enrolment): Promise<PartnerRow | null> {
  const settings = await getSettings(work);
  const type = input.type ?? settings.partnerTypes[0]!;
  if (!settings.partnerTypes.includes(type)) {
    throw invalid('/type', `Must be one of ${settings.partnerTypes.join(', ')}.`);
  }
  const [lowest] = await readTiers(work);
  const now = work.clock.now();
  const id = newId('partner', now.getTime());
  const made = await insertPartner(work, {
    programId: work.programId,
    id,
    externalId: input.externalId,
    type,
    status: input.status,
    name: input.name,
    email: input.email ?? null,
    website: input.website ?? null,
    country: input.country ?? null,
    message: input.message ?? null,
    tierKey: settings.startTier[type] ?? lowest!.key,
    tierSince: now,
    createdAt: now,
    updatedAt: now,
  });
  return made ? getPartner(work, id) : null;
}

/** Finds the partner by the host's own id, or enrols it: the host vouches, so it is active. */
export async function findOrEnrol(
  work: Work,
  input: InputOf<PorticoContract['embedSessions']['create']>['partner'],
): Promise<PartnerRow> {
  const known = await readPartner(work, { externalId: input.externalId });
  if (known) return known;
  if (!input.name) throw invalid('/partner/name', 'Is required to enrol a new partner.');
  const made = await enrol(work, { ...input, name: input.name, status: 'active' });
  // Null means that another request enrolled the same partner a moment ago.
  const row = made ?? (await readPartner(work, { externalId: input.externalId }));
  if (!row)
    throw new Fault('state_conflict', { detail: 'The partner is being enrolled. Try again.' });
  return row;
}

export async function registerPartner(work: Work, input: ParsedOf<Inputs['register']>) {
  const known = await readPartner(work, { email: input.email });
  const settings = await getSettings(work);
  if (!settings.partnerTypes.includes(input.type)) {
    throw invalid('/type', `Must be one of ${settings.partnerTypes.join(', ')}.`);
  }
  if (!known) {
    const status = settings.approvePartners === 'automatic' ? 'active' : 'pending';
    await enrol(work, { ...input, externalId: null, status });
  }
  return { status: 'received' as const };
}

export async function updateProfile(
  work: Work,
  partnerId: string,
  input: ParsedOf<Inputs['updateProfile']>,
): Promise<Partner> {
  const changes = Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== undefined),
  );
  const row = await updatePartner(work, partnerId, changes);
  return toPartner(work, row ?? (await getPartner(work, partnerId)));
}

/** Moves an account to another status and tells its widgets. */
export async function changeStatus(
  work: Work,
  id: string,
  to: { status: PartnerRow['status']; reason?: string | undefined },
): Promise<Partner> {
  const before = await getPartner(work, id);
  checkStatusChange(before.status, to.status);
  if (before.status === to.status) return toPartner(work, before);
  const row = await updatePartner(work, id, { status: to.status, statusReason: to.reason ?? null });
  await announce(work, id, 'partner.updated', { status: to.status });
  return toPartner(work, row!);
}

export async function qualifyPartner(
  work: Work,
  { id, ...values }: ParsedOf<AdminInputs['qualify']>,
): Promise<PartnerRow> {
  await getPartner(work, id);
  const changes = Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  );
  const row = await updatePartner(work, id, changes);
  return row!;
}

export async function addCoupon(work: Work, { id, code }: ParsedOf<AdminInputs['addCoupon']>) {
  await getPartner(work, id);
  if (!(await insertCoupon(work, code, id))) {
    throw new Fault('code_taken', {
      detail: `The coupon ${code} is already in use.`,
      errors: [{ pointer: '/code', in: 'body', message: 'Is already in use.' }],
    });
  }
  return { code, partnerId: id };
}

export async function listPartners(work: Work, input: ParsedOf<AdminInputs['list']>) {
  const { cursor, limit } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string', 'string']) : undefined;
  const rows = await selectPartners(work, { ...input, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const tiers = await readTiers(work);
  return {
    data: page.map((row) => toWire(row, tiers)),
    nextCursor: last ? encodeCursor(input, [last.createdAt.toISOString(), last.id]) : null,
  };
}

export async function toPartner(work: Work, row: PartnerRow): Promise<Partner> {
  return toWire(row, await readTiers(work));
}

function toWire(
  row: PartnerRow,
  tiers: readonly { key: string; name: string; rank: number }[],
): Partner {
  const tier = tiers.find(({ key }) => key === row.tierKey);
  return {
    id: row.id,
    externalId: row.externalId,
    type: row.type,
    status: row.status,
    name: row.name,
    email: row.email,
    website: row.website,
    country: row.country,
    tier: { key: row.tierKey, name: tier?.name ?? row.tierKey, rank: tier?.rank ?? 0 },
    certification: row.certification,
    createdAt: row.createdAt.toISOString(),
  };
}
