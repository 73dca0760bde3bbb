import { rename, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { presets, type PresetKey } from './presets/index.ts';
import type { Resources } from './platform/resources.ts';
import { hashSecret } from './platform/secrets.ts';
import { issueCredentials, type ProgramCredentials } from './programs/index.ts';

/** What scripts and curl need to talk to the running demo. */
export interface DemoKeys {
  baseUrl: string;
  programs: Record<PresetKey, DemoProgram>;
}
interface DemoProgram extends ProgramCredentials {
  id: string;
  partners: { id: string; externalId: string; name: string; tier: string }[];
}

type Means = Pick<Resources, 'config' | 'db' | 'clock'>;

/**
 * Writes `demo-keys.json` (mode 0600). Keys that this database knows are kept; when the file is
 * lost, or belongs to another database, new ones are issued and the old ones revoked.
 */
export async function writeDemoKeys(means: Means): Promise<DemoKeys | null> {
  const file = join(means.config.dataDir, 'demo-keys.json');
  const before = await readKeys(file);
  const found = await means.db.system.execute<{ id: string; key: string }>(
    sql`select id, key from programs where key in ('hera', 'affiliate', 'siso', 'smartcrm')`,
  );
  if (found.length < Object.keys(presets).length) return null;
  const programs = await Promise.all(
    found.map(async ({ id, key }) => {
      const credentials = await keepOrIssue(means, id, before?.programs[key as PresetKey]);
      return [key, { id, ...credentials, partners: await listPartners(means, id) }] as const;
    }),
  );
  const order = Object.keys(presets);
  programs.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const keys = {
    baseUrl: means.config.baseUrl,
    programs: Object.fromEntries(programs),
  } as DemoKeys;
  await writeFile(`${file}.new`, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return keys;
}

async function keepOrIssue(
  { db, clock, config }: Means,
  programId: string,
  before: DemoProgram | undefined,
): Promise<ProgramCredentials> {
  if (before?.id === programId) {
    const { secretKey, publishableKey, stripeWebhookSecret } = before;
    const hashes = [hashSecret(secretKey), hashSecret(publishableKey)];
    const known = await db.system.execute(sql`select 1 from keys
      where program_id = ${programId} and revoked_at is null
        and hash in (${hashes[0]!}, ${hashes[1]!})`);
    if (known.length === 2) return { secretKey, publishableKey, stripeWebhookSecret };
  }
  return issueCredentials({ db, clock, encryptionKey: config.encryptionKey }, programId);
}

async function listPartners({ db }: Means, programId: string): Promise<DemoProgram['partners']> {
  const rows = await db.system.execute<DemoProgram['partners'][number]>(sql`
    select id, external_id as "externalId", name, tier_key as tier from partners
    where program_id = ${programId} and external_id is not null
    order by created_at, id limit 100`);
  return [...rows];
}

async function readKeys(file: string): Promise<DemoKeys | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as DemoKeys;
  } catch {
    return null;
  }
}
