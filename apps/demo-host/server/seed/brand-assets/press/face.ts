import { Reader } from './bytes.ts';
import { readKerning, type Kerning } from './kerning.ts';
import { readOutlines, type Outline, type Point } from './outlines.ts';
import { fillIn, positionOf, Variations, type Delta, type Deltas } from './variations.ts';
import type { Tables } from './woff2.ts';

/** A letter's drawing: y points up, in units of the font. */
export interface Glyph {
  advance: number;
  contours: readonly (readonly Point[])[];
}

/** One cut of a font, such as its semibold: letters, widths and kerning. */
export class Face {
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly kern: Kerning;
  readonly #outlines: Outline[];
  readonly #advances: number[];
  readonly #characters: Map<number, number>;
  readonly #variations: Variations | null;
  readonly #glyphs = new Map<number, Glyph>();

  constructor(name: string, tables: Tables, settings: Readonly<Record<string, number>>) {
    const data = (tag: string) => tables.get(tag)!.data;
    this.name = name;
    this.unitsPerEm = data('head').readUInt16BE(18);
    this.ascent = data('hhea').readInt16BE(4);
    this.descent = data('hhea').readInt16BE(6);
    this.xHeight = data('OS/2').readInt16BE(86);
    this.capHeight = data('OS/2').readInt16BE(88);
    this.kern = readKerning(tables.get('GPOS')?.data);
    this.#outlines = readOutlines(tables.get('glyf')!);
    this.#advances = readAdvances(tables);
    this.#characters = readCharacters(data('cmap'));
    const gvar = tables.get('gvar');
    this.#variations = gvar ? new Variations(gvar.data, positionOf(tables, settings)) : null;
  }

  /** The glyph of a character. A letter that the font lacks is a mistake of ours, not a box. */
  glyphOf(character: string): number {
    const glyph = this.#characters.get(character.codePointAt(0)!);
    if (glyph === undefined) throw new Error(`${this.name} has no "${character}".`);
    return glyph;
  }

  has(character: string): boolean {
    return this.#characters.has(character.codePointAt(0)!);
  }

  glyph(index: number): Glyph {
    const known = this.#glyphs.get(index);
    if (known) return known;
    const made = this.#draw(index);
    this.#glyphs.set(index, made);
    return made;
  }

  #draw(index: number): Glyph {
    const outline = this.#outlines[index]!;
    const advance = this.#advances[Math.min(index, this.#advances.length - 1)]!;
    const points = outline.kind === 'simple' ? outline.contours.flat() : outline.components;
    const moves = this.#variations?.movesOf(index, points.length + 4) ?? [];
    // The glyph's edges are points too: what they move by widens the letter.
    const wider = sum(moves, points.length + 1).x - sum(moves, points.length).x;
    const contours =
      outline.kind === 'simple'
        ? moveContours(outline.contours, moves)
        : this.#assemble(outline.components, moves);
    return { advance: advance + wider, contours };
  }

  #assemble(components: (Outline & { kind: 'composite' })['components'], moves: Deltas[]) {
    return components.flatMap(({ glyph, dx, dy, matrix: [a, b, c, d] }, i) => {
      const by = sum(moves, i);
      return this.glyph(glyph).contours.map((contour) =>
        contour.map(({ x, y, on }) => ({
          x: a * x + c * y + dx + by.x,
          y: b * x + d * y + dy + by.y,
          on,
        })),
      );
    });
  }
}

function sum(moves: readonly Deltas[], index: number): Delta {
  let [x, y] = [0, 0];
  for (const deltas of moves) {
    x += deltas[index]?.x ?? 0;
    y += deltas[index]?.y ?? 0;
  }
  return { x, y };
}

function moveContours(contours: readonly Point[][], moves: readonly Deltas[]): Point[][] {
  let start = 0;
  return contours.map((contour) => {
    const from = start;
    start += contour.length;
    const shifts = moves.map((deltas) => fillIn(contour, deltas.slice(from, start)));
    return contour.map((point, i) => ({
      x: shifts.reduce((x, shift) => x + shift[i]!.x, point.x),
      y: shifts.reduce((y, shift) => y + shift[i]!.y, point.y),
      on: point.on,
    }));
  });
}

function readAdvances(tables: Tables): number[] {
  const count = tables.get('hhea')!.data.readUInt16BE(34);
  const { data, transformed } = tables.get('hmtx')!;
  // Packed, the widths stand together behind one byte; else each has its side bearing beside it.
  const [start, step] = transformed ? [1, 2] : [0, 4];
  return Array.from({ length: count }, (_, i) => data.readUInt16BE(start + i * step));
}

function readCharacters(cmap: Buffer): Map<number, number> {
  const head = new Reader(cmap, 2);
  const records = head.list(head.u16(), () => ({ platform: head.u32() >>> 16, at: head.u32() }));
  const formatAt = (at: number) => cmap.readUInt16BE(at);
  const best =
    records.find(({ at }) => formatAt(at) === 12) ?? records.find(({ at }) => formatAt(at) === 4);
  if (!best) throw new Error('The font names its characters in a way that is not known here.');
  return formatAt(best.at) === 12 ? readGroups(cmap, best.at) : readSegments(cmap, best.at);
}

function readGroups(cmap: Buffer, at: number): Map<number, number> {
  const reader = new Reader(cmap, at + 12);
  const characters = new Map<number, number>();
  const groups = reader.u32();
  for (let i = 0; i < groups; i += 1) {
    const [from, to, glyph] = [reader.u32(), reader.u32(), reader.u32()];
    for (let code = from; code <= to; code += 1) characters.set(code, glyph + code - from);
  }
  return characters;
}

function readSegments(cmap: Buffer, at: number): Map<number, number> {
  const reader = new Reader(cmap, at + 6);
  const count = reader.u16() / 2;
  const ends = reader.skip(6).list(count, () => reader.u16());
  const starts = reader.skip(2).list(count, () => reader.u16());
  const deltas = reader.list(count, () => reader.u16());
  const rangesAt = reader.at;
  const characters = new Map<number, number>();
  for (let i = 0; i < count; i += 1) {
    const place = rangesAt + i * 2;
    const range = cmap.readUInt16BE(place);
    for (let code = starts[i]!; code <= ends[i]! && code !== 0xffff; code += 1) {
      const direct = range === 0;
      const found = direct ? code : cmap.readUInt16BE(place + range + (code - starts[i]!) * 2);
      if (found !== 0) characters.set(code, (found + deltas[i]!) & 0xffff);
    }
  }
  return characters;
}
