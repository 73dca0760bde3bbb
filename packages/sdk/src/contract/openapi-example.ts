import type { JsonSchema } from './openapi-schemas.ts';

const instant = '2026-11-20T09:30:00.000Z';
const silver = { key: 'silver', name: 'Silver', rank: 1 };
const gold = { key: 'gold', name: 'Gold', rank: 2 };
const theme = {
  colorScheme: 'system',
  tokens: { 'color-accent': { light: '#6d28d9', dark: '#b794f6' }, radius: '10px' },
};

/** Values for a field of one shape, told by `Shape.field`, or for a whole shape. */
const byPlace: Record<string, unknown> = {
  Attribution: { code: 'nordlicht' },
  'Program.name': 'Hera Partners',
  StoredTheme: theme,
  'programs.setBrand.theme': theme,
  'BrandWarning.token': 'color-accent',
  'BrandWarning.value': '#b794f6',
  'BrandWarning.subject': 'text',
  'BrandWarning.surface': 'background',
  'BrandWarning.ratio': 2.4,
  'BrandWarning.required': 4.5,
  'BrandWarning.proposal': '#7c3aed',
  'Program.partnerTypes': ['reseller', 'referral'],
  'Program.tiers': [silver, gold],
  'Partner.type': 'reseller',
  'Partner.status': 'active',
  'Partner.tier': silver,
  'Partner.certification': 'advanced',
  'Link.name': 'Newsletter',
  'links.create.name': 'Newsletter',
  'links.update.name': 'Newsletter',
  'Utm.term': 'partner software',
  'Utm.content': 'header',
  'Payment.externalId': 'in_20261120_118',
  'payments.create.externalId': 'in_20261120_118',
  'payments.create.amount': { amount: 24_900, currency: 'USD' },
  'payments.refund.externalId': 're_20261121_007',
  'payments.refund.amount': { amount: 24_900, currency: 'USD' },
  'payment.amount': { amount: 24_900, currency: 'USD' },
  'Payment.amount': { amount: 24_900, currency: 'USD' },
  'Payment.refunded': { amount: 0, currency: 'USD' },
  'customer.name': 'Café Aurora',
  'Customer.name': 'Café Aurora',
  'customer.externalId': 'user-771',
  'Customer.externalId': 'user-771',
  'member.name': 'Ada Novak',
  'Referral.status': 'converted',
  'Referral.qualifiedAt': null,
  'Referral.flags': [],
  'admin.commissions.calculate.to': '2026-12-01T00:00:00.000Z',
  'Commission.type': 'recurring',
  'Commission.reversed': { amount: 0, currency: 'USD' },
  'Commission.reversalOf': null,
  'Commission.holdUntil': '2026-12-20T09:30:00.000Z',
  'Commission.approvedAt': null,
  'Commission.paidAt': null,
  'plan.id': 'pl_01k9wz6m3vfp8t2q5r7s9xyabc',
  'Calculation.steps': [
    {
      ...{ kind: 'rate', rule: 'share', input: '24900', factor: '0.5', output: '12450' },
      facts: { tier: 'silver' },
    },
    { kind: 'round', rule: 'share', input: '12450', factor: '1', output: '12450', facts: {} },
  ],
  'TierProgress.tier': silver,
  'TierProgress.next': gold,
  'TierProgress.promotion': null,
  'TierProgress.ladder': [silver, gold],
  'Requirement.key': 'modules',
  'Requirement.category': 'training',
  'Requirement.metric': 'modulesCompleted',
  'Requirement.currency': null,
  'Requirement.period': 'lifetime',
  'Requirement.met': false,
  'Asset.lockedUntil': null,
  'admin.partners.addCoupon.code': 'NORD10',
};

/** Plausible values by field name, where the type alone says too little. */
const byName: Record<string, unknown> = {
  name: 'Nordlicht Consulting',
  title: 'Product overview',
  description: 'Two pages for a first meeting.',
  email: 'hello@nordlicht.example',
  website: 'https://nordlicht.example',
  country: 'DE',
  externalId: 'acct-1042',
  url: 'https://hera.example/r/nordlicht',
  referrer: 'https://blog.nordlicht.example/tools',
  destination: 'https://hera.example/start',
  defaultDestination: 'https://hera.example/start',
  allowedHosts: ['hera.example'],
  allowedOrigins: ['https://app.hera.example'],
  code: 'nordlicht',
  coupon: 'NORD10',
  suggestion: 'nordlicht-2',
  source: 'newsletter',
  medium: 'email',
  campaign: 'autumn',
  product: 'Team plan',
  customer: 'Aurora',
  search: 'overview',
  nextCursor: 'eyJhZnRlciI6Ii4uLiJ9',
  token: 'eyJhbGciOi…',
  contentType: 'application/pdf',
  format: 'pdf',
  bytes: 48_213,
  key: 'gold',
  tier: 'gold',
  rank: 2,
  reason: 'Terms were broken.',
  message: 'We advise mid-sized companies.',
  amount: 12_450,
  current: 3,
  target: 4,
  progress: 0.75,
  satisfaction: 4.8,
  estimatedDays: 18,
  version: 3,
  clicks: 412,
  conversions: 18,
  downloads: 7,
  width: 1200,
  height: 630,
  attributionWindowDays: 90,
  holdDays: 30,
};

/** Finds what a `$ref` means. */
export type Resolve = (ref: string) => JsonSchema | undefined;

interface Place {
  /** The shape that the field belongs to. */
  owner?: string;
  name?: string;
  depth?: number;
}

const maxDepth = 16;

/** An example that the schema accepts. With `lean`, optional fields of the top are left out. */
export function exampleOf(
  schema: JsonSchema,
  resolve: Resolve,
  { owner = '', name = '', depth = 0, lean = false }: Place & { lean?: boolean } = {},
): unknown {
  const place = owner ? `${owner.replace('CommissionDetail', 'Commission')}.${name}` : name;
  if (place in byPlace) return byPlace[place];
  const deeper = { owner, name, depth: depth + 1 };
  if (schema.$ref) return referred(schema.$ref, resolve, deeper);
  if (schema.examples?.length) return schema.examples[0];
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.includes('USD') ? 'USD' : schema.enum[0];
  const choice = (schema.anyOf ?? schema.oneOf)?.[0];
  if (choice) return exampleOf(choice, resolve, deeper);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  const known = byName[name];
  if (known !== undefined && fits(known, type)) return known;
  if (type === 'array') return schema.items ? [exampleOf(schema.items, resolve, deeper)] : [];
  if (type !== 'object') return scalar(schema, type);
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([field]) => !lean || schema.required?.includes(field),
  );
  return Object.fromEntries(
    fields.map(([field, inner]) => [
      field,
      exampleOf(inner, resolve, { owner: name, name: field, depth: depth + 1 }),
    ]),
  );
}

function referred(
  ref: string,
  resolve: Resolve,
  { owner = '', name = '', depth }: Place & { depth: number },
) {
  const found = resolve(ref);
  if (!found || depth > maxDepth) return {};
  const shape = ref.slice(ref.lastIndexOf('/') + 1);
  if (found.type !== 'object') return exampleOf(found, resolve, { owner, name, depth });
  return exampleOf(found, resolve, { name: shape, depth });
}

function fits(value: unknown, type: string | undefined): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function scalar(schema: JsonSchema, type: string | undefined): unknown {
  if (type === 'boolean') return true;
  if (type === 'null') return null;
  if (type === 'integer' || type === 'number')
    return schema.default ?? Math.max(schema.minimum ?? 1, 1);
  if (schema.format === 'date-time') return instant;
  return typeof schema.default === 'string' ? schema.default : 'text';
}
