import type { Face, Glyph } from './face.ts';
import type { Path, Segment } from './path.ts';

/** How words look. */
export interface Style {
  face: Face;
  size: number;
  color: string;
  /** Space between letters, in ems. */
  tracking?: number;
  /** More space between words, in ems. */
  wordSpace?: number;
  /** From baseline to baseline, in sizes. */
  leading?: number;
}

/** A line of set letters. */
export interface Line {
  text: string;
  style: Style;
  width: number;
  letters: readonly { glyph: number; character: string; x: number }[];
}

/** Sets one line: places its letters with kerning and tracking. */
export function setLine(text: string, style: Style): Line {
  const { face, size, tracking = 0, wordSpace = 0 } = style;
  const scale = size / face.unitsPerEm;
  let x = 0;
  let before: { glyph: number; character: string } | null = null;
  const letters = [...text].map((character) => {
    const glyph = face.glyphOf(character);
    if (before) {
      x += face.kern(before.glyph, glyph) * scale;
      // Letters may come closer to one another, words may not.
      const apart = character === ' ' || before.character === ' ';
      x += (apart ? Math.max(tracking, 0) : tracking) * size;
    }
    const letter = { glyph, character, x };
    x += face.glyph(glyph).advance * scale + (character === ' ' ? wordSpace * size : 0);
    before = letter;
    return letter;
  });
  return { text, style, width: x, letters };
}

/**
 * Breaks words into lines no wider than `width`; a line break in the text is kept. A last line
 * that would hold a lonely word gets company: the lines above it become a little shorter.
 */
export function setLines(text: string, style: Style, width: number): Line[] {
  return text.split('\n').flatMap((part) => {
    let best = fillLines(part, style, width);
    const count = best.length;
    for (let share = 0.98; share > 0.7 && isLonely(best, width); share -= 0.02) {
      const shorter = fillLines(part, style, width * share);
      if (shorter.length > count) break;
      if (shorter.at(-1)!.width > best.at(-1)!.width) best = shorter;
    }
    return best;
  });
}

function isLonely(lines: readonly Line[], width: number): boolean {
  return lines.length > 1 && lines.at(-1)!.width < width * 0.4;
}

function fillLines(text: string, style: Style, width: number): Line[] {
  const lines: Line[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && setLine(longer, style).width > width) {
      lines.push(setLine(line, style));
      line = word;
    } else line = longer;
  }
  return [...lines, setLine(line, style)];
}

/** Height of capitals: what texts are aligned by. */
export function capHeight({ face, size }: Style): number {
  return (face.capHeight / face.unitsPerEm) * size;
}

/** A line as outlines, its baseline starting at the given spot. */
export function outlineOf({ letters, style: { face, size } }: Line, x: number, y: number): Path {
  const scale = size / face.unitsPerEm;
  return letters.flatMap((letter) =>
    traceGlyph(face.glyph(letter.glyph), { scale, x: x + letter.x, y }),
  );
}

interface Place {
  scale: number;
  x: number;
  y: number;
}

/** TrueType's quadratic curves as cubic ones; two controls in a row have a point between them. */
function traceGlyph({ contours }: Glyph, { scale, x, y }: Place): Segment[] {
  return contours.flatMap((contour): Segment[] => {
    const points = contour.map((p) => ({ x: x + p.x * scale, y: y - p.y * scale, on: p.on }));
    const first = points.findIndex(({ on }) => on);
    if (first < 0) return [];
    const start = points[first]!;
    const segments: Segment[] = [['M', start.x, start.y]];
    let from = start;
    for (let i = 1; i <= points.length; i += 1) {
      const point = points[(first + i) % points.length]!;
      if (point.on) {
        segments.push(['L', point.x, point.y]);
        from = point;
        continue;
      }
      const next = points[(first + i + 1) % points.length]!;
      const to = next.on
        ? next
        : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2, on: true };
      const [ax, ay] = [
        from.x + ((point.x - from.x) * 2) / 3,
        from.y + ((point.y - from.y) * 2) / 3,
      ];
      const [bx, by] = [to.x + ((point.x - to.x) * 2) / 3, to.y + ((point.y - to.y) * 2) / 3];
      segments.push(['C', ax, ay, bx, by, to.x, to.y]);
      from = to;
      if (next.on) i += 1;
    }
    return [...segments, ['Z']];
  });
}
