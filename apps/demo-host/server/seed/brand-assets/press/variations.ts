import { Reader } from './bytes.ts';
import type { Point } from './outlines.ts';
import type { Tables } from './woff2.ts';

/** Where on the axes of a variable font one stands: -1 to 1 each, 0 is how it was drawn. */
export type Position = readonly number[];

/** Finds the position for settings such as `{ wght: 640, opsz: 40 }`. */
export function positionOf(tables: Tables, settings: Readonly<Record<string, number>>): Position {
  const fvar = tables.get('fvar');
  if (!fvar) return [];
  const reader = new Reader(fvar.data, 4);
  const start = reader.u16();
  const count = reader.skip(2).u16();
  const size = reader.u16();
  const maps = readMaps(tables, count);
  return Array.from({ length: count }, (_, i) => {
    reader.at = start + i * size;
    const tag = reader.tag();
    const [low, middle, high] = reader.list(3, () => reader.i32() / 65_536) as Triple;
    const wanted = Math.min(high, Math.max(low, settings[tag] ?? middle));
    const side = wanted < middle ? middle - low : high - middle;
    const place = side === 0 ? 0 : (wanted - middle) / side;
    return bend(maps[i] ?? [], place);
  });
}

type Triple = [number, number, number];
type AxisMap = readonly (readonly [from: number, to: number])[];

/** `avar`: how evenly an axis moves. */
function readMaps(tables: Tables, count: number): AxisMap[] {
  const avar = tables.get('avar');
  if (!avar) return [];
  const reader = new Reader(avar.data, 8);
  return reader.list(count, () =>
    reader.list(reader.u16(), () => [reader.f2dot14(), reader.f2dot14()] as const),
  );
}

function bend(map: AxisMap, place: number): number {
  const next = map.findIndex(([from]) => from >= place);
  const [x1, y1] = map[next] ?? [place, place];
  const [x0, y0] = map[next - 1] ?? [x1, y1];
  return x1 === x0 ? y1 : y0 + ((place - x0) / (x1 - x0)) * (y1 - y0);
}

export interface Delta {
  x: number;
  y: number;
}

/** How far each point of a glyph moves at a position; null for a point that nothing speaks of. */
export type Deltas = readonly (Delta | null)[];

/** Reads `gvar` and answers, for a glyph, one list of moves per region that the position is in. */
export class Variations {
  readonly #data: Buffer;
  readonly #position: Position;
  readonly #shared: number[][];
  readonly #offsets: number[];

  constructor(data: Buffer, position: Position) {
    this.#data = data;
    this.#position = position;
    const reader = new Reader(data, 6);
    const sharedCount = reader.u16();
    const sharedAt = reader.u32();
    const glyphs = reader.u16();
    const long = (reader.u16() & 1) !== 0;
    const start = reader.u32();
    this.#offsets = reader.list(glyphs + 1, () => start + (long ? reader.u32() : reader.u16() * 2));
    reader.at = sharedAt;
    this.#shared = reader.list(sharedCount, () => this.#tuple(reader));
  }

  /** `points` counts the four that stand for the glyph's edges, too. */
  movesOf(glyph: number, points: number): Deltas[] {
    const start = this.#offsets[glyph] ?? 0;
    if ((this.#offsets[glyph + 1] ?? 0) <= start) return [];
    const head = new Reader(this.#data, start);
    const count = head.u16();
    const body = new Reader(this.#data, start + head.u16());
    const common = count & 0x8000 ? readPointNumbers(body) : null;
    const moves: Deltas[] = [];
    for (let i = 0; i < (count & 0xfff); i += 1) {
      const size = head.u16();
      const index = head.u16();
      const factor = this.#factor(head, index);
      const next = body.at + size;
      if (factor !== 0) {
        const numbers = index & 0x2000 ? readPointNumbers(body) : common;
        moves.push(readDeltas(body, { points, numbers, factor }));
      }
      body.at = next;
    }
    return moves;
  }

  #tuple(reader: Reader): number[] {
    return reader.list(this.#position.length, () => reader.f2dot14());
  }

  /** How much a region of the design space counts here, 0 to 1. */
  #factor(head: Reader, index: number): number {
    const peak = index & 0x8000 ? this.#tuple(head) : this.#shared[index & 0xfff]!;
    const between = (index & 0x4000) !== 0;
    const low = between ? this.#tuple(head) : peak.map((at) => Math.min(at, 0));
    const high = between ? this.#tuple(head) : peak.map((at) => Math.max(at, 0));
    return this.#position.reduce(
      (product, at, axis) => product * closeness(at, [low[axis]!, peak[axis]!, high[axis]!]),
      1,
    );
  }
}

function closeness(at: number, [low, peak, high]: Triple): number {
  if (peak === 0 || at === peak) return 1;
  if (at <= low || at >= high) return 0;
  return at < peak ? (at - low) / (peak - low) : (high - at) / (high - peak);
}

/** The points that a region moves; null means all. */
function readPointNumbers(reader: Reader): number[] | null {
  const first = reader.u8();
  if (first === 0) return null;
  const total = first & 128 ? ((first & 127) << 8) | reader.u8() : first;
  const numbers: number[] = [];
  let last = 0;
  while (numbers.length < total) {
    const control = reader.u8();
    for (let i = 0; i <= (control & 127); i += 1) {
      last += control & 128 ? reader.u16() : reader.u8();
      numbers.push(last);
    }
  }
  return numbers;
}

interface DeltaQuery {
  points: number;
  numbers: number[] | null;
  factor: number;
}

function readDeltas(reader: Reader, { points, numbers, factor }: DeltaQuery): Deltas {
  const count = numbers ? numbers.length : points;
  const xs = readPacked(reader, count);
  const ys = readPacked(reader, count);
  const deltas: (Delta | null)[] = Array.from({ length: points }, () => null);
  for (let i = 0; i < count; i += 1) {
    deltas[numbers ? numbers[i]! : i] = { x: xs[i]! * factor, y: ys[i]! * factor };
  }
  return deltas;
}

function readPacked(reader: Reader, count: number): number[] {
  const values: number[] = [];
  while (values.length < count) {
    const control = reader.u8();
    for (let i = 0; i <= (control & 63); i += 1) {
      values.push(control & 128 ? 0 : control & 64 ? reader.i16() : reader.i8());
    }
  }
  return values;
}

/** Points that a region leaves out go along with their neighbours on the contour. */
export function fillIn(contour: readonly Point[], deltas: Deltas): Delta[] {
  const touched = deltas.flatMap((delta, i) => (delta ? [i] : []));
  if (touched.length === 0) return contour.map(() => ({ x: 0, y: 0 }));
  return contour.map((point, i) => {
    const own = deltas[i];
    if (own) return own;
    const before = touched.findLast((at) => at < i) ?? touched.at(-1)!;
    const after = touched.find((at) => at > i) ?? touched[0]!;
    const along = (axis: 'x' | 'y') =>
      between(
        point[axis],
        [contour[before]![axis], deltas[before]![axis]],
        [contour[after]![axis], deltas[after]![axis]],
      );
    return { x: along('x'), y: along('y') };
  });
}

type Moved = readonly [at: number, by: number];

function between(at: number, a: Moved, b: Moved): number {
  const [low, high] = a[0] <= b[0] ? [a, b] : [b, a];
  if (low[0] === high[0]) return low[1] === high[1] ? low[1] : 0;
  if (at <= low[0]) return low[1];
  if (at >= high[0]) return high[1];
  return low[1] + ((at - low[0]) / (high[0] - low[0])) * (high[1] - low[1]);
}
