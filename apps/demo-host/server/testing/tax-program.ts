// A program whose partners file tax forms and were paid, for the tests of the tax module.

import { sql } from 'drizzle-orm';
import { newId } from '../platform/ids.ts';
import type { ProgramSettings } from '../programs/index.ts';
import type { Answer, OpenProgram, TestApi } from './api.ts';

export interface TaxProgram extends OpenProgram {
  /** Changes settings, for example who files. */
  set(settings: Partial<ProgramSettings>): Promise<void>;
  addPartner(externalId: string, country?: string): Promise<TaxPartner>;
}

export interface TaxPartner {
  id: string;
  token: string;
  /** Files a form with a fresh step-up token. */
  file(form: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** A payout as it stands when it is done; returns its id. */
  addPayout(payout: TestPayout): Promise<string>;
}

interface TestPayout {
  completedAt: string;
  gross: number;
  withheld?: number;
  fees?: number;
  currency?: string;
  status?: 'completed' | 'processing' | 'failed';
  commissions?: number;
}

export const taxPayer: NonNullable<ProgramSettings['taxPayer']> = {
  name: 'Acme Holdings, Inc.',
  address: {
    line1: '1 Market St',
    city: 'San Francisco',
    region: 'CA',
    postalCode: '94105',
    country: 'US',
  },
  tin: '987654321',
  contact: { name: 'Pat Doe', phone: '415 555 0100', email: 'tax@acme.example' },
  transmitterControlCode: '1A2B3',
  dac7: { memberState: 'IE', tin: 'IE1234567T', nexus: 'RPONEX5' },
};

export async function openTaxProgram(api: TestApi): Promise<TaxProgram> {
  const program = await api.openProgram('hera');
  const { system } = api.resources.db;
  return {
    ...program,
    set: async (settings) => {
      await system.execute(sql`update programs
        set settings = settings || ${JSON.stringify(settings)}::jsonb where id = ${program.id}`);
    },
    addPartner: async (externalId, country) => {
      const { body } = await api.send('POST /api/v1/embed-sessions', {
        key: program.secretKey,
        body: { partner: { externalId, name: `Partner ${externalId}` } },
      });
      const partner = { id: body.partner.id as string, token: body.token as string };
      if (country) {
        await system.execute(sql`update partners set country = ${country}
          where id = ${partner.id}`);
      }
      return {
        ...partner,
        file: async (form, headers = {}) => {
          const stepUp = await mintStepUp(api, program, externalId);
          return api.send('PUT /api/v1/partners/tax/form', {
            key: partner.token,
            body: { form },
            headers: { 'portico-step-up': stepUp, ...headers },
          });
        },
        addPayout: (payout) => insertPayout(api, program.id, partner.id, payout),
      };
    },
  };
}

export async function mintStepUp(
  api: TestApi,
  program: OpenProgram,
  externalId: string,
): Promise<string> {
  const { body } = await api.send('POST /api/v1/embed-sessions/step-up', {
    key: program.secretKey,
    body: { partner: { externalId } },
  });
  return body.token;
}

/** Puts a payout into the database as it stands when it is done. */
export async function insertPayout(
  api: TestApi,
  programId: string,
  partnerId: string,
  payout: TestPayout,
): Promise<string> {
  const { gross, withheld = 0, fees = 0, currency = 'USD', completedAt } = payout;
  const { status = 'completed', commissions = 1 } = payout;
  const [id, method] = [newId('payout'), newId('payoutMethod')];
  const { system } = api.resources.db;
  await system.execute(sql`insert into payout_methods (program_id, id, partner_id, kind, provider,
      currency, status, details, destination, created_at, updated_at, ended_at)
    values (${programId}, ${method}, ${partnerId}, 'sandbox', 'sandbox', ${currency}, 'ready', '-',
      'sandbox', now(), now(), now())`);
  await system.execute(sql`insert into payouts (program_id, id, partner_id, key, status, currency,
      gross, withheld, fees, amount, provider, method_id, destination, commissions, created_at,
      completed_at, updated_at)
    values (${programId}, ${id}, ${partnerId}, ${id}, ${status}, ${currency}, ${gross}::bigint,
      ${withheld}::bigint, ${fees}::bigint, ${gross - withheld - fees}::bigint, 'sandbox',
      ${method}, 'sandbox', ${commissions}::int, ${completedAt}::timestamptz,
      ${status === 'completed' ? completedAt : null}::timestamptz, now())`);
  return id;
}

const signature = { signedBy: 'Jordan Avery', certified: true };

export const w9 = {
  kind: 'w9',
  legalName: 'Jordan Avery',
  classification: 'individual',
  address: { line1: '5 Elm St', city: 'Reno', region: 'NV', postalCode: '89501', country: 'US' },
  tin: { type: 'ssn', number: '219-09-9412' },
  ...signature,
};

export const w8ben = {
  kind: 'w8ben',
  legalName: 'Ines da Silva Ferreira',
  citizenship: 'PT',
  address: { line1: 'Rua 1', city: 'Lisboa', postalCode: '1000-001', country: 'PT' },
  dateOfBirth: '1990-05-31',
  foreignTin: 'PT-501964843',
  ...signature,
};

export const w8bene = {
  kind: 'w8bene',
  legalName: 'Nordlicht & Söhne GmbH',
  incorporatedIn: 'DE',
  entity: 'corporation',
  fatcaStatus: 'active_nffe',
  address: { line1: 'Ring 1', city: 'Kiel', postalCode: '24103', country: 'DE' },
  foreignTin: 'DE136695976',
  ...signature,
};
