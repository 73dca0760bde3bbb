import type { Attribution, Currency, PartnerType, PaymentKind } from '@portico/sdk/contract';
import type { PresetKey } from '../presets/index.ts';
import { companyName, partnerNames } from './names.ts';
import { Random } from './random.ts';

/** Everything that happens in one program's year, as plain data in order of time. */
export interface Plot {
  start: Date;
  partners: PlotPartner[];
  events: PlotEvent[];
}

export interface PlotPartner {
  externalId: string;
  name: string;
  type: PartnerType;
  joined: Date;
  links: { code: string; name: string; campaign: string }[];
}

export type PlotEvent = { at: Date } & (
  | { kind: 'join'; partner: PlotPartner }
  | { kind: 'clicks'; code: string; count: number }
  | {
      kind: 'convert';
      partner: PlotPartner;
      customer: PlotCustomer;
      claim: 'click' | 'code' | 'manual';
    }
  | {
      kind: 'pay';
      customer: PlotCustomer;
      externalId: string;
      amount: number;
      payment: PaymentKind;
      product: string;
    }
  | { kind: 'refund'; paymentExternalId: string; share: number; reason: 'refund' | 'chargeback' }
  | { kind: 'qualify'; partner: PlotPartner; values: Qualification }
);

export interface PlotCustomer {
  externalId: string;
  name: string;
  email: string;
  currency: Currency;
  link: string;
}

export type Qualification = {
  certification?: 'foundation' | 'advanced' | 'master';
  modulesCompleted?: number;
  callsAttended?: number;
  satisfaction?: number;
};

export type Claim = Attribution;

const dayMs = 86_400_000;
const currencies: readonly Currency[] = [
  'USD',
  'USD',
  'USD',
  'USD',
  'USD',
  'EUR',
  'EUR',
  'GBP',
  'JPY',
  'KWD',
];

/** What a month costs, in minor units of each currency. */
const prices: Partial<Record<Currency, readonly number[]>> = {
  USD: [4_900, 9_900, 24_900, 49_900, 99_000],
  EUR: [4_500, 8_900, 22_900, 45_900, 89_000],
  GBP: [3_900, 7_900, 19_900, 39_900],
  JPY: [6_800, 14_800, 36_800],
  KWD: [15_000, 30_500, 76_250],
};
const products = ['Starter plan', 'Team plan', 'Business plan', 'Scale plan', 'Enterprise plan'];

interface Casting {
  types: readonly PartnerType[];
  kinds: readonly PaymentKind[];
  seed: number;
  demoCustomers: number;
}

const casting: Record<PresetKey, Casting> = {
  hera: {
    types: ['reseller', 'implementation', 'referral'],
    kinds: ['subscription'],
    seed: 11,
    demoCustomers: 46,
  },
  affiliate: {
    types: ['affiliate', 'reseller', 'affiliate', 'technology', 'white_label'],
    kinds: ['subscription', 'subscription', 'subscription', 'transaction'],
    seed: 23,
    demoCustomers: 8,
  },
  siso: {
    types: ['referral', 'reseller'],
    kinds: ['project', 'project', 'upsell', 'base'],
    seed: 37,
    demoCustomers: 60,
  },
  smartcrm: {
    types: ['referral', 'reseller', 'implementation'],
    kinds: ['subscription'],
    seed: 53,
    demoCustomers: 70,
  },
};

/** Writes the year of one program. `scale` 1 is 15 partners and about 5,000 payments. */
export function writePlot(key: PresetKey, today: Date, scale = 1): Plot {
  const random = new Random(casting[key].seed);
  const end = Math.floor(today.getTime() / dayMs) * dayMs;
  const start = new Date(end - 365 * dayMs);
  const names = partnerNames[key]!.slice(0, Math.max(3, Math.round(15 * Math.min(1, scale * 2))));
  const partners = names.map((name, index) => castPartner({ key, name, index, start }, random));
  const events: PlotEvent[] = partners.map((partner) => ({
    kind: 'join',
    partner,
    at: partner.joined,
  }));
  let number = 0;
  for (const [index, partner] of partners.entries()) {
    const customers = Math.max(2, Math.round(customersOf(key, index) * scale));
    for (let i = 0; i < customers; i += 1) {
      number += 1;
      events.push(...liveCustomer({ key, partner, number, end }, random));
    }
    events.push(...learn(partner, index, end));
    events.push(...stroll(partner, end, random));
  }
  events.sort((a, b) => a.at.getTime() - b.at.getTime());
  return { start, partners, events };
}

/**
 * A few partners bring most of the business, as everywhere. The first one, whom the demo shows,
 * stands in the middle of the ladder, so that its ring has somewhere to go.
 */
function customersOf(key: PresetKey, index: number): number {
  return index === 0 ? casting[key].demoCustomers : 258 / (1 + (index - 1) * 0.35);
}

interface PartnerCue {
  key: PresetKey;
  name: string;
  index: number;
  start: Date;
}

function castPartner({ key, name, index, start }: PartnerCue, random: Random): PlotPartner {
  const slug = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const joined = new Date(start.getTime() + (index === 0 ? 1 : random.integer(1, 150)) * dayMs);
  return {
    externalId: `${key}-${slug}`,
    name,
    type: casting[key].types[index % casting[key].types.length]!,
    joined,
    links: [
      { code: slug.slice(0, 30), name: 'Website', campaign: 'website' },
      { code: `${slug.slice(0, 25)}-news`, name: 'Newsletter', campaign: 'newsletter' },
      { code: `${slug.slice(0, 25)}-talk`, name: 'Conference talk', campaign: 'conference' },
    ],
  };
}

interface CustomerCue {
  key: PresetKey;
  partner: PlotPartner;
  number: number;
  end: number;
}

/** Signs up, pays monthly until it leaves or the year is over, sometimes asks money back. */
function liveCustomer({ key, partner, number, end }: CustomerCue, random: Random): PlotEvent[] {
  const from = partner.joined.getTime() + 2 * dayMs;
  // Later months bring more sign-ups: programs grow.
  const signup = from + Math.floor(Math.sqrt(random.next()) * Math.max(1, end - from - 2 * dayMs));
  const customer: PlotCustomer = {
    externalId: `${key}-customer-${number}`,
    name: companyName(random, number * 7 + casting[key].seed),
    email: `billing@customer-${number}.example`,
    currency: random.pick(currencies),
    link: random.pick(partner.links).code,
  };
  const claim = random.pick(['click', 'click', 'click', 'code', 'manual'] as const);
  const events: PlotEvent[] = [{ kind: 'convert', partner, customer, claim, at: new Date(signup) }];
  const price = random.integer(0, prices[customer.currency]!.length - 1);
  const months = random.chance(0.25) ? random.integer(1, 6) : 12;
  for (let month = 0; month < months; month += 1) {
    const at = signup + (month * 30 + 1) * dayMs + random.integer(0, 20 * 3_600_000);
    if (at >= end) break;
    const externalId = `${key}-pay-${number}-${month + 1}`;
    events.push({
      kind: 'pay',
      customer,
      externalId,
      amount: prices[customer.currency]![price]!,
      payment: random.pick(casting[key].kinds),
      product: products[price]!,
      at: new Date(at),
    });
    if (random.chance(0.02)) {
      const reason = random.chance(0.15) ? 'chargeback' : 'refund';
      const share = reason === 'chargeback' || random.chance(0.6) ? 1 : 0.5;
      const when = Math.min(end - 1, at + random.integer(1, 20) * dayMs);
      events.push({
        kind: 'refund',
        paymentExternalId: externalId,
        share,
        reason,
        at: new Date(when),
      });
      if (share === 1) break;
    }
  }
  return events;
}

/** Certificates and modules, over the months; not every partner bothers. */
function learn(partner: PlotPartner, index: number, end: number): PlotEvent[] {
  const steps: [days: number, values: Qualification][] = [
    [20, { certification: 'foundation', modulesCompleted: 3, satisfaction: 4.4 }],
    [60, { modulesCompleted: 5, callsAttended: 2, satisfaction: 4.6 }],
    [120, { certification: 'advanced', modulesCompleted: 9, callsAttended: 5, satisfaction: 4.8 }],
    [230, { certification: 'master', modulesCompleted: 16, callsAttended: 12, satisfaction: 4.9 }],
  ];
  return steps
    .slice(0, 4 - (index % 4))
    .map(([days, values]) => ({ days: partner.joined.getTime() + days * dayMs, values }))
    .filter(({ days }) => days < end)
    .map(({ days, values }) => ({ kind: 'qualify', partner, values, at: new Date(days) }));
}

/** Visits that lead nowhere, week by week. */
function stroll(partner: PlotPartner, end: number, random: Random): PlotEvent[] {
  const events: PlotEvent[] = [];
  for (let at = partner.joined.getTime() + 3 * dayMs; at < end; at += 7 * dayMs) {
    const { code } = random.pick(partner.links);
    events.push({ kind: 'clicks', code, count: random.integer(2, 14), at: new Date(at) });
  }
  return events;
}
