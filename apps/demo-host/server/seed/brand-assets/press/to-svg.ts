import { setField } from './field.ts';
import { rect, type Path } from './path.ts';
import { outlineOf } from './setting.ts';
import type { Item, Sheet, Stroke } from './sheet.ts';

type Inset = Item & { kind: 'inset' };

interface Options {
  /** Size to show it at; the sheet's own when left out. */
  width?: number;
  /** A name for those who cannot see it. */
  label?: string;
}

/** The sheet as SVG. Letters are outlines, so that it looks the same where there is no font. */
export function toSvg(sheet: Sheet, { width = sheet.width, label: name }: Options = {}): string {
  const height = (sheet.height * width) / sheet.width;
  const clips = { count: 0 };
  const body = sheet.items.map((item) => toElement(item, clips)).join('');
  const label = name ? ` role="img" aria-label="${name}"` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" ` +
    `viewBox="0 0 ${short(sheet.width)} ${short(sheet.height)}"${label}>${body}</svg>`
  );
}

function toElement(item: Item, clips: { count: number }): string {
  if (item.kind === 'shape') {
    const rule = item.evenOdd ? ' fill-rule="evenodd"' : '';
    const paint = `fill="${item.fill ?? 'none'}"${rule}${strokeOf(item.stroke)}`;
    return `<path ${paint} d="${toData(item.path)}"/>`;
  }
  if (item.kind === 'text') {
    const data = toData(outlineOf(item.line, item.x, item.y));
    return data && `<path fill="${item.line.style.color}" d="${data}"/>`;
  }
  if (item.kind === 'inset') return insetElement(item, clips);
  if (item.kind === 'clip') {
    clips.count += 1;
    const id = `c${clips.count}`;
    const body = item.items.map((inner) => toElement(inner, clips)).join('');
    const path = `<clipPath id="${id}"><path d="${toData(item.path)}"/></clipPath>`;
    return `${path}<g clip-path="url(#${id})">${body}</g>`;
  }
  if (item.kind === 'link') return '';
  const { color } = item.field.style;
  const letters = setField(item.field).flatMap(({ line, x, y }) => outlineOf(line, x, y));
  return `<path fill="${color}" d="${toData(letters)}"/>`;
}

function insetElement({ sheet, at, scale }: Inset, clips: { count: number }): string {
  const size = Math.round(scale * 1e6) / 1e6;
  const place = `translate(${short(at[0])} ${short(at[1])}) scale(${size})`;
  clips.count += 1;
  const id = `c${clips.count}`;
  const edge = toData(rect([0, 0], [sheet.width, sheet.height]));
  const body = sheet.items.map((item) => toElement(item, clips)).join('');
  return (
    `<clipPath id="${id}"><path d="${edge}"/></clipPath>` +
    `<g transform="${place}"><g clip-path="url(#${id})">${body}</g></g>`
  );
}

function strokeOf(stroke: Stroke | undefined): string {
  if (!stroke) return '';
  const { color, width, round, dash } = stroke;
  const ends = round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  const dashes = dash ? ` stroke-dasharray="${dash.join(' ')}"` : '';
  return ` stroke="${color}" stroke-width="${short(width)}"${ends}${dashes}`;
}

function toData(path: Path): string {
  return path.map(([letter, ...numbers]) => letter + joined(numbers)).join('');
}

/** Numbers need no space before a minus. */
function joined(numbers: readonly number[]): string {
  return numbers
    .map(short)
    .reduce((text, n) => (text && !n.startsWith('-') ? `${text} ${n}` : text + n), '');
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
