import { beforeAll, describe, expect, it } from 'vitest';
import { useTestApi } from '../testing/api.ts';
import { openStaffedProgram, type StaffedProgram } from '../testing/staffed-program.ts';

const api = useTestApi();
const length = 10;

let crm: StaffedProgram;
/** Each was recruited by the one before. */
let chain: string[];

function set(id: string, recruiterId: unknown, key = crm.program.secretKey) {
  return crm.send(`PUT /admin/partners/${id}/recruiter`, { recruiterId }, key);
}

beforeAll(async () => {
  crm = await openStaffedProgram(api, 'smartcrm');
  chain = [];
  for (let i = 0; i < length; i += 1) {
    const { id } = await crm.join(`p${i}`);
    chain.push(id);
    if (i > 0) await set(id, chain[i - 1]);
  }
});

describe('who recruited whom', () => {
  it('is never a circle, however long the way around', async () => {
    for (const below of [chain[1], chain[5], chain[length - 1]]) {
      const answer = await set(chain[0]!, below);
      expect([answer.status, answer.body.code]).toEqual([409, 'state_conflict']);
      expect(answer.body.detail).toContain('was recruited by this partner');
    }
    const self = await set(chain[3]!, chain[3]);
    expect(self.body.detail).toBe('A partner cannot recruit itself.');
  });

  it('is no circle either when two changes that would close one come at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [a, b] = [await crm.join(`a${round}`), await crm.join(`b${round}`)];
      const answers = await Promise.all([set(a.id, b.id), set(b.id, a.id)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    }
  });

  it('pays overrides to those above, up to the levels of the plan', async () => {
    const last = await crm.join(`p${length - 1}`);
    await crm.pay(last, { id: 'pay', amount: 10_000 });
    const { body } = await crm.send('GET /admin/commissions?type=override');
    const paid = body.data.map((row: { partner: { id: string }; amount: { amount: number } }) => [
      row.partner.id,
      row.amount.amount,
    ]);
    expect(new Map(paid)).toEqual(
      new Map([
        [chain[length - 2], 500],
        [chain[length - 3], 200],
      ]),
    );
    await crm.balances();
  });

  it('can be taken back, and is written down with before and after', async () => {
    const id = chain[5]!;
    expect((await set(id, null)).status).toBe(200);
    expect((await set(id, null)).status).toBe(200);
    // The chain is cut there, so this closes no circle any more.
    expect((await set(chain[0]!, chain[length - 1])).status).toBe(200);
    const { body } = await crm.send(`GET /admin/audit?subject=${id}`);
    expect(body.data).toHaveLength(2);
    expect(body.data).toContainEqual(
      expect.objectContaining({
        action: 'partner.recruiter_set',
        by: { kind: 'server', name: null },
        before: { recruiterId: chain[4] },
        after: { recruiterId: null },
      }),
    );
  });

  it('is refused for strangers, closed accounts and nonsense', async () => {
    const other = await openStaffedProgram(api, 'smartcrm');
    const stranger = await other.join('stranger');
    expect((await set(chain[2]!, stranger.id)).status).toBe(404);
    expect((await set(stranger.id, chain[2])).status).toBe(404);
    const gone = await crm.join('gone');
    await crm.send('DELETE /partners/account', undefined, gone.token);
    expect((await set(chain[2]!, gone.id)).body.detail).toBe('A closed account recruits nobody.');
    expect((await set(chain[2]!, 'p1')).body.errors[0].pointer).toBe('/recruiterId');
    const partner = await set(chain[2]!, chain[1], (await crm.join('p2')).token);
    expect(partner.body.code).toBe('credential_not_allowed');
  });
});
