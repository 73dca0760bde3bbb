import { placed } from './path.ts';
import { capHeight, outlineOf, setLine, type Style } from './setting.ts';
import { Sheet, type Shape } from './sheet.ts';

/** A mark with its name beside it, as shapes: the mark is 100 high. */
export interface Logo {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

interface Lockup {
  mark: readonly Shape[];
  markWidth: number;
  word: string;
  style: Style;
  gap: number;
  /** How far the word sits below the middle. */
  drop?: number;
}

/** Sets the name beside the mark, its capitals or small letters in the middle of it. */
export function lockUp({ mark, markWidth, word, style, gap, drop = 0 }: Lockup): Logo {
  const line = setLine(word, style);
  const baseline = 50 + capHeight(style) / 2 + drop;
  const path = outlineOf(line, markWidth + gap, baseline);
  return {
    width: markWidth + gap + line.width,
    height: 100,
    shapes: [...mark, { path, fill: style.color }],
  };
}

/** Draws a logo so that its mark is `height` high. */
export function drawLogo(
  sheet: Sheet,
  { shapes }: Pick<Logo, 'shapes'>,
  { x, y, height }: { x: number; y: number; height: number },
): void {
  const scale = height / 100;
  sheet.draw(
    shapes.map((shape) => ({
      ...shape,
      path: placed(shape.path, { x, y, scale }),
      ...(shape.stroke && { stroke: { ...shape.stroke, width: shape.stroke.width * scale } }),
    })),
  );
}

/** The logo alone, with the clear space around it that it asks for. */
export function logoSheet(logo: Logo, space = 25): Sheet {
  const sheet = new Sheet([logo.width + space * 2, logo.height + space * 2]);
  drawLogo(sheet, logo, { x: space, y: space, height: 100 });
  return sheet;
}
