import { mix } from '../press/color.ts';
import { getFace } from '../press/fonts.ts';
import { lockUp, type Logo } from '../press/logo.ts';
import { circle, line, type Spot } from '../press/path.ts';
import type { Style } from '../press/setting.ts';
import type { Shape, Sheet } from '../press/sheet.ts';
import type { Ground } from '../recipe.ts';

// Calm enterprise: violet on ivory, a humanist serif for titles over a plain sans, room to breathe.
const [accent, paper] = ['#6d28d9', '#fffdf8'];
export const color = {
  accent,
  paper,
  ivory: '#f6f0e4',
  sand: '#e3d9c7',
  ink: '#2a2233',
  muted: '#655c70',
  deep: '#24123f',
  lilac: mix(paper, accent, 0.28),
  mist: mix(paper, accent, 0.08),
  honey: '#b9772e',
};

export const ground: Ground = { color: '#efe8da', edge: '#ddd2bd', shade: '#d5c8b0' };

export const title = (size: number, ink = color.ink): Style => ({
  face: getFace('serif', 480, size > 24 ? 48 : 20),
  size,
  color: ink,
  tracking: size > 24 ? -0.012 : -0.004,
  leading: size > 24 ? 1.12 : 1.3,
});

export const body = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('inter', 400),
  size,
  color: ink,
  leading: 1.6,
});

export const strong = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('inter', 600),
  size,
  color: ink,
  leading: 1.45,
});

/** Small words over a title. */
export const label = (ink = color.accent, size = 7.5): Style => ({
  face: getFace('inter', 600),
  size,
  color: ink,
  tracking: 0.08,
});

interface Tone {
  eye: string;
  word: string;
}
export const tones = {
  color: { eye: accent, word: color.ink },
  light: { eye: '#fffdf8', word: '#fffdf8' },
  dark: { eye: color.ink, word: color.ink },
};

/** The eye on a peacock's feather: Hera's bird, who sees everything. */
export function mark({ eye }: Tone): Shape[] {
  const ring = [...circle(50, 50, 46), ...circle(50, 58, 29)];
  return [
    { path: ring, fill: eye, evenOdd: true },
    { path: circle(50, 66, 13), fill: eye },
  ];
}

export function logo(tone: Tone): Logo {
  const face = getFace('serif', 560, 40);
  return lockUp({
    mark: mark(tone),
    markWidth: 96,
    word: 'HERA',
    style: { face, size: 84, color: tone.word, tracking: 0.035 },
    gap: 24,
  });
}

interface Fan {
  x: number;
  y: number;
  /** Where the outermost row stands. */
  radius: number;
  rows: number;
  /** Feathers in each row. */
  count: number;
  /** How far it opens to each side, in turns. */
  open: number;
  back: string;
  /** Innermost and outermost feathers. */
  ink: readonly [string, string];
}

/** Feathers spread from one spot; each row stands in the gaps of the one before it. */
export function drawFan(sheet: Sheet, fan: Fan): void {
  const { x, y, radius, rows, count, open, back, ink } = fan;
  const step = (open * 2) / count;
  const chord = step * Math.PI * 2;
  for (let row = rows - 1; row >= 0; row -= 1) {
    const share = rows === 1 ? 1 : row / (rows - 1);
    const distance = radius * (1 - chord * 0.62) ** (rows - 1 - row);
    const eye = distance * chord * 0.385;
    const tint = mix(ink[0], ink[1], share);
    const shift = (rows - 1 - row) % 2 === 0 ? 0 : 0.5;
    for (let i = 0; i + shift <= count; i += 1) {
      const angle = ((i + shift) * step - open) * Math.PI * 2;
      const toward: [number, number] = [Math.sin(angle), -Math.cos(angle)];
      const stem = placedOn([x, y], toward, distance - eye);
      const thread = { color: mix(back, tint, 0.4), width: radius * 0.0022 };
      sheet.stroke(line([x, y], [stem[0], stem[1]]), thread);
      drawEye(sheet, placedOn([x, y], toward, distance), { eye, toward, tint, back });
    }
  }
}

function placedOn([x, y]: Spot, [dx, dy]: Spot, distance: number): Spot {
  return [x + dx * distance, y + dy * distance];
}

interface Eye {
  eye: number;
  toward: Spot;
  tint: string;
  back: string;
}

function drawEye(sheet: Sheet, at: Spot, { eye, toward, tint, back }: Eye): void {
  sheet.dot(at, eye, tint);
  sheet.dot(placedOn(at, toward, -eye * 0.17), eye * 0.63, back);
  sheet.dot(placedOn(at, toward, -eye * 0.34), eye * 0.29, tint);
}
