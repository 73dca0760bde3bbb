// One small program for tests, proofs and benchmarks, opened through the product's own doors.

import type { Clock } from '../platform/clock.ts';
import { systemClock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import { doWork, type Work } from '../platform/work.ts';
import { findOrEnrol, type PartnerRow } from '../partners/index.ts';
import { createProgram, type ProgramPreset, type ProgramSettings } from '../programs/index.ts';

export interface TestProgram {
  id: string;
  /** Enrols an active partner. */
  addPartner(externalId: string): Promise<PartnerRow>;
  /** Runs a piece of work as the program, or as one of its partners. */
  work<T>(run: (work: Work) => Promise<T>, partnerId?: string): Promise<T>;
}

interface Options {
  clock?: Clock;
  settings?: Partial<ProgramSettings>;
}

export async function openTestProgram(
  db: Database,
  key: string,
  { clock = systemClock, settings }: Options = {},
): Promise<TestProgram> {
  const id = await createProgram({ db, clock }, preset(key, settings));
  const work: TestProgram['work'] = (run, partnerId) =>
    doWork({ db, clock }, { programId: id, partnerId }, run);
  return {
    id,
    work,
    addPartner: (externalId) =>
      work((w) => findOrEnrol(w, { externalId, name: `Partner ${externalId}` })),
  };
}

function preset(key: string, settings: Partial<ProgramSettings> = {}): ProgramPreset {
  const entry = { requirements: [] };
  return {
    key,
    name: `Program ${key}`,
    currency: 'USD',
    settings: {
      partnerTypes: ['affiliate', 'reseller'],
      allowedHosts: ['acme.example', 'bücher.example', 'shop.example:8443'],
      defaultDestination: 'https://acme.example/welcome?plan=pro#start',
      attributionModel: 'last',
      attributionWindowDays: 60,
      holdDays: 30,
      approvePartners: 'manual',
      startTier: {},
      ...settings,
    },
    tiers: [
      { key: 'silver', name: 'Silver', entry },
      { key: 'gold', name: 'Gold', entry },
      { key: 'platinum', name: 'Platinum', entry },
    ],
    rules: [],
  };
}
