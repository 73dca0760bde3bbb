import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/db.ts';
import type { Log } from '../platform/log.ts';
import { announceAll } from '../platform/outbox.ts';
import { isWhole, linksOf, monthOf } from './click-line.ts';
import { insertBatch, makePartition } from './clicks.store.ts';

interface Means {
  db: Database;
  clock: Clock;
  log: Log;
}

/** Brings a batch of lines into the database. */
export interface Drain {
  (lines: readonly string[]): Promise<{ drained: number; refused: string[] }>;
}

/**
 * Each batch is one transaction. A line that the database refuses for what it says, and not for
 * the state the database is in, is handed back, so that it does not hold up the others.
 */
export function createDrain(means: Means): Drain {
  const ready = new Set<string>();
  return async (lines) => {
    const whole = lines.filter(isWhole);
    await makeRoom(means, whole, ready);
    const refused = await storeOrHalve(means, whole);
    return { drained: whole.length - refused.length, refused };
  };
}

async function makeRoom(
  { db, log }: Means,
  lines: readonly string[],
  ready: Set<string>,
): Promise<void> {
  for (const month of new Set(lines.map(monthOf))) {
    if (ready.has(month)) continue;
    await makePartition(db, month).catch((error) => {
      if (!/^(?:22|23|42)/.test(codeOf(error))) throw error;
      log.warn('clicks of a month stay in the default partition', { month });
    });
    ready.add(month);
  }
}

async function storeOrHalve(means: Means, lines: readonly string[]): Promise<string[]> {
  if (lines.length === 0) return [];
  try {
    await store(means, lines);
    return [];
  } catch (error) {
    // Data exceptions and broken constraints; all else is worth another try.
    if (!/^2[23]/.test(codeOf(error))) throw error;
    if (lines.length === 1) return [...lines];
  }
  const middle = lines.length >> 1;
  const first = await storeOrHalve(means, lines.slice(0, middle));
  return [...first, ...(await storeOrHalve(means, lines.slice(middle)))];
}

function store({ db, clock }: Means, lines: readonly string[]): Promise<void> {
  // The lines are JSON already: the database reads them, and this process does not.
  const batch = { clicks: `[${lines.join(',')}]`, links: linksOf(lines) };
  return db.system.transaction(async (tx) => {
    const counted = await insertBatch(tx, batch);
    const facts = counted.map((link) => ({
      programId: link.program_id,
      partnerId: link.partner_id,
      type: 'link.clicked' as const,
      data: { linkId: link.id, clicks: link.clicks },
    }));
    await announceAll(tx, clock.now(), facts);
  });
}

function codeOf(error: unknown): string {
  const cause = (error as { cause?: unknown } | null)?.cause ?? error;
  return (cause as { code?: string } | null)?.code ?? '';
}
