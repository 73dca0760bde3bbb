import { describe, expect, it } from 'vitest';
import type { PayoutPreviewLine } from '@portico/sdk/contract';
import { beginStory, usePayoutDesk, type Story } from '../testing/payout-desk.ts';

const taxFormsMissing = new Set<string>();
const desk = usePayoutDesk((means) => {
  means.readTaxStandings = async (_work, partnerIds) =>
    new Map(
      partnerIds.map((id) => [id, { withholding: '0.1', formMissing: taxFormsMissing.has(id) }]),
    );
});

async function preview(story: Story, query = ''): Promise<PayoutPreviewLine[]> {
  const lines: PayoutPreviewLine[] = [];
  for (let cursor = ''; ;) {
    const path = `GET /admin/payouts/preview?limit=2${query}${cursor && `&cursor=${cursor}`}`;
    const { body, status } = await desk.send(path, story.program.secretKey);
    expect(status).toBe(200);
    expect(body.data.length).toBeLessThanOrEqual(2);
    lines.push(...body.data);
    if (body.nextCursor === null) return lines;
    cursor = body.nextCursor;
  }
}

/** One partner for each outcome. */
async function stage() {
  const story = await beginStory(desk, { minimum: { default: 1_000 }, requireTaxForm: true });
  const names = ['paid', 'small', 'homeless', 'suspended', 'formless', 'negative'] as const;
  const ids = {} as Record<(typeof names)[number], string>;
  for (const name of names) {
    ids[name] = await story.partner(name === 'homeless' ? { method: null } : {});
    await story.earn(ids[name], { small: 999, negative: -500 }[name as string] ?? 5_000);
  }
  await story.suspend(ids.suspended);
  taxFormsMissing.add(ids.formless);
  await story.chargeFee(ids.paid, 700);
  return { story, ids };
}

describe('the preview of a run', () => {
  it('names everybody, with what they get or why they are left out, page by page', async () => {
    const { story, ids } = await stage();
    const lines = await preview(story);
    const found = new Map(lines.map((line) => [line.partner.id, line]));
    expect(lines).toHaveLength(6);
    expect(found.get(ids.paid)).toMatchObject({
      partner: { name: expect.stringContaining('Partner '), tier: 'silver' },
      gross: { amount: 5_000, currency: 'USD' },
      withheld: { amount: 500 },
      fees: { amount: 700 },
      amount: { amount: 3_800 },
      method: { kind: 'sandbox', destination: 'Sandbox: moves no money' },
      blockers: [],
    });
    const blockers = (id: string) => found.get(id)!.blockers;
    expect(blockers(ids.small)).toEqual(['below_minimum']);
    expect(found.get(ids.small)).toMatchObject({
      minimum: { amount: 1_000 },
      amount: { amount: 0 },
    });
    expect(blockers(ids.homeless)).toEqual(['no_method']);
    expect(blockers(ids.suspended)).toEqual(['partner_not_active']);
    expect(blockers(ids.formless)).toEqual(['tax_form_missing']);
    expect(blockers(ids.negative)).toEqual(['negative_balance']);
    expect(found.get(ids.negative)!.gross.amount).toBe(-500);
  });

  it('says of each what the run then does', async () => {
    const { story, ids } = await stage();
    const [paid, leftOut] = [
      await preview(story, '&only=paid'),
      await preview(story, '&only=left_out'),
    ];
    expect(paid.map(({ partner }) => partner.id)).toEqual([ids.paid]);
    const { body: run } = await story.run();
    expect(run.totals).toMatchObject([{ payouts: 1, amount: paid[0]!.amount }]);
    const counted = run.skipped as { blocker: string; partners: number }[];
    expect(counted.map(({ blocker }) => blocker).toSorted()).toEqual(
      leftOut.map(({ blockers }) => blockers[0]!).toSorted(),
    );
    expect((await preview(story)).map(({ blockers }) => blockers[0])).not.toContain(undefined);
  });

  it('keeps to the rhythm and the partners it is asked for', async () => {
    const { story, ids } = await stage();
    expect(await preview(story, '&rhythm=weekly')).toEqual([]);
    expect(await preview(story, '&currency=EUR')).toEqual([]);
    const some = await preview(story, `&partnerIds=${ids.small}&partnerIds=${ids.paid}`);
    expect(some.map(({ partner }) => partner.id).toSorted()).toEqual(
      [ids.paid, ids.small].toSorted(),
    );
    const other = await stage();
    expect(JSON.stringify(await preview(other.story))).not.toContain(ids.paid);
    const key = await story.token(ids.paid);
    expect((await desk.send('GET /admin/payouts/preview', key)).status).toBe(403);
  });
});
