import type { Partner } from '../../contract/partners.ts';
import { partner as buildPartner } from '../fixtures/program.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

export function answerSessions({ state }: Desk): Answers['embedSessions'] {
  return {
    async create({ partner: who, member, permissions, allowedOrigins, ttl }) {
      const { externalId, name, email, type } = who;
      let partner = state.partners.find((one) => one.externalId === externalId);
      if (!partner) {
        if (!name) throw invalid('/partner/name', 'Is needed to enrol a partner.');
        const given = { externalId, name, email: email ?? null, type: type ?? 'referral' };
        partner = newPartner(state, { ...given, status: 'active' });
      }
      if (partner.status !== 'active') throw new Fault('partner_not_active');
      const made = { scopes: permissions, allowedOrigins, ttl };
      const person = member && { id: state.newId('member'), name: member.name };
      const { token } = state.mint({ ...made, member: person }, partner);
      const expiresAt = new Date(Date.now() + ttl * 1000).toISOString();
      return { id: state.newId('session'), token, expiresAt, partner, theme: state.brand.theme };
    },
    async staff({ member, permissions, allowedOrigins, ttl }) {
      const person = { id: member.externalId, name: member.name };
      const { token } = state.mintStaff({
        scopes: permissions,
        member: person,
        allowedOrigins,
        ttl,
      });
      const expiresAt = new Date(Date.now() + ttl * 1000).toISOString();
      return { id: state.newId('session'), token, expiresAt };
    },
    async stepUp({ partner: { externalId } }) {
      const partner = state.partners.find((one) => one.externalId === externalId);
      if (!partner) throw new Fault('not_found');
      return state.mintStepUp(partner.id);
    },
  };
}

export function answerPartners({ state, announce }: Desk): Answers['partners'] {
  return {
    async register({ name, email, type }) {
      newPartner(state, { name, email, type, status: 'pending' });
      return { status: 'received' };
    },
    profile: async (_, { partner }) => partner,
    async updateProfile(change, { partner }) {
      const saved = state.savePartner({ ...partner, ...given(change) });
      announce('partner.updated', { status: saved.status });
      return saved;
    },
    async upgrade({ tier: key }, { partner }) {
      const tier = state.program.tiers.find((one) => one.key === key);
      if (!tier || tier.rank !== partner.tier.rank + 1) throw new Fault('state_conflict');
      const missing = state.tierProgress.requirements.filter(({ met }) => !met);
      if (missing.length) {
        const meta = { requirements: missing.map((one) => one.key) };
        throw new Fault('requirements_not_met', { meta });
      }
      const promotion = { promotionId: state.newId('promotion'), from: partner.tier, to: tier };
      announce('tier.promoted', promotion);
      const { promotionId: id, from, to } = promotion;
      state.tierProgress = { ...state.tierProgress, promotion: { id, from, to, at: state.now() } };
      return state.savePartner({ ...partner, tier });
    },
    close: async (_, { partner }) => state.savePartner({ ...partner, status: 'closed' }),
  };
}

export function answerAdminPartners({ state, announce }: Desk): Answers['admin']['partners'] {
  const move = (id: string, from: Partner['status'][], status: Partner['status']): Partner => {
    const partner = find(id);
    if (!from.includes(partner.status)) throw new Fault('state_conflict');
    announce('partner.updated', { status });
    return state.savePartner({ ...partner, status });
  };
  const find = (id: string): Partner => {
    const partner = state.partners.find((one) => one.id === id);
    if (!partner) throw new Fault('not_found');
    return partner;
  };
  return {
    async list({ cursor, limit, ...bound }) {
      const { status, externalId, search = '' } = bound;
      const found = state.partners.filter(
        (one) =>
          (!status?.length || status.includes(one.status)) &&
          (externalId === undefined || one.externalId === externalId) &&
          one.name.toLowerCase().includes(search.toLowerCase()),
      );
      return pageThrough(found, { cursor, limit, bound, keyOf: ({ id }) => id });
    },
    approve: async ({ id }) => move(id, ['pending', 'suspended'], 'active'),
    suspend: async ({ id }) => move(id, ['pending', 'active'], 'suspended'),
    async qualify({ id, certification }) {
      return state.savePartner({ ...find(id), ...(certification && { certification }) });
    },
    async setRecruiter({ id, recruiterId }) {
      const partner = find(id);
      if (recruiterId === id) throw new Fault('state_conflict');
      if (recruiterId !== null) find(recruiterId);
      return partner;
    },
    async addCoupon({ id, code }) {
      const partnerId = find(id).id;
      if (state.coupons.has(code.toLowerCase())) throw new Fault('code_taken');
      state.coupons.set(code.toLowerCase(), partnerId);
      return { code, partnerId };
    },
  };
}

function newPartner(state: Desk['state'], given: Partial<Partner>): Partner {
  const empty = { externalId: null, website: null, country: null, certification: 'none' as const };
  const created = { id: state.newId('partner'), createdAt: state.now() };
  const partner = buildPartner({ ...empty, ...given, ...created });
  state.partners = [partner, ...state.partners];
  return partner;
}

function invalid(pointer: string, message: string): Fault {
  return new Fault('invalid_request', { errors: [{ pointer, in: 'body', message }] });
}

/** The values that a caller named, `null` included. */
export function given<T extends object>(change: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const named = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(named) as { [K in keyof T]: Exclude<T[K], undefined> };
}
