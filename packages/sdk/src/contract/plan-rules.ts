import { z } from 'zod';
import { commissionType } from './commissions.ts';
import { currency, positiveMoney } from './money.ts';
import { certification } from './partners.ts';
import { paymentKind } from './payments.ts';
import { partnerType } from './programs.ts';
import { country, externalId, name } from './text.ts';
import { instant } from './time.ts';

// The terms of a commission plan as they travel. The types are the engine's; a test holds both to
// the same shape. Whether the numbers make sense together is for `checkPlan` of the engine.

/** A key inside a plan, or of a tier: `tier2-recurring`. */
const key = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/, 'Use a-z, 0-9, dash and underscore.')
  .meta({ examples: ['recurring'] });

/** A share or factor: exact, not below zero, at most 12 decimals. */
const decimal = z
  .string()
  .regex(/^\d{1,6}(?:\.\d{1,12})?$/, 'Must be a decimal such as 0.05, with at most 12 places.')
  .meta({ examples: ['0.05'] });

const minorUnits = z.number().int().min(0).max(1_000_000_000_000);
const flat = z.strictObject({ flat: positiveMoney });

/** At most 50 tiers. */
const byTier = z
  .record(key, decimal)
  .refine((tiers) => Object.keys(tiers).length <= 50, 'Must name at most 50 tiers.');

function listOf<T extends z.ZodType>(item: T, max: number) {
  return z.array(item).min(1).max(max).exactOptional();
}

/** When a rule of a plan applies. */
export const ruleCondition = z.strictObject({
  partnerTypes: listOf(partnerType, 6),
  tiers: listOf(key, 50),
  paymentKinds: listOf(paymentKind, 5),
  products: listOf(name(), 200),
  countries: listOf(country(), 250),
  /** Ids of customers. */
  customers: listOf(externalId(), 500),
  /** The size of the whole payment, both ends included. */
  amount: z
    .strictObject({ min: minorUnits.exactOptional(), max: minorUnits.exactOptional(), currency })
    .exactOptional(),
  firstPayment: z.literal(true).exactOptional(),
  /** Payments less than so many months after the customer's first one. */
  months: z.number().int().min(1).max(1_200).exactOptional(),
  /** At most so many days since the referral. */
  referralAgeDays: z.number().int().min(0).max(36_500).exactOptional(),
  /** From one instant until just before another. */
  window: z.strictObject({ from: instant, to: instant }).exactOptional(),
});

/** Types of commissions that rules of a plan can pay. */
export const ruleType = commissionType.exclude(['adjustment']);
const bonusMode = z.enum(['multiply', 'add']);

/** One way to earn; see `Rule` of the engine. */
export const planRule = z.strictObject({
  key,
  name: name(80).exactOptional(),
  type: ruleType,
  when: ruleCondition,
  pays: z.union([z.strictObject({ rate: decimal }), z.strictObject({ rates: byTier }), flat]),
  volume: z
    .strictObject({
      steps: z
        .array(z.strictObject({ from: z.number().int().min(0).max(1_000_000), factor: decimal }))
        .max(20),
      mode: bonusMode.exactOptional(),
    })
    .exactOptional(),
  certification: z
    .strictObject({
      [certification.enum.none]: decimal.exactOptional(),
      [certification.enum.foundation]: decimal.exactOptional(),
      [certification.enum.advanced]: decimal.exactOptional(),
      [certification.enum.master]: decimal.exactOptional(),
      mode: bonusMode.exactOptional(),
    })
    .exactOptional(),
  tier: byTier.exactOptional(),
  minimum: z.strictObject({ amount: positiveMoney }).exactOptional(),
  cap: z
    .strictObject({
      amount: positiveMoney,
      per: z.enum(['payment', 'month', 'quarter', 'year', 'lifetime']),
    })
    .exactOptional(),
});

/** What partners above the one who earns get, level by level. */
export const planLevels = z.strictObject({
  /** `rates[0]` is for whoever recruited the earning partner. */
  rates: z.array(decimal).min(1).max(10),
  of: z.enum(['payment', 'commission']),
  /** All levels together get at most this share of the payment. */
  cap: z.strictObject({ rate: decimal }).exactOptional(),
  when: ruleCondition.exactOptional(),
});

/** A bonus that is paid for an achievement. */
export const planReward = z.strictObject({ key, achievement: key, pays: flat });

/** Everything that a program may decide about money; see `PlanTerms` of the engine. */
export const planTerms = z.strictObject({
  rules: z.array(planRule).max(200),
  /** What the plan settles in; without it commissions stay in the payment's currency. */
  currency: currency.exactOptional(),
  levels: planLevels.exactOptional(),
  rewards: z.array(planReward).max(100).exactOptional(),
});
