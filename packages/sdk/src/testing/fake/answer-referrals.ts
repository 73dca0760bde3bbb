import type { Attribution, Customer, Referral } from '../../contract/referrals.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

type Source = Referral['source'];

/** The partner and link that an attribution names. */
export function attribute(
  { state }: Desk,
  by: Attribution,
): { partnerId: string; linkId: string | null; source: Source } {
  const linkId = by.clickId
    ? state.clicks.get(by.clickId)
    : state.links.find((link) => link.code === by.code)?.id;
  if (linkId) {
    return { partnerId: state.partner.id, linkId, source: by.clickId ? 'click' : 'code' };
  }
  const couponOwner = by.coupon && state.coupons.get(by.coupon.toLowerCase());
  if (couponOwner) return { partnerId: couponOwner, linkId: null, source: 'coupon' };
  const named = state.partners.find(({ id }) => id === by.partnerId);
  if (named) return { partnerId: named.id, linkId: null, source: 'manual' };
  throw new Fault('attribution_refused', { detail: 'Nothing is known by this attribution.' });
}

/** The customer as the fake knows it, known from now on. */
export function knowCustomer(
  { state }: Desk,
  input: { externalId: string; name?: string | undefined },
): Customer {
  const known = state.customers.get(input.externalId);
  if (known) return known;
  const id = state.newId('customer');
  const customer = { id, externalId: input.externalId, name: input.name ?? input.externalId };
  state.customers.set(input.externalId, customer);
  return customer;
}

/** Ties a customer to a partner and records the referral. */
export function convert(desk: Desk, customer: Customer, by: Attribution): Referral {
  const { state, announce } = desk;
  const { partnerId, linkId, source } = attribute(desk, by);
  const owner = state.owners.get(customer.id);
  if (owner && owner !== partnerId) throw new Fault('customer_owned');
  const existing = state.referrals.find((one) => one.customer.id === customer.id);
  if (existing) return existing;
  state.owners.set(customer.id, partnerId);
  const convertedAt = state.now();
  const referral: Referral = {
    id: state.newId('referral'),
    status: 'converted',
    ...{ source, linkId, convertedAt, qualifiedAt: null, flags: [] },
    customer: { id: customer.id, name: customer.name },
    clickedAt: source === 'click' ? convertedAt : null,
  };
  if (partnerId === state.partner.id) {
    state.referrals = [referral, ...state.referrals];
    announce('referral.converted', { referral });
  }
  return referral;
}

export function answerReferrals(desk: Desk): Answers['referrals'] {
  const { state, announce } = desk;
  return {
    async track({ code }) {
      const link = state.links.find((one) => one.code === code);
      if (!link) throw new Fault('not_found');
      const clickId = state.newId('click');
      const clicks = link.stats.clicks + 1;
      state.clicks.set(clickId, link.id);
      state.links = state.links.map((one) =>
        one.id === link.id ? { ...one, stats: { ...one.stats, clicks } } : one,
      );
      announce('link.clicked', { linkId: link.id, clicks });
      const days = state.program.attributionWindowDays;
      const expiresAt = new Date(Date.parse(state.now()) + days * 86_400_000).toISOString();
      return { clickId, expiresAt };
    },
    convert: async ({ customer, attribution }) =>
      convert(desk, knowCustomer(desk, customer), attribution),
    async list({ cursor, limit, status }) {
      const found = state.referrals.filter((one) => !status?.length || status.includes(one.status));
      return pageThrough(found, { cursor, limit, bound: { status }, keyOf: ({ id }) => id });
    },
    async get({ id }) {
      const referral = state.referrals.find((one) => one.id === id);
      if (!referral) throw new Fault('not_found');
      return referral;
    },
  };
}
