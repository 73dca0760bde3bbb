import type { Link, Money, Page, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { decodeCursor, encodeCursor } from '../platform/cursor.ts';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { checkActive, getPartner } from '../partners/index.ts';
import { getProgram } from '../programs/index.ts';
import { alternativesTo, checkDestination, newCode } from './links.rules.ts';
import {
  insertLink,
  readEarnings,
  readFirstFreeCode,
  readLink,
  selectLinks,
  updateLink,
} from './links.store.ts';
import type { LinkRow } from './links.table.ts';

type Inputs = PorticoContract['links'];
type NewLink = ParsedOf<Inputs['create']>;

/** Whose links, and below which address they are shared. */
export interface LinkOwner {
  partnerId: string;
  baseUrl: string;
}

const generatedAttempts = 5;

export async function createLink(work: Work, owner: LinkOwner, input: NewLink): Promise<Link> {
  checkActive((await getPartner(work, owner.partnerId)).status);
  const { allowedHosts, defaultDestination } = await getProgram(work);
  const destination = checkDestination(input.destination ?? defaultDestination, allowedHosts);
  const row = input.code
    ? await insertWithCode(work, owner, { ...input, destination, code: input.code })
    : await insertWithNewCode(work, owner, { ...input, destination });
  const link = toLink(row, [], owner.baseUrl);
  await announce(work, owner.partnerId, 'link.created', { link });
  return link;
}

async function insertWithCode(
  work: Work,
  { partnerId }: LinkOwner,
  { code, destination, name, utm }: NewLink & { code: string; destination: string },
): Promise<LinkRow> {
  const now = work.clock.now();
  const row = await insertLink(work, {
    programId: work.programId,
    id: newId('link', now.getTime()),
    partnerId,
    code,
    destination,
    name: name ?? null,
    utm: utm ?? {},
    createdAt: now,
    updatedAt: now,
  });
  if (row) return row;
  const suggestion = await readFirstFreeCode(work, alternativesTo(code));
  throw new Fault('code_taken', {
    detail: `The code ${code} is already in use.`,
    errors: [{ pointer: '/code', in: 'body', message: 'Is already in use.' }],
    meta: { suggestion },
  });
}

async function insertWithNewCode(
  work: Work,
  owner: LinkOwner,
  input: NewLink & { destination: string },
): Promise<LinkRow> {
  // Ten thousand million codes: even the second attempt is for programs of another size.
  const codes = Array.from({ length: generatedAttempts }, () => newCode());
  const code = await readFirstFreeCode(work, codes);
  if (code === null) throw new Error(`No free code among ${generatedAttempts}.`);
  return insertWithCode(work, owner, { ...input, code });
}

export async function listLinks(
  work: Work,
  owner: LinkOwner,
  input: ParsedOf<Inputs['list']>,
): Promise<Page<Link>> {
  const { cursor, limit, status } = input;
  const after = cursor ? decodeCursor(input, cursor, ['string', 'string']) : undefined;
  const { partnerId, baseUrl } = owner;
  const rows = await selectLinks(work, { partnerId, status, after, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  const earnings = await readEarnings(
    work,
    page.map(({ id }) => id),
  );
  return {
    data: page.map((row) => toLink(row, earnings.get(row.id) ?? [], baseUrl)),
    nextCursor: last ? encodeCursor(input, [last.createdAt.toISOString(), last.id]) : null,
  };
}

export async function changeLink(
  work: Work,
  owner: LinkOwner,
  { id, destination, name, utm }: ParsedOf<Inputs['update']>,
): Promise<Link> {
  await getOwnLink(work, owner, id);
  const changes = {
    ...(destination !== undefined && {
      destination: checkDestination(destination, (await getProgram(work)).allowedHosts),
    }),
    ...(name !== undefined && { name }),
    ...(utm !== undefined && { utm }),
  };
  return saveAndAnnounce(work, owner, { id, changes });
}

export async function archiveLink(
  work: Work,
  owner: LinkOwner,
  { id, archived }: ParsedOf<Inputs['archive']>,
): Promise<Link> {
  const { status } = await getOwnLink(work, owner, id);
  const wanted = archived ? 'archived' : 'active';
  const changes = wanted === status ? {} : { status: wanted as LinkRow['status'] };
  return saveAndAnnounce(work, owner, { id, changes });
}

async function saveAndAnnounce(
  work: Work,
  { baseUrl }: LinkOwner,
  { id, changes }: { id: string; changes: Partial<LinkRow> },
): Promise<Link> {
  const changed = Object.keys(changes).length > 0;
  const row = changed ? await updateLink(work, id, changes) : await readLink(work, { id });
  if (!row) throw new Fault('not_found', { detail: 'There is no such link.' });
  const earnings = await readEarnings(work, [id]);
  const link = toLink(row, earnings.get(id) ?? [], baseUrl);
  if (changed) await announce(work, row.partnerId, 'link.updated', { link });
  return link;
}

/** Only an active partner changes links, and only its own. */
async function getOwnLink(work: Work, { partnerId }: LinkOwner, id: string): Promise<LinkRow> {
  const row = await getLink(work, id);
  if (row.partnerId !== partnerId)
    throw new Fault('not_found', { detail: 'There is no such link.' });
  checkActive((await getPartner(work, partnerId)).status);
  return row;
}

export async function checkCode(work: Work, code: string) {
  const free = await readFirstFreeCode(work, [code, ...alternativesTo(code)]);
  const available = free === code;
  return { code, available, suggestion: available ? null : free };
}

/** The row of a link that the caller may see, or not found. */
export async function getLink(work: Work, id: string): Promise<LinkRow> {
  const row = await readLink(work, { id });
  if (!row) throw new Fault('not_found', { detail: 'There is no such link.' });
  return row;
}

/** A link of this program; undefined for a code that is unknown or somebody else's. */
export function findLinkByCode(work: Work, code: string): Promise<LinkRow | undefined> {
  return readLink(work, { code: code.toLowerCase() });
}

export function toLink(row: LinkRow, earnings: readonly Money[], baseUrl: string): Link {
  return {
    id: row.id,
    code: row.code,
    url: `${baseUrl}/r/${row.code}`,
    destination: row.destination,
    name: row.name,
    utm: row.utm,
    status: row.status,
    stats: {
      clicks: row.clicks,
      conversions: row.conversions,
      earnings: earnings.map(({ amount, currency }) => ({ amount, currency })),
    },
    createdAt: row.createdAt.toISOString(),
  };
}
