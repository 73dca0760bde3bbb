import { Reader } from './bytes.ts';

/** By how much two glyphs move closer or apart, in units of the font. */
export type Kerning = (left: number, right: number) => number;

type Pairs = (left: number, right: number) => number | undefined;

/** Reads the pair adjustments of the `kern` feature from `GPOS`. */
export function readKerning(gpos: Buffer | undefined): Kerning {
  if (!gpos) return () => 0;
  const lookups = listLookups(gpos).map((offset) => readLookup(gpos, offset));
  return (left, right) => {
    let sum = 0;
    // The first subtable of a lookup that knows the pair has the word.
    for (const subtables of lookups) {
      for (const find of subtables) {
        const value = find(left, right);
        if (value === undefined) continue;
        sum += value;
        break;
      }
    }
    return sum;
  };
}

function listLookups(gpos: Buffer): number[] {
  const head = new Reader(gpos, 6);
  const features = head.u16();
  const lookupList = head.u16();
  const reader = new Reader(gpos, features);
  const records = reader.list(reader.u16(), () => ({ tag: reader.tag(), at: reader.u16() }));
  const indices = new Set<number>();
  for (const { tag, at } of records) {
    if (tag !== 'kern') continue;
    const feature = new Reader(gpos, features + at + 2);
    for (const index of feature.list(feature.u16(), () => feature.u16())) indices.add(index);
  }
  return [...indices].map(
    (index) => lookupList + new Reader(gpos, lookupList + 2 + index * 2).u16(),
  );
}

function readLookup(gpos: Buffer, offset: number): Pairs[] {
  const reader = new Reader(gpos, offset);
  const type = reader.u16();
  const offsets = reader.skip(2).list(reader.u16(), () => offset + reader.u16());
  return offsets.flatMap((at) => {
    const extended = type === 9 ? new Reader(gpos, at + 2) : null;
    const kind = extended ? extended.u16() : type;
    const place = extended ? at + extended.u32() : at;
    return kind === 2 ? [readPairs(gpos, place)] : [];
  });
}

function readPairs(gpos: Buffer, offset: number): Pairs {
  const reader = new Reader(gpos, offset);
  const format = reader.u16();
  const covered = readCoverage(gpos, offset + reader.u16());
  const [first, second] = [reader.u16(), reader.u16()];
  const value = { gpos, offset, at: reader.at, first, sizes: [sizeOf(first), sizeOf(second)] };
  return format === 1 ? pairsByGlyph(value, covered) : pairsByClass(value, covered);
}

interface PairTable {
  gpos: Buffer;
  offset: number;
  at: number;
  /** Which numbers the first value holds. */
  first: number;
  sizes: number[];
}

/** The advance is the third number of a value, where it holds one. */
function advanceAt({ gpos, first }: PairTable, at: number): number {
  if ((first & 4) === 0) return 0;
  return gpos.readInt16BE(at + sizeOf(first & 3));
}

function sizeOf(format: number): number {
  let size = 0;
  for (let bit = 1; bit <= 128; bit <<= 1) if (format & bit) size += 2;
  return size;
}

function pairsByGlyph(table: PairTable, covered: Map<number, number>): Pairs {
  const { gpos, offset, at, sizes } = table;
  const sets = new Reader(gpos, at);
  const offsets = sets.list(sets.u16(), () => offset + sets.u16());
  const size = 2 + sizes[0]! + sizes[1]!;
  const known = new Map<number, number>();
  for (const [glyph, index] of covered) {
    const place = offsets[index]!;
    for (let i = 0; i < gpos.readUInt16BE(place); i += 1) {
      const record = place + 2 + i * size;
      known.set(glyph * 65_536 + gpos.readUInt16BE(record), advanceAt(table, record + 2));
    }
  }
  return (left, right) => known.get(left * 65_536 + right);
}

function pairsByClass(table: PairTable, covered: Map<number, number>): Pairs {
  const { gpos, offset, at, sizes } = table;
  const reader = new Reader(gpos, at);
  const left = readClasses(gpos, offset + reader.u16());
  const right = readClasses(gpos, offset + reader.u16());
  reader.skip(2);
  const rightCount = reader.u16();
  const start = reader.at;
  const size = sizes[0]! + sizes[1]!;
  return (a, b) => {
    if (!covered.has(a)) return undefined;
    const cell = (left.get(a) ?? 0) * rightCount + (right.get(b) ?? 0);
    return advanceAt(table, start + cell * size);
  };
}

function readCoverage(gpos: Buffer, offset: number): Map<number, number> {
  const reader = new Reader(gpos, offset);
  const format = reader.u16();
  const count = reader.u16();
  if (format === 1) return new Map(reader.list(count, () => reader.u16()).map((g, i) => [g, i]));
  const covered = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const [from, to, index] = [reader.u16(), reader.u16(), reader.u16()];
    for (let glyph = from; glyph <= to; glyph += 1) covered.set(glyph, index + glyph - from);
  }
  return covered;
}

function readClasses(gpos: Buffer, offset: number): Map<number, number> {
  const reader = new Reader(gpos, offset);
  const classes = new Map<number, number>();
  if (reader.u16() === 1) {
    const first = reader.u16();
    const values = reader.list(reader.u16(), () => reader.u16());
    for (const [i, value] of values.entries()) classes.set(first + i, value);
    return classes;
  }
  const ranges = reader.u16();
  for (let i = 0; i < ranges; i += 1) {
    const [from, to, value] = [reader.u16(), reader.u16(), reader.u16()];
    for (let glyph = from; glyph <= to; glyph += 1) classes.set(glyph, value);
  }
  return classes;
}
