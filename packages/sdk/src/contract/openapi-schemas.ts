import { z } from 'zod';
import { asset } from './assets.ts';
import { brand, brandWarning, savedBrand, storedTheme } from './brand.ts';
import { calculation, calculationStep } from './calculation.ts';
import { commission, commissionDetail } from './commissions.ts';
import { descriptions } from './descriptions.generated.ts';
import { embedSession } from './embed-sessions.ts';
import { fieldError, problem } from './errors.ts';
import { event } from './events.ts';
import { link, utm } from './links.ts';
import { currency, money } from './money.ts';
import { partner } from './partners.ts';
import { payment } from './payments.ts';
import { program } from './programs.ts';
import { attribution, customer, referral } from './referrals.ts';
import { requirement, tierProgress, tierStep } from './tiers.ts';

/** A JSON Schema as OpenAPI 3.1 carries it. */
export interface JsonSchema {
  $ref?: string;
  type?: string | string[];
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean | JsonSchema;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: (string | number | boolean | null)[];
  const?: unknown;
  default?: unknown;
  examples?: unknown[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  [keyword: string]: unknown;
}

/** Shapes that have a name of their own in the document. */
export const namedSchemas = {
  Asset: asset,
  Attribution: attribution,
  Brand: brand,
  BrandWarning: brandWarning,
  Calculation: calculation,
  CalculationStep: calculationStep,
  Commission: commission,
  CommissionDetail: commissionDetail,
  Currency: currency,
  Customer: customer,
  EmbedSession: embedSession,
  Event: event,
  FieldError: fieldError,
  Link: link,
  Money: money,
  Partner: partner,
  Payment: payment,
  Problem: problem,
  Program: program,
  Referral: referral,
  Requirement: requirement,
  SavedBrand: savedBrand,
  StoredTheme: storedTheme,
  TierProgress: tierProgress,
  TierStep: tierStep,
  Utm: utm,
} as const satisfies Record<string, z.ZodType>;

const registry = z.registry<{ id: string; examples?: unknown[] }>();
for (const [id, schema] of Object.entries(namedSchemas)) registry.add(schema, { id });

/**
 * A schema as JSON Schema with `#/components/schemas/…` references; what it refers to lands in
 * `components`. Answers allow unknown fields, because later versions add some.
 */
export function toJsonSchema(
  schema: z.ZodType,
  {
    io,
    path,
    components,
  }: { io: 'input' | 'output'; path: string; components: Record<string, JsonSchema> },
): JsonSchema {
  const { $defs = {}, ...own } = z.toJSONSchema(schema, {
    io,
    metadata: registry,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      delete jsonSchema.id;
      if (io === 'output' && jsonSchema.additionalProperties === false) {
        delete jsonSchema.additionalProperties;
      }
      const examples = z.globalRegistry.get(zodSchema)?.['examples'];
      if (examples) jsonSchema.examples = examples as never[];
    },
  }) as JsonSchema & { $defs?: Record<string, JsonSchema> };
  for (const [name, definition] of Object.entries($defs)) {
    components[name] ??= describe(repoint(definition), name);
  }
  delete own['$schema'];
  return describe(repoint(own), path);
}

function repoint(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  return JSON.parse(text) as JsonSchema;
}

/** Puts the TSDoc of each field where readers of the document see it. */
function describe(schema: JsonSchema, path: string): JsonSchema {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    const text = descriptions[`${path}.${name}`];
    if (text) field.description = text;
    describe(field, `${path}.${name}`);
  }
  if (schema.items) describe(schema.items, path);
  for (const choice of schema.anyOf ?? []) describe(choice, path);
  const text = descriptions[path];
  if (text && !schema.description && !path.includes('.')) schema.description = text;
  return schema;
}
