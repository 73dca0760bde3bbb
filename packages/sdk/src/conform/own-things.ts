import { partnerTypes } from '../contract/programs.ts';
import { mint, partnerSession, askAs, type Holder, type Holders } from './holders.ts';
import type { Input, Line } from './lines.ts';
import type { Answer, Wire } from './wire.ts';

/** Everything that a run makes carries this in its name. */
export const prefix = 'portico-conform';

const idPattern = /^([a-z]{2})_[0-9a-hjkmnp-tv-z]{26}$/;

/**
 * What a run makes for itself, so that nothing of anybody else is changed: a partner, links,
 * customers with payments, commissions, disputes.
 */
export class OwnThings {
  readonly partner: Holder;
  readonly linkCode: string;
  /** Answers that were not what was hoped for. */
  readonly refusals: Answer[];
  readonly links: string[] = [];
  readonly commissions: string[] = [];
  readonly partners: Holder[] = [];
  payments = 0;
  readonly #wire: Wire;
  readonly #holders: Holders;
  readonly #run: string;
  #count = 0;

  private constructor(means: {
    wire: Wire;
    holders: Holders;
    run: string;
    partner: Holder;
    code: string;
  }) {
    this.#wire = means.wire;
    this.#holders = means.holders;
    this.#run = means.run;
    this.partner = means.partner;
    this.linkCode = means.code;
    this.refusals = [];
    this.partners.push(means.partner);
  }

  /** Undefined when no partner can be enrolled. */
  static async make(wire: Wire, holders: Holders): Promise<OwnThings | undefined> {
    const run = crypto.randomUUID().slice(0, 8);
    const externalId = `${prefix}-${run}`;
    const partner = await partnerSession(wire, await holders.secret.token(), {
      ...{ externalId, name: `Portico conform ${run}`, email: `${externalId}@conform.example` },
    });
    if (!partner) return undefined;
    const own = new OwnThings({ wire, holders, run, partner, code: `${externalId}-code` });
    await own.#send(partner, 'POST /partners/referrals/link', { code: own.linkCode });
    return own;
  }

  /** Enough rows that lists have pages. */
  async fill(): Promise<void> {
    for (let number = 1; number <= 8; number++) await this.fresh('ln');
    for (let number = 1; number <= 4; number++) await this.fresh('py');
    for (let number = 1; number <= 3; number++) await this.fresh('ds');
  }

  /** A text that no other thing has. */
  unique(): string {
    this.#count += 1;
    return `${prefix}-${this.#run}-${this.#count}`;
  }

  /** Makes a thing of its own and gives its id; undefined where the contract has no way to. */
  async fresh(idPrefix: string): Promise<string | undefined> {
    if (idPrefix === 'pa') return (await this.enrol())?.partnerId;
    if (idPrefix === 'ln') return this.#makeLink();
    if (idPrefix === 'py') return (await this.#pay()).payment?.id;
    if (idPrefix === 'cu') return (await this.#pay()).payment?.customer.id;
    if (idPrefix === 'cm') return (await this.#pay()).commissions?.[0]?.id;
    return idPrefix === 'ds' ? this.#dispute() : undefined;
  }

  /** Another partner, for what ends an account. */
  async enrol(): Promise<Holder | undefined> {
    const externalId = this.unique();
    const partner = { externalId, name: `Portico conform ${externalId}` };
    const key = await this.#holders.secret.token();
    const holder = await partnerSession(this.#wire, key, partner);
    if (holder) this.partners.push(holder);
    return holder;
  }

  /** A fresh proof of who the own partner is. */
  async stepUp({ externalId }: Holder): Promise<string | undefined> {
    const key = await this.#holders.secret.token();
    const body = { partner: { externalId } };
    const { minted } = await mint(this.#wire, key, ['/embed-sessions/step-up', body]);
    return minted?.token;
  }

  /**
   * An example as it fits this program and this run; undefined when something cannot be made.
   * With `externalId` it names who is there, and nobody new.
   */
  async personalise({ example, endpoint }: Line, externalId?: string): Promise<Input | undefined> {
    // A public page names a link that is there; elsewhere a code is a new one.
    const root = endpoint.credentials.includes('publishable') ? ['attribution'] : [];
    const made = await this.#replace(example, root);
    if (made === impossible) return undefined;
    const { partner } = made as { partner?: object };
    const named =
      partner && externalId !== undefined ? { partner: { ...partner, externalId } } : {};
    return { ...(made as Input), ...named };
  }

  async #replace(value: unknown, path: readonly string[]): Promise<unknown> {
    if (typeof value === 'string') return this.#text(value, path);
    if (typeof value !== 'object' || value === null) return value;
    const entries: [string, unknown][] = [];
    for (const [key, inner] of Object.entries(value)) {
      const made = await this.#replace(inner, [...path, key]);
      if (made === impossible) return impossible;
      entries.push([key, made]);
    }
    return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
  }

  async #text(value: string, path: readonly string[]): Promise<unknown> {
    const wanted = idPattern.exec(value)?.[1];
    if (wanted) return (await this.fresh(wanted)) ?? impossible;
    const key = path.at(-1) ?? '';
    const { currency, defaultDestination, partnerTypes: offered } = this.#holders.program;
    if (key === 'type' && partnerTypes.some((type) => type === value)) return offered[0] ?? value;
    if (key === 'externalId' || key === 'reference') return this.unique();
    if (key === 'email') return `${this.unique()}@conform.example`;
    if (key === 'name' || key === 'legalName') return `Portico conform ${this.unique()}`;
    if (key === 'destination') return defaultDestination;
    if (key === 'currency') return currency;
    if (key !== 'code') return value;
    return path.includes('attribution') ? this.linkCode : this.unique();
  }

  async #makeLink(): Promise<string | undefined> {
    const body = { code: this.unique(), name: `Portico conform ${this.unique()}` };
    const { json } = await this.#send(this.partner, 'POST /partners/referrals/link', body);
    const { id } = (json ?? {}) as { id?: string };
    if (id) this.links.push(id);
    return id;
  }

  async #pay(): Promise<Paid> {
    const { partnerId } = this.partner;
    const { json } = await this.#send(this.#holders.secret, 'POST /payments', {
      externalId: this.unique(),
      customer: { externalId: this.unique(), name: 'Portico conform' },
      amount: { amount: 24_900, currency: this.#holders.program.currency },
      attribution: { partnerId },
    });
    const paid = (json ?? {}) as Paid;
    if (paid.payment) this.payments += 1;
    for (const { id } of paid.commissions ?? []) this.commissions.push(id);
    return paid;
  }

  async #dispute(): Promise<string | undefined> {
    const commission = await this.fresh('cm');
    if (!commission) return undefined;
    const call = `POST /partners/commissions/${commission}/dispute`;
    const file = { name: 'conform.txt', contentType: 'text/plain', data: 'UG9ydGljbw==' };
    const body = { reason: 'other', text: 'A question of a conformance run.', evidence: [file] };
    const { json } = await this.#send(this.partner, call, body);
    return (json as { id?: string } | undefined)?.id;
  }

  async #send(holder: Holder, call: string, body: unknown): Promise<Answer> {
    const [method = '', path = ''] = call.split(' ');
    const answer = await askAs(this.#wire, holder, { method, path, body: JSON.stringify(body) });
    if (answer.status === 201) holder.seen.add(answer.json);
    else this.refusals.push(answer);
    return answer;
  }
}

interface Paid {
  payment?: { id: string; customer: { id: string } };
  commissions?: { id: string }[];
}

const impossible = Symbol('impossible');
