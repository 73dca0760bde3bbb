import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  asset,
  assetCategories,
  commission,
  commissionDetail,
  commissionStatuses,
  commissionTypes,
  event,
  eventTypes,
  idPrefixes,
  id,
  link,
  partner,
  program,
  referral,
  referralStatus,
  tierProgress,
  type IdNoun,
} from '../contract/index.ts';
import { replay } from '../engine/index.ts';
import { fixtures, generatedSource, scenarios } from './index.ts';

const currencies = ['USD', 'EUR', 'JPY', 'KWD'] as const;

describe('fixtures', () => {
  it.each(commissionTypes)(
    'make a %s commission in every status and currency that adds up',
    (type) => {
      for (const status of commissionStatuses) {
        for (const currency of currencies) {
          const made = fixtures.commission({ type, status, currency });
          expect(z.strictObject(commissionDetail.shape).parse(made)).toEqual(made);
          expect(made.amount).toEqual({ amount: made.calculation.amount, currency });
          expect(replay(made.calculation)).toBe(made.amount.amount);
          const back = fixtures.reversal(made, { number: 2, refunded: 1000 });
          expect(commissionDetail.parse(back)).toEqual(back);
          expect(replay(back.calculation)).toBe(back.amount.amount);
          expect(back.amount.amount).toBeLessThanOrEqual(0);
          expect(made.history.at(-1)!.to).toBe(status);
        }
      }
    },
  );

  it('take back exactly what was earned when all is refunded', () => {
    const made = fixtures.commission({ refunded: 24_900 });
    expect(fixtures.reversal(made, { number: 2 }).amount.amount).toBe(-made.amount.amount);
    expect(made.reversed).toEqual(made.amount);
  });

  it('are what the contract says, all of them', () => {
    const all: [z.ZodType, unknown][] = [
      [z.strictObject(program.shape), fixtures.program()],
      ...[1, 2, 3, 4].map((number): [z.ZodType, unknown] => [
        partner,
        fixtures.partner({ number }),
      ]),
      ...[1, 4, 9].map((number): [z.ZodType, unknown] => [link, fixtures.link({ number })]),
      ...referralStatus.options.map((status): [z.ZodType, unknown] => [
        referral,
        fixtures.referral({ status }),
      ]),
      ...Object.values(fixtures.tierVariants).map((make): [z.ZodType, unknown] => [
        tierProgress,
        make(),
      ]),
      ...fixtures.assetLibrary().map((one): [z.ZodType, unknown] => [asset, one]),
      [commission, fixtures.withoutCalculation(fixtures.commission())],
    ];
    for (const [schema, value] of all)
      expect(schema.safeParse(value).error?.issues).toBeUndefined();
    expect(new Set(fixtures.assetLibrary().map((one) => one.category))).toEqual(
      new Set(assetCategories),
    );
    expect(fixtures.assetLibrary().some((one) => one.lockedUntil)).toBe(true);
  });

  it('make ids of every noun that sort by their number', () => {
    for (const noun of Object.keys(idPrefixes) as IdNoun[]) {
      const made = [1, 31, 32, 1000, 2_000_000_001].map((number) => fixtures.id(noun, number));
      for (const one of made) expect(id(noun).safeParse(one).success).toBe(true);
      expect([...made].sort()).toEqual(made);
    }
  });

  it('are the same every time', () => {
    expect(fixtures.commission({ number: 7 })).toEqual(fixtures.commission({ number: 7 }));
    expect(scenarios.typical().links).toEqual(scenarios.typical().links);
  });

  it('make events with the shape of their type', () => {
    const made = fixtures.event('link.clicked', { linkId: fixtures.id('link', 1), clicks: 3 });
    expect(event.safeParse(made).error).toBeUndefined();
    expect(eventTypes['link.clicked'].safeParse(made.data).error).toBeUndefined();
  });
});

describe('files of assets', () => {
  const bytesOf = (body: string | Uint8Array) =>
    typeof body === 'string' ? new TextEncoder().encode(body) : body;

  it('are what they say, and as long as they say', () => {
    const starts: Record<string, string> = {
      pdf: '%PDF-1.4',
      svg: '<svg ',
      html: '<!doctype',
      gif: 'GIF89a',
    };
    for (const made of fixtures.assetLibrary()) {
      const bytes = bytesOf(fixtures.assetFile(made).body);
      expect(bytes.length).toBe(made.bytes);
      const start = new TextDecoder('latin1').decode(bytes.slice(0, 12));
      expect(start).toContain(starts[made.format] ?? 'PNG');
    }
  });

  it('have a PDF whose offsets are right', () => {
    const body = fixtures.assetFile({ title: 'A (b) \\ ü', format: 'pdf' }).body as string;
    const offsets = [...body.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, digits]) => Number(digits));
    offsets.forEach((offset, index) => {
      expect(body.slice(offset, offset + 7)).toBe(`${index + 1} 0 obj`);
    });
    const [, start] = /startxref\n(\d+)/.exec(body)!;
    expect(body.slice(Number(start), Number(start) + 4)).toBe('xref');
  });
});

describe('a hundred thousand commissions', () => {
  const source = generatedSource(100_000);

  it('come into being one by one, newest first, each valid', () => {
    expect(source.count).toBe(100_000);
    let before = '9999';
    for (const index of [0, 1, 19, 20, 21, 500, 41_020, 99_998, 99_999]) {
      const made = source.at(index);
      expect(commissionDetail.safeParse(made).error?.issues).toBeUndefined();
      expect(replay(made.calculation)).toBe(made.amount.amount);
      expect(made.occurredAt < before).toBe(true);
      before = made.occurredAt;
    }
  });

  it('have rows that say the same as the commissions', () => {
    for (let index = 0; index < 500; index++) {
      const { id: made, type, status, amount, occurredAt, customer } = source.at(index);
      const row = { id: made, type, status, ...amount, occurredAt, customer: customer?.name ?? '' };
      expect(source.row(index)).toEqual(row);
    }
  });

  it('show every status, type and currency', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => source.row(index * 50));
    expect(new Set(rows.map((row) => row.status)).size).toBe(commissionStatuses.length);
    expect(new Set(rows.map((row) => row.type)).size).toBe(commissionTypes.length);
    expect(new Set(rows.map((row) => row.currency))).toEqual(new Set(currencies));
  });
});
