import { Reader } from './bytes.ts';
import type { Table } from './woff2.ts';

export interface Point {
  x: number;
  y: number;
  /** On the curve, or a control point of a quadratic one. */
  on: boolean;
}

/** Another glyph, moved: how accented letters are made. */
export interface Component {
  glyph: number;
  dx: number;
  dy: number;
  /** Two by two: scale, shear, shear, scale. */
  matrix: readonly [number, number, number, number];
}

export type Outline =
  | { kind: 'simple'; contours: Point[][] }
  | { kind: 'composite'; components: Component[] };

/** All outlines of a transformed `glyf` table (WOFF2, section 5.1). */
export function readOutlines({ data, transformed }: Table): Outline[] {
  if (!transformed) throw new Error('The outlines of this font are not packed for the web.');
  const head = new Reader(data, 4);
  const glyphs = head.u16();
  const sizes = head.skip(2).list(7, () => head.u32());
  let start = head.at;
  const streams = sizes.map((size) => {
    start += size;
    return new Reader(data, start - size);
  });
  const [contours, points, flags, coordinates, composites] = streams as [
    Reader,
    Reader,
    Reader,
    Reader,
    Reader,
  ];
  return Array.from({ length: glyphs }, (): Outline => {
    const count = contours.i16();
    if (count >= 0) return readSimple(count, { points, flags, coordinates });
    const { components, hinted } = readComponents(composites);
    if (hinted) readShort(coordinates);
    return { kind: 'composite', components };
  });
}

interface Streams {
  points: Reader;
  flags: Reader;
  coordinates: Reader;
}

function readSimple(count: number, { points, flags, coordinates }: Streams): Outline {
  const lengths = points.list(count, () => readShort(points));
  let [x, y] = [0, 0];
  const contours = lengths.map((length) =>
    Array.from({ length }, (): Point => {
      const flag = flags.u8();
      const [dx, dy] = readStep(flag & 127, coordinates);
      [x, y] = [x + dx, y + dy];
      return { x, y, on: flag < 128 };
    }),
  );
  // Instructions for coarse screens lie elsewhere; only their length has to be read past.
  if (count > 0) readShort(coordinates);
  return { kind: 'simple', contours };
}

/** A step to the next point in one to four bytes, packed by its size and direction. */
function readStep(flag: number, bytes: Reader): [dx: number, dy: number] {
  const x = (value: number) => (flag & 1 ? value : -value);
  const y = (value: number) => ((flag >> 1) & 1 ? value : -value);
  if (flag < 10) return [0, x(((flag & 14) << 7) + bytes.u8())];
  if (flag < 20) return [x((((flag - 10) & 14) << 7) + bytes.u8()), 0];
  if (flag < 84) {
    const [high, low] = [flag - 20, bytes.u8()];
    return [x(1 + (high & 48) + (low >> 4)), y(1 + ((high & 12) << 2) + (low & 15))];
  }
  if (flag < 120) {
    const high = flag - 84;
    const dx = 1 + (Math.floor(high / 12) << 8) + bytes.u8();
    return [x(dx), y(1 + (((high % 12) >> 2) << 8) + bytes.u8())];
  }
  if (flag < 124) {
    const [first, middle, last] = [bytes.u8(), bytes.u8(), bytes.u8()];
    return [x((first << 4) + (middle >> 4)), y(((middle & 15) << 8) + last)];
  }
  return [x(bytes.u16()), y(bytes.u16())];
}

/** The format's short number: one byte for what is below 253. */
function readShort(reader: Reader): number {
  const code = reader.u8();
  if (code === 253) return reader.u16();
  if (code === 255) return reader.u8() + 253;
  return code === 254 ? reader.u8() + 506 : code;
}

const maxComponents = 32;

function readComponents(reader: Reader): { components: Component[]; hinted: boolean } {
  const components: Component[] = [];
  let hinted = false;
  for (let i = 0; i < maxComponents; i += 1) {
    const flags = reader.u16();
    const glyph = reader.u16();
    const wide = (flags & 1) !== 0;
    const [dx, dy] = wide ? [reader.i16(), reader.i16()] : [reader.i8(), reader.i8()];
    components.push({ glyph, dx, dy, matrix: readMatrix(flags, reader) });
    hinted ||= (flags & 0x100) !== 0;
    if ((flags & 0x20) === 0) return { components, hinted };
  }
  throw new Error('A glyph of the font has too many parts.');
}

function readMatrix(flags: number, reader: Reader): Component['matrix'] {
  if (flags & 0x80) {
    return [reader.f2dot14(), reader.f2dot14(), reader.f2dot14(), reader.f2dot14()];
  }
  if (flags & 0x40) return [reader.f2dot14(), 0, 0, reader.f2dot14()];
  const scale = flags & 8 ? reader.f2dot14() : 1;
  return [scale, 0, 0, scale];
}
