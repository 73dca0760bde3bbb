import type { Attribution, Referral } from '@portico/sdk/contract';
import { Fault } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import { announce } from '../platform/outbox.ts';
import type { Work } from '../platform/work.ts';
import { findClick } from '../clicks/index.ts';
import { countConversion, findLinkByCode } from '../links/index.ts';
import { getPartner, readCoupon } from '../partners/index.ts';
import { getSettings } from '../programs/index.ts';
import { updateCustomer } from './customers.store.ts';
import { checkClaim, findFlags, refused, type Claim } from './referrals.rules.ts';
import { insertReferral, readReferral } from './referrals.store.ts';
import type { CustomerRow, ReferralRow } from './referrals.table.ts';
import { toReferral } from './referrals.wire.ts';

/** Who a claim names, and how. */
interface Source {
  kind: Referral['source'];
  partnerId: string;
  linkId: string | null;
  click: { id: string; at: Date; kind: string } | null;
  pointer: string;
}

/**
 * Ties a locked customer to the partner that the claim names. A customer belongs to one partner:
 * the same claim again changes nothing, another partner's is refused.
 */
export async function attributeCustomer(
  work: Work,
  customer: CustomerRow,
  { attribution, convertedAt }: { attribution: Attribution; convertedAt: Date },
): Promise<{ referral: ReferralRow; customer: CustomerRow }> {
  const source = await findSource(work, attribution);
  const known = customer.partnerId && (await readReferral(work, { customerId: customer.id }));
  if (known) {
    if (known.partnerId === source.partnerId) return { referral: known, customer };
    throw new Fault('customer_owned', { detail: 'The customer was referred by another partner.' });
  }
  const settings = await getSettings(work);
  const partner = await getPartner(work, source.partnerId);
  const claim: Claim = {
    pointer: source.pointer,
    clickedAt: source.click?.at ?? null,
    convertedAt,
    windowDays: settings.attributionWindowDays,
    partner,
    customerEmail: customer.email,
  };
  checkClaim(claim);
  const referral = await insertReferral(work, {
    programId: work.programId,
    id: newId('referral', work.clock.now().getTime()),
    partnerId: source.partnerId,
    customerId: customer.id,
    customerName: customer.name,
    linkId: source.linkId,
    clickId: source.click?.id ?? null,
    source: source.kind,
    status: 'converted',
    flags: findFlags(claim, source.click?.kind ?? null),
    clickedAt: claim.clickedAt,
    convertedAt,
  });
  const owned = await updateCustomer(work, customer.id, {
    partnerId: source.partnerId,
    referralId: referral.id,
    linkId: source.linkId,
    referredAt: convertedAt,
  });
  if (source.linkId) await countConversion(work, source.linkId);
  await announce(work, source.partnerId, 'referral.converted', { referral: toReferral(referral) });
  return { referral, customer: owned };
}

async function findSource(work: Work, claim: Attribution): Promise<Source> {
  if (claim.clickId) {
    const click = await findClick(work, claim.clickId);
    if (!click) throw refused('/attribution/clickId', 'unknown_click', 'There is no such click.');
    const { id, occurredAt: at, kind, partnerId, linkId } = click;
    return {
      kind: 'click',
      partnerId,
      linkId,
      click: { id, at, kind },
      pointer: '/attribution/clickId',
    };
  }
  if (claim.code) {
    const link = await findLinkByCode(work, claim.code);
    if (!link) throw refused('/attribution/code', 'unknown_code', 'There is no such code.');
    const { partnerId, id: linkId } = link;
    return { kind: 'code', partnerId, linkId, click: null, pointer: '/attribution/code' };
  }
  if (claim.coupon) {
    const coupon = await readCoupon(work, claim.coupon);
    if (!coupon) throw refused('/attribution/coupon', 'unknown_coupon', 'There is no such coupon.');
    const { partnerId } = coupon;
    return { kind: 'coupon', partnerId, linkId: null, click: null, pointer: '/attribution/coupon' };
  }
  const { id: partnerId } = await getPartner(work, claim.partnerId ?? '');
  return {
    kind: 'manual',
    partnerId,
    linkId: null,
    click: null,
    pointer: '/attribution/partnerId',
  };
}
