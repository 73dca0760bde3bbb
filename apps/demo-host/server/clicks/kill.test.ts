import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  clickThroughOutage,
  holds,
  killInTheMiddle,
  openStage,
  waitOutAnOutage,
  type Stage,
} from '../../../../tests/proofs/clicks-survive-kill.ts';

// Real processes and a PostgreSQL of their own: the same as the proof, in fewer rounds.
describe('every answered click is counted once', { timeout: 60_000 }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage?.close());

  it('when the process is killed among 500 concurrent clicks', async () => {
    const verdict = await killInTheMiddle(stage, 0.4);
    expect(verdict, JSON.stringify(verdict)).toSatisfy(holds);
  });

  it('when the database goes away and comes back', async () => {
    const verdict = await waitOutAnOutage(stage);
    expect(verdict, JSON.stringify(verdict)).toSatisfy(holds);
  });

  it('when the process is killed while the database is away', async () => {
    const verdict = await clickThroughOutage(stage);
    expect(verdict, JSON.stringify(verdict)).toSatisfy(holds);
  });
});
