import { capHeight, setLine, setLines, type Line } from './setting.ts';
import type { Field } from './sheet.ts';

// What readers of PDF files leave free at the sides; the drawing keeps the same distance.
const inset = 2;
const leading = 1.36;

/** The lines of a field where a reader would put them. */
export function setField(field: Field): { line: Line; x: number; y: number }[] {
  const { at, size, value, style, align = 'left', multiline = false } = field;
  const width = size[0] - inset * 2;
  const lines = multiline ? setLines(value, style, width) : [setLine(value, style)];
  const middle = at[1] + size[1] / 2 + capHeight(style) / 2;
  const first = multiline ? at[1] + inset + style.size : middle;
  return lines.map((line, i) => ({
    line,
    x: at[0] + inset + (align === 'right' ? width - line.width : 0),
    y: first + i * style.size * leading,
  }));
}
