import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '../platform/db.ts';
import { useTestDatabase } from '../testing/database.ts';
import { history } from '../testing/money-history.ts';
import { openGround, playHistory } from '../testing/money-stage.ts';

const database = useTestDatabase();
let db: Database;
beforeAll(() => {
  db = openDatabase(database.url);
});
afterAll(() => db.close());

// The long run, 10,000 of them, is tests/proofs/money-histories.ts.
it('whatever happens, the books balance and every number explains itself', async () => {
  const ground = await openGround(db);
  let played = 0;
  await fc.assert(
    fc.asyncProperty(history, async (story) => {
      await playHistory(db, ground, story);
      played += 1;
    }),
    { numRuns: 40, endOnFailure: true },
  );
  expect(played).toBe(40);
}, 120_000);
