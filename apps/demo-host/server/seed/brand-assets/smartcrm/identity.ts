import { mix } from '../press/color.ts';
import { getFace } from '../press/fonts.ts';
import { lockUp, type Logo } from '../press/logo.ts';
import { arc, circle, rect, type Spot } from '../press/path.ts';
import type { Style } from '../press/setting.ts';
import type { Shape, Sheet } from '../press/sheet.ts';
import type { Ground } from '../recipe.ts';

// A sober CRM: blue on cool grey panels, a plain sans, small corners, nothing that shouts.
export const color = {
  accent: '#1d4ed8',
  paper: '#ffffff',
  panel: '#f3f6fa',
  cool: '#e6ebf3',
  line: '#d5dce7',
  ink: '#162033',
  muted: '#566278',
  navy: '#101c38',
  tint: '#e8eefc',
  sky: '#8ab0ff',
  green: '#14693f',
  leaf: '#dcefe4',
};

export const ground: Ground = { color: '#e6ebf3', edge: '#cfd7e3', shade: '#d2dae6' };

export const title = (size: number, ink = color.ink): Style => ({
  face: getFace('inter', 600, size > 20 ? 32 : 18),
  size,
  color: ink,
  tracking: size > 20 ? -0.018 : -0.006,
  leading: size > 20 ? 1.14 : 1.3,
});

export const body = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('inter', 400),
  size,
  color: ink,
  leading: 1.55,
});

export const strong = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('inter', 600),
  size,
  color: ink,
  leading: 1.45,
});

export const tones = {
  color: { ring: color.accent, dot: color.accent, word: color.ink },
  light: { ring: '#ffffff', dot: '#ffffff', word: '#ffffff' },
  dark: { ring: color.ink, dot: color.ink, word: color.ink },
};
type Tone = (typeof tones)['color'];

/** An open ring and the one who is missing in it: the customer completes the C. */
export function mark({ ring, dot }: Tone): Shape[] {
  return [
    { path: arc([44, 50], 35, [0.385, 1.115]), stroke: { color: ring, width: 18 } },
    { path: circle(82, 50, 12), fill: dot },
  ];
}

export function logo(tone: Tone): Logo {
  const face = getFace('inter', 650, 32);
  return lockUp({
    mark: mark(tone),
    markWidth: 94,
    word: 'SmartCRM',
    style: { face, size: 82, color: tone.word, tracking: -0.022 },
    gap: 22,
  });
}

interface Contacts {
  at: Spot;
  columns: number;
  rows: number;
  unit: number;
  back: string;
  ink: string;
  bright: string;
}

/** The mark in rows, each turned a little further: many customers, and some are at home. */
export function drawContacts(sheet: Sheet, contacts: Contacts): void {
  const { at, columns, rows, unit, back, ink, bright } = contacts;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [x, y] = [at[0] + (column + 0.5) * unit, at[1] + (row + 0.5) * unit];
      const turn = ((column * 3 + row * 5 + ((column * row) % 4)) % 8) / 8;
      const own = (column * 5 + row * 8 + column * row) % 11 === 3;
      const tint = own ? bright : mix(back, ink, 0.34 + ((column + row * 2) % 4) * 0.1);
      const ring = arc([x, y], unit * 0.26, [turn + 0.13, turn + 0.87]);
      sheet.stroke(ring, { color: tint, width: unit * 0.125 });
      const angle = turn * Math.PI * 2;
      const [dx, dy] = [Math.sin(angle) * unit * 0.29, -Math.cos(angle) * unit * 0.29];
      sheet.dot([x + dx, y + dy], unit * 0.085, tint);
    }
  }
}

/** A panel: white, a thin edge, small corners. */
export function panel(sheet: Sheet, at: Spot, size: Spot): void {
  const box = rect([at[0], at[1]], size, 4);
  sheet.fill(box, color.paper);
  sheet.stroke(box, { color: color.line, width: 0.75 });
}
