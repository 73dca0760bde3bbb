import type { Face, Glyph } from './face.ts';

/** The letters of one face that a document uses, numbered anew from 1; 0 is the missing letter. */
export class Subset {
  readonly face: Face;
  readonly #numbers = new Map<number, number>();
  readonly characters: string[] = [''];
  readonly glyphs: Glyph[] = [{ advance: 0, contours: [] }];

  constructor(face: Face) {
    this.face = face;
  }

  numberOf(glyph: number, character: string): number {
    const known = this.#numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.glyphs.length;
    this.#numbers.set(glyph, number);
    this.glyphs.push(this.face.glyph(glyph));
    this.characters.push(character);
    return number;
  }

  /** Widths as PDF wants them: thousandths of the size. */
  widthOf(number: number): number {
    return Math.round((this.glyphs[number]!.advance / this.face.unitsPerEm) * 1000);
  }
}

/**
 * Writes a TrueType file with just the tables that a PDF reader needs. `characters` tells which
 * glyph shows a code point, where the reader is to find out by itself.
 */
export function writeTrueType(
  { face, glyphs }: Subset,
  characters?: ReadonlyMap<number, number>,
): Buffer {
  const drawn = glyphs.map(writeGlyph);
  const tables: [tag: string, data: Buffer][] = [
    ...(characters ? [['cmap', writeCmap(characters)] satisfies [string, Buffer]] : []),
    ['glyf', Buffer.concat(drawn)],
    ['head', writeHead(face.unitsPerEm)],
    ['hhea', writeHhea(face, glyphs)],
    ['hmtx', Buffer.concat(glyphs.map((glyph) => shorts([glyph.advance, leftOf(glyph)])))],
    ['loca', writeLoca(drawn)],
    ['maxp', writeMaxp(glyphs)],
  ];
  return assemble(tables);
}

function shorts(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [i, value] of values.entries()) {
    buffer.writeUInt16BE(Math.round(value) & 0xffff, i * 2);
  }
  return buffer;
}

function longs(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [i, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, i * 4);
  return buffer;
}

function leftOf({ contours }: Glyph): number {
  const xs = contours.flat().map(({ x }) => x);
  return xs.length === 0 ? 0 : Math.min(...xs);
}

function writeGlyph({ contours }: Glyph): Buffer {
  if (contours.length === 0) return Buffer.alloc(0);
  const points = contours
    .flat()
    .map(({ x, y, on }) => ({ x: Math.round(x), y: Math.round(y), on }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  let end = -1;
  const ends = contours.map((contour) => (end += contour.length));
  const steps = (values: number[]) => values.map((value, i) => value - (values[i - 1] ?? 0));
  // The second bit on the first point: strokes of a variable font overlap, and are no holes.
  const flags = points.map(({ on }, i) => (on ? 1 : 0) | (i === 0 ? 0x40 : 0));
  const parts = Buffer.concat([
    shorts([contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]),
    shorts([...ends, 0]),
    Buffer.from(flags),
    shorts(steps(xs)),
    shorts(steps(ys)),
  ]);
  return Buffer.concat([parts, Buffer.alloc((4 - (parts.length % 4)) % 4)]);
}

function writeLoca(drawn: readonly Buffer[]): Buffer {
  let at = 0;
  return longs([0, ...drawn.map((glyph) => (at += glyph.length))]);
}

function writeHead(unitsPerEm: number): Buffer {
  const start = longs([0x10000, 0x10000, 0, 0x5f0f3cf5]);
  const edges = [-unitsPerEm / 2, -unitsPerEm / 2, unitsPerEm * 2, unitsPerEm * 2];
  const rest = shorts([0b11, unitsPerEm, 0, 0, 0, 0, 0, 0, 0, 0, ...edges, 0, 8, 2, 1, 0]);
  return Buffer.concat([start, rest]);
}

function writeHhea({ ascent, descent }: Face, glyphs: readonly Glyph[]): Buffer {
  const widest = Math.max(...glyphs.map(({ advance }) => advance));
  const numbers = [ascent, descent, 0, widest, 0, 0, widest, 1, 0, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([longs([0x10000]), shorts([...numbers, glyphs.length])]);
}

function writeMaxp(glyphs: readonly Glyph[]): Buffer {
  const points = Math.max(...glyphs.map(({ contours }) => contours.flat().length));
  const contours = Math.max(...glyphs.map((glyph) => glyph.contours.length));
  const rest = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0];
  return Buffer.concat([longs([0x10000]), shorts([glyphs.length, points, contours, ...rest])]);
}

/** Format 4, a segment for each character: nothing smaller is worth the words. */
function writeCmap(characters: ReadonlyMap<number, number>): Buffer {
  const pairs = [...characters].toSorted(([a], [b]) => a - b);
  const codes = [...pairs.map(([code]) => code), 0xffff];
  const deltas = [...pairs.map(([code, glyph]) => glyph - code), 1];
  const count = codes.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const search = [power * 2, Math.log2(power), (count - power) * 2];
  const gaps = codes.map(() => 0);
  const length = 16 + count * 8;
  const head = [4, length, 0, count * 2, ...search];
  const table = shorts([...head, ...codes, 0, ...codes, ...deltas, ...gaps]);
  return Buffer.concat([shorts([0, 1, 3, 1]), longs([12]), table]);
}

function assemble(tables: readonly [tag: string, data: Buffer][]): Buffer {
  const count = tables.length;
  const power = 2 ** Math.floor(Math.log2(count));
  const head = [
    longs([0x10000]),
    shorts([count, power * 16, Math.log2(power), (count - power) * 16]),
  ];
  const bodies: Buffer[] = [];
  let at = 12 + count * 16;
  for (const [tag, data] of tables) {
    const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
    head.push(Buffer.from(tag, 'latin1'), longs([checksum(padded), at, data.length]));
    bodies.push(padded);
    at += padded.length;
  }
  return Buffer.concat([...head, ...bodies]);
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
