import type { Dispute, evidenceTypes } from '@portico/sdk/contract';
import { invalid } from '../platform/fault.ts';
import { refusalOf, type CommissionRow } from '../commissions/index.ts';

export type EvidenceType = (typeof evidenceTypes)[number];

const evidenceBytesMax = 500_000;

/** Disputes end somewhere; what is longer is talked over in person. */
export const messagesMax = 200;

const beginnings: Record<Exclude<EvidenceType, 'text/plain'>, readonly number[]> = {
  'application/pdf': [0x25, 0x50, 0x44, 0x46, 0x2d],
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** The bytes of a file, if they are what the file says it is. */
export function readEvidence(
  { contentType, data }: { contentType: EvidenceType; data: string },
  pointer: string,
): Buffer {
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length > evidenceBytesMax) throw invalid(`${pointer}/data`, 'A file may have 500 kB.');
  if (!looksLike(bytes, contentType)) {
    throw invalid(`${pointer}/data`, `The content is not ${contentType}.`);
  }
  return bytes;
}

function looksLike(bytes: Buffer, type: EvidenceType): boolean {
  if (type === 'text/plain') return isText(bytes);
  return beginnings[type].every((byte, at) => bytes[at] === byte);
}

function isText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // oxlint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text);
  } catch {
    return false;
  }
}

/** A file is saved and never shown, whatever is in it. */
export function attachmentName(name: string): string {
  const clean = name.replace(/["%*/:<>?\\|;\p{Cc}\p{Cf}]/gu, '_');
  const plain = clean.replace(/[^\x20-\x7e]/gu, '_');
  const exact = encodeURIComponent(clean).replace(/['()]/g, (sign) => `%${hexOf(sign)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}

function hexOf(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}

/**
 * Which rows a dispute sets aside, of a commission and its reversals: they share one fate. Money
 * that was paid stays where it is. A deduction that stands alone, because what it takes back was
 * paid, or nothing was, is settled with the next payout all the same and given back by an
 * adjustment: there is nothing to set it against.
 */
export function setAside(
  disputed: CommissionRow,
  family: readonly CommissionRow[],
): CommissionRow[] {
  if (disputed.status === 'paid') return [disputed];
  const together = family.filter(
    (row) => row.status === disputed.status && refusalOf('dispute', row) === null,
  );
  const sum = together.reduce((total, { amount }) => total + amount, 0);
  return sum < 0 ? [] : together;
}

/** The rows that a dispute had set aside and that still wait for its end. */
export function rowsOfDispute(
  disputed: CommissionRow,
  family: readonly CommissionRow[],
): CommissionRow[] {
  if (disputed.status !== 'disputed') return [];
  if (disputed.statusBefore === 'paid') return [disputed];
  return family.filter(
    ({ status, statusBefore }) => status === 'disputed' && statusBefore !== 'paid',
  );
}

/**
 * What goes when a disputed commission is cancelled: a reversal alone; a commission with everything
 * that was taken back of it, also what a refund took while it was paid.
 */
export function rowsToCancel(
  disputed: CommissionRow,
  family: readonly CommissionRow[],
): CommissionRow[] {
  if (disputed.reversalOf !== null) return [disputed];
  return family.filter((row) => row === disputed || refusalOf('cancel', row) === null);
}

/** Why a closed dispute takes no more words. */
export function closedSentence(status: Dispute['status']): string {
  return `The dispute is ${status}: it is closed.`;
}
