import { expect, it } from 'vitest';
import { findingsOf, json, refusal, runArea, stageOf, type Server } from '../test-stage.ts';
import { checkTenancy } from './tenancy.ts';

const ours = { id: 'rf_01k9wz6m3vfp8t2q5r7s9xyabc' };

/** Referrals of program a; `leak` is what program b is shown of them. */
function server(leak: 'nothing' | 'the row' | 'the list'): Server {
  return ({ path, key }) => {
    const isOwner = key === 'session_a';
    if (path === '/partners/referrals') {
      const isShown = isOwner || leak === 'the list';
      return json({ data: isShown ? [ours] : [], nextCursor: null });
    }
    return isOwner || leak === 'the row' ? json(ours) : refusal(404, 'not_found');
  };
}

const lines = ['referrals.list', 'referrals.get'];

async function check(leak: Parameters<typeof server>[0]): Promise<string[]> {
  const stage = await stageOf(server(leak), { lines });
  for (const { seen } of stage.ours.sessions) seen.add({ data: [ours] });
  return findingsOf(await runArea(checkTenancy, stage));
}

it('passes a server that keeps programs apart', async () => {
  expect(await check('nothing')).toEqual([]);
});

it('finds a thing that another program can read', async () => {
  expect(await check('the row')).toEqual(['a problem document: 404 not_found → status 200']);
});

it('finds a row in a list of another program, and where it stands', async () => {
  expect(await check('the list')).toEqual([
    `no id of the first program → 1 of ours, among them ${ours.id} at /data/0/id`,
  ]);
});

it('says that another program is needed', async () => {
  const { theirs: _, ...stage } = await stageOf(server('nothing'), { lines });
  const [first] = await runArea(checkTenancy, stage);
  expect(first).toMatchObject({ status: 'skipped', why: expect.stringContaining('not given') });
});

it('leaves to both partners of a program what both are shown', async () => {
  const stage = await stageOf(server('the row'), { lines });
  const [first] = stage.ours.sessions;
  const second = { ...first!, token: async () => 'session_c', label: 'the second' };
  const { theirs: _, ...alone } = { ...stage, ours: { ...stage.ours, sessions: [first!, second] } };
  first!.seen.add(ours);
  const why = 'no rf_ was shown to one partner alone';
  expect((await runArea(checkTenancy, alone)).at(-1)).toMatchObject({ why });
});
