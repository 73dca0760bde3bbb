import { mix } from '../press/color.ts';
import { getFace } from '../press/fonts.ts';
import { drawLogo, lockUp, type Logo } from '../press/logo.ts';
import { circle, curve, polygon, rect, type Spot } from '../press/path.ts';
import type { Style } from '../press/setting.ts';
import { Sheet, type Shape } from '../press/sheet.ts';
import type { Ground } from '../recipe.ts';

// Brisk fintech: emerald on pure white, hairlines instead of boxes, a tight grotesque.
const [accent, paper] = ['#047857', '#ffffff'];
export const color = {
  accent,
  paper,
  ink: '#0f1f1a',
  muted: '#586a63',
  line: '#d5dedb',
  mint: mix(paper, accent, 0.07),
  bright: '#34d399',
  deep: '#04382a',
};

export const ground: Ground = { color: '#eef4f1', edge: '#d5dedb', shade: '#dbe5e0' };

export const title = (size: number, ink = color.ink): Style => ({
  face: getFace('manrope', 600),
  size,
  color: ink,
  tracking: size > 22 ? -0.042 : -0.022,
  wordSpace: 0.02,
  leading: size > 22 ? 1.06 : 1.3,
});

export const body = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('manrope', 450),
  size,
  color: ink,
  wordSpace: 0.035,
  leading: 1.55,
});

export const strong = (size = 9.5, ink = color.ink): Style => ({
  face: getFace('manrope', 700),
  size,
  color: ink,
  wordSpace: 0.03,
  leading: 1.45,
});

export const tones = {
  color: { left: accent, right: '#10a37a', word: color.ink },
  light: { left: '#ffffff', right: '#ffffff', word: '#ffffff' },
  dark: { left: color.ink, right: color.ink, word: color.ink },
};
type Tone = (typeof tones)['color'];

/** Two sails before the wind, and between them the stroke that makes an N. */
export function mark({ left, right }: Tone): Shape[] {
  const [first, second]: [Spot[], Spot[]] = [
    [
      [8, 8],
      [8, 92],
      [66, 92],
    ],
    [
      [92, 92],
      [92, 8],
      [34, 8],
    ],
  ];
  return [
    { path: polygon(first), fill: left },
    { path: polygon(second), fill: right },
  ];
}

export function logo(tone: Tone): Logo {
  const face = getFace('manrope', 700);
  return lockUp({
    mark: mark(tone),
    markWidth: 92,
    word: 'Northwind',
    style: { face, size: 82, color: tone.word, tracking: -0.038 },
    gap: 26,
  });
}

interface Wind {
  at: Spot;
  size: Spot;
  lines: number;
  color: string;
  back: string;
  width: number;
  /** Where they come together, as a share of the way. */
  pinch?: number;
}

/** Lines of wind: they come in wide, draw together, and part again. */
export function drawWind(sheet: Sheet, wind: Wind): void {
  const { at, size, lines, color: ink, back, width, pinch = 0.36 } = wind;
  for (let i = 0; i < lines; i += 1) {
    const share = lines === 1 ? 0 : i / (lines - 1) - 0.5;
    const points = Array.from({ length: 25 }, (_, j): Spot => {
      const t = j / 24;
      const spread = 0.22 + 0.78 * (1 - Math.exp(-(((t - pinch) / 0.3) ** 2)));
      const sway = Math.sin(t * 4.4 + 0.5) * 0.17 + Math.sin(t * 9 + share * 3.4) * 0.045;
      return [at[0] + t * size[0], at[1] + (0.5 + sway + share * spread) * size[1]];
    });
    const tint = mix(back, ink, 0.25 + 0.75 * (1 - Math.abs(share) * 1.7) ** 2);
    sheet.stroke(curve(points), { color: tint, width, round: true });
  }
}

/** A payment card of the house, `width` wide; returned as a sheet to be put anywhere. */
export function card(name = 'MARA OKAFOR'): Sheet {
  const [width, height] = [340, 214];
  const sheet = new Sheet([width, height]);
  const plate = rect([0, 0], [width, height], 16);
  sheet.fill(plate, color.deep);
  sheet.clip(plate, () =>
    drawWind(sheet, {
      at: [-20, 10],
      size: [400, 240],
      lines: 26,
      color: '#1fae80',
      back: color.deep,
      width: 0.8,
    }),
  );
  drawLogo(sheet, logo(tones.light), { x: 24, y: 24, height: 22 });
  sheet.fill(rect([24, 88], [40, 30], 5), '#d9e5df');
  for (const y of [98, 108]) sheet.rule([24, y], 40, { color: '#9db5ab', width: 0.8 });
  sheet.fill(rect([38, 88], [12, 30]), '#d9e5df');
  sheet.stroke(rect([38, 94], [12, 18], 3), { color: '#9db5ab', width: 0.8 });
  sheet.text('•••• 4021', strong(15, '#ffffff'), [24, 163]);
  sheet.text(name, { ...strong(9, '#d4ebe1'), tracking: 0.06 }, [24, 187]);
  sheet.fill(circle(286, 176, 15), mix(color.deep, '#ffffff', 0.86));
  sheet.stroke(circle(304, 176, 15), { color: mix(color.deep, '#ffffff', 0.86), width: 1.4 });
  return sheet;
}
