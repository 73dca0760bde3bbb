import type { Asset } from '../../contract/assets.ts';
import type { AuditEntry } from '../../contract/audit.ts';
import type { Brand } from '../../contract/brand.ts';
import type { Bonus, CurrentPlan, EarningsOverview } from '../../contract/earnings.ts';
import { scopes as allScopes, staffScopes, type Scope } from '../../contract/endpoint.ts';
import type { ExchangeRate } from '../../contract/exchange-rates.ts';
import type { IdNoun } from '../../contract/id.ts';
import type { Link } from '../../contract/links.ts';
import type { Partner } from '../../contract/partners.ts';
import type { Payment } from '../../contract/payments.ts';
import type { PlanVersion } from '../../contract/plans.ts';
import type { Program } from '../../contract/programs.ts';
import type { Customer, Referral } from '../../contract/referrals.ts';
import type { Statement } from '../../contract/statements.ts';
import type { TaxCenter } from '../../contract/tax.ts';
import type { TierProgress } from '../../contract/tiers.ts';
import { auditTrail, exchangeRates } from '../fixtures/books.ts';
import { bonuses } from '../fixtures/earnings.ts';
import { fakeId, fixtureNow } from '../fixtures/ids.ts';
import { payoutVariants, type PayoutBooks } from '../fixtures/payouts.ts';
import { currentPlan, planVersions } from '../fixtures/plans.ts';
import { statementYear } from '../fixtures/statements.ts';
import type { FakeSeed } from '../scenarios.ts';
import { Disputes } from './disputes.ts';
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
  /** Null for a person of the program's staff. */
  partnerId: string | null;
  memberName: string | null;
  scopes: readonly Scope[];
  expiresAtMs: number;
}

const stepUpMs = 300_000;

/** Everything that the fake remembers. */
export class FakeState {
  program: Program;
  /** How the program's widgets look; at first it has no theme. */
  brand: Brand = { theme: null, updatedAt: null };
  partner: Partner;
  partners: Partner[];
  links: Link[];
  referrals: Referral[];
  tierProgress: TierProgress;
  assets: Asset[];
  tax: TaxCenter;
  payouts: PayoutBooks;
  statements: Statement[];
  readonly ledger: Ledger;
  /** Commissions of other partners, by their id; staff sees them. */
  readonly neighbours: ReadonlyMap<string, Ledger>;
  readonly disputes: Disputes;
  /** What the overview says in the place of what the commissions add up to. */
  earnings: Partial<EarningsOverview>;
  bonuses: Bonus[];
  plan: CurrentPlan;
  planVersions: PlanVersion[];
  exchangeRates: ExchangeRate[];
  /** Newest first. */
  audit: AuditEntry[];
  readonly payments = new Map<string, Payment>();
  readonly customers = new Map<string, Customer>();
  /** Partner id by customer id. */
  readonly owners = new Map<string, string>();
  /** Partner id by coupon code. */
  readonly coupons = new Map<string, string>();
  /** Link id by click id. */
  readonly clicks = new Map<string, string>();
  readonly sessions = new Map<string, SessionRecord>();
  readonly #stepUps = new Map<string, { partnerId: string; expiresAtMs: number }>();
  #made = 2_000_000_000;

  constructor(seed: FakeSeed) {
    const copy = structuredClone({ ...seed, commissions: null, neighbours: null });
    const { neighbours = [] } = seed;
    this.program = copy.program;
    this.partner = copy.partner;
    this.partners = [copy.partner, ...neighbours.map(({ partner }) => structuredClone(partner))];
    this.links = copy.links;
    this.referrals = copy.referrals;
    this.tierProgress = copy.tierProgress;
    this.assets = copy.assets;
    this.tax = copy.tax;
    this.payouts = copy.payouts ?? payoutVariants.typical();
    this.statements = copy.statements ?? statementYear();
    this.ledger = new Ledger(seed.commissions);
    this.neighbours = new Map(
      neighbours.map(({ partner, commissions }) => [partner.id, new Ledger(commissions)]),
    );
    this.disputes = new Disputes(this);
    this.earnings = copy.earnings ?? {};
    this.bonuses = copy.bonuses ?? bonuses();
    this.plan = copy.plan ?? currentPlan();
    this.planVersions = planVersions();
    this.exchangeRates = exchangeRates();
    this.audit = auditTrail(copy.partner.id);
  }

  /** The commissions of every partner, their own first. */
  get ledgers(): ReadonlyMap<string, Ledger> {
    return new Map([[this.partner.id, this.ledger], ...this.neighbours]);
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
    const { scopes = allScopes } = options;
    return this.#issue({ ...options, scopes }, partner.id);
  }

  /** The same for a person of the program's staff. */
  mintStaff(options: MintOptions = {}): { token: string; ttl: number } {
    const { scopes = staffScopes, member = { id: 'dana', name: 'Dana Whitfield' } } = options;
    return this.#issue({ ...options, scopes, member }, null);
  }

  /** A proof of who somebody is, good once, for five minutes. */
  mintStepUp(partnerId: string = this.partner.id): { token: string; expiresAt: string } {
    const token = `su_${this.newId('session').slice(3)}`;
    const expiresAtMs = Date.now() + stepUpMs;
    this.#stepUps.set(token, { partnerId, expiresAtMs });
    return { token, expiresAt: new Date(expiresAtMs).toISOString() };
  }

  /** Uses a step-up token up; false where it is not good. */
  takeStepUp(token: string | null, partnerId: string): boolean {
    const found = this.#stepUps.get(token ?? '');
    if (!token || found?.partnerId !== partnerId) return false;
    this.#stepUps.delete(token);
    return Date.now() < found.expiresAtMs;
  }

  #issue(options: MintOptions, partnerId: string | null): { token: string; ttl: number } {
    const { ttl = 900, scopes = [], member, allowedOrigins } = options;
    const iat = Math.floor(Date.now() / 1000);
    const payload = {
      ...{ sub: partnerId ?? 'staff', pg: this.program.id, scp: scopes },
      ...(member && { mb: member }),
      ...(allowedOrigins && { org: allowedOrigins }),
      ...{ iat, exp: iat + ttl, jti: this.newId('session') },
    };
    const parts = [{ alg: 'HS256', typ: 'JWT' }, payload].map((part) => encode(part));
    const token = [...parts, 'fake'].join('.');
    const expiresAtMs = Date.now() + ttl * 1000;
    const memberName = member?.name ?? null;
    this.sessions.set(token, { partnerId, memberName, scopes, expiresAtMs });
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
