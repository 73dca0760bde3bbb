import { circle, line, rect, type Path, type Spot } from './path.ts';
import { capHeight, setLine, setLines, type Line, type Style } from './setting.ts';

export interface Stroke {
  color: string;
  width: number;
  round?: boolean;
  dash?: readonly number[];
}

export interface Shape {
  path: Path;
  fill?: string | undefined;
  stroke?: Stroke | undefined;
  /** Overlaps are holes. */
  evenOdd?: boolean | undefined;
}

/** A place to type in. Its box is drawn by the sheet; here is only what stands in it. */
export interface Field {
  name: string;
  at: Spot;
  size: Spot;
  value: string;
  style: Style;
  align?: 'left' | 'right';
  multiline?: boolean;
}

export type Item =
  | ({ kind: 'shape' } & Shape)
  | { kind: 'text'; line: Line; x: number; y: number }
  | { kind: 'clip'; path: Path; items: readonly Item[] }
  | { kind: 'link'; at: Spot; size: Spot; href: string }
  | { kind: 'field'; field: Field }
  | { kind: 'inset'; sheet: Sheet; at: Spot; scale: number };

type Align = 'left' | 'center' | 'right';

/** One surface to draw on: a page, a slide or a picture. What draws it to a file comes later. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly items: Item[] = [];
  #target = this.items;

  constructor([width, height]: Spot, background?: string) {
    this.width = width;
    this.height = height;
    if (background) this.fill(rect([0, 0], [width, height]), background);
  }

  fill(path: Path, color: string): void {
    this.#target.push({ kind: 'shape', path, fill: color });
  }

  stroke(path: Path, stroke: Stroke): void {
    this.#target.push({ kind: 'shape', path, stroke });
  }

  /** A thin rule from left to right. */
  rule([x, y]: Spot, width: number, { color, width: thick }: Stroke): void {
    this.stroke(line([x, y], [x + width, y]), { color, width: thick });
  }

  dot([x, y]: Spot, radius: number, color: string): void {
    this.fill(circle(x, y, radius), color);
  }

  draw(shapes: readonly Shape[]): void {
    for (const shape of shapes) this.#target.push({ kind: 'shape', ...shape });
  }

  /** What is drawn meanwhile shows inside the path only. */
  clip(path: Path, draw: () => void): void {
    const outer = this.#target;
    const items: Item[] = [];
    this.#target = items;
    draw();
    this.#target = outer;
    outer.push({ kind: 'clip', path, items });
  }

  /** One line with its baseline at `y`. Answers where it ends. */
  text(text: string, style: Style, [x, y]: Spot, align: Align = 'left'): number {
    const line = setLine(text, style);
    return this.#put(line, { x, y, width: 0, align }) + line.width;
  }

  /**
   * Words broken to a width. `y` is where the capitals of the first line begin; answers the last
   * baseline, so that spaces above and below are what one sees.
   */
  paragraph(text: string, style: Style, { x, y, width, align = 'left' }: Column): number {
    const lines = setLines(text, style, width);
    const step = style.size * (style.leading ?? 1.5);
    const first = y + capHeight(style);
    for (const [i, line] of lines.entries()) {
      this.#put(line, { x, y: first + i * step, width, align });
    }
    return first + (lines.length - 1) * step;
  }

  #put(line: Line, { x, y, width, align }: Required<Column>): number {
    const room = width - line.width;
    const left = x + (align === 'right' ? room : align === 'center' ? room / 2 : 0);
    this.#target.push({ kind: 'text', line, x: left, y });
    return left;
  }

  link(at: Spot, size: Spot, href: string): void {
    this.#target.push({ kind: 'link', at, size, href });
  }

  /** Another sheet, smaller, on this one. */
  inset(sheet: Sheet, at: Spot, scale: number): void {
    this.#target.push({ kind: 'inset', sheet, at, scale });
  }

  field(field: Field): void {
    this.#target.push({ kind: 'field', field });
  }
}

export interface Column {
  x: number;
  y: number;
  width: number;
  align?: Align;
}
