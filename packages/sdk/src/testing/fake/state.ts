import type { Asset } from '../../contract/assets.ts';
import { scopes as allScopes, type Scope } from '../../contract/endpoint.ts';
import type { IdNoun } from '../../contract/id.ts';
import type { Link } from '../../contract/links.ts';
import type { Partner } from '../../contract/partners.ts';
import type { Payment } from '../../contract/payments.ts';
import type { Program } from '../../contract/programs.ts';
import type { Customer, Referral } from '../../contract/referrals.ts';
import type { TierProgress } from '../../contract/tiers.ts';
import { fakeId, fixtureNow } from '../fixtures/ids.ts';
import type { FakeSeed } from '../scenarios.ts';
import { Ledger } from './ledger.ts';

/** What a minted session stands for. */
export interface MintOptions {
  /** Seconds. */
  ttl?: number | undefined;
  scopes?: readonly Scope[] | undefined;
  member?: { id: string; name: string } | undefined;
  allowedOrigins?: readonly string[] | undefined;
}

interface SessionRecord {
  partnerId: string;
  scopes: readonly Scope[];
  expiresAtMs: number;
}

/** Everything that the fake remembers. */
export class FakeState {
  program: Program;
  partner: Partner;
  partners: Partner[];
  links: Link[];
  referrals: Referral[];
  tierProgress: TierProgress;
  assets: Asset[];
  readonly ledger: Ledger;
  readonly payments = new Map<string, Payment>();
  readonly customers = new Map<string, Customer>();
  /** Partner id by customer id. */
  readonly owners = new Map<string, string>();
  /** Partner id by coupon code. */
  readonly coupons = new Map<string, string>();
  /** Link id by click id. */
  readonly clicks = new Map<string, string>();
  readonly sessions = new Map<string, SessionRecord>();
  #made = 2_000_000_000;

  constructor(seed: FakeSeed) {
    const copy = structuredClone({ ...seed, commissions: null });
    this.program = copy.program;
    this.partner = copy.partner;
    this.partners = [copy.partner];
    this.links = copy.links;
    this.referrals = copy.referrals;
    this.tierProgress = copy.tierProgress;
    this.assets = copy.assets;
    this.ledger = new Ledger(seed.commissions);
  }

  /** A new id; each sorts after the ones before. */
  newId(noun: IdNoun): string {
    this.#made += 1;
    return fakeId(noun, this.#made);
  }

  /** The fake's own time: it moves by a second with everything that happens. */
  now(): string {
    this.#made += 1;
    return new Date(Date.parse(fixtureNow) + (this.#made - 2_000_000_000) * 1000).toISOString();
  }

  /** A token with the claims of a real one; the signature is not one. */
  mint(options: MintOptions = {}, partner: Partner = this.partner): { token: string; ttl: number } {
    const { ttl = 900, scopes = allScopes, member, allowedOrigins } = options;
    const iat = Math.floor(Date.now() / 1000);
    const payload = {
      ...{ sub: partner.id, pg: this.program.id, scp: scopes },
      ...(member && { mb: member }),
      ...(allowedOrigins && { org: allowedOrigins }),
      ...{ iat, exp: iat + ttl, jti: this.newId('session') },
    };
    const parts = [{ alg: 'HS256', typ: 'JWT' }, payload].map((part) => encode(part));
    const token = [...parts, 'fake'].join('.');
    const expiresAtMs = Date.now() + ttl * 1000;
    this.sessions.set(token, { partnerId: partner.id, scopes, expiresAtMs });
    return { token, ttl };
  }

  /** Puts a changed partner wherever it is kept. */
  savePartner(partner: Partner): Partner {
    this.partners = this.partners.map((one) => (one.id === partner.id ? partner : one));
    if (partner.id === this.partner.id) this.partner = partner;
    return partner;
  }
}

function encode(value: object): string {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
