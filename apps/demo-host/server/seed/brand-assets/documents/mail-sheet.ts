import { mix } from '../press/color.ts';
import { drawLogo, type Logo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import { capHeight, setLine, type Style } from '../press/setting.ts';
import { Sheet } from '../press/sheet.ts';
import type { Feature, Mail, MailColors, MailSkin } from './mail.ts';

/** The letters that stand in for the fonts of a reader's machine. */
export interface MailLetters {
  logo: Logo;
  title(size: number, ink: string): Style;
  body(size: number, ink: string): Style;
  strong(size: number, ink: string): Style;
}

interface Pen {
  sheet: Sheet;
  colors: MailColors;
  letters: MailLetters;
  radius: number;
  x: number;
  width: number;
}

const size = [640, 800] as const;

/** How a mail looks in a reader, drawn: the picture in a list of assets. */
export function drawMail(mail: Mail, skin: MailSkin, letters: MailLetters): Sheet {
  const colors = skin.day;
  const sheet = new Sheet(size, colors.page);
  const card = rect([20, 20], [600, 840], skin.radius);
  sheet.fill(card, colors.card);
  sheet.stroke(card, { color: colors.line, width: 1 });
  const pen: Pen = { sheet, colors, letters, radius: skin.radius, x: 64, width: 512 };
  drawLogo(sheet, letters.logo, { x: pen.x, y: 60, height: 28 });
  const headline = letters.title(skin.titleSize, colors.ink);
  let y = sheet.paragraph(mail.headline, { ...headline, leading: 1.15 }, { ...pen, y: 130 });
  y += 6;
  for (const words of mail.paragraphs) {
    y = sheet.paragraph(named(words), letters.body(16, colors.ink), { ...pen, y: y + 24 });
  }
  y = drawFeature(mail.feature, pen, y + 30);
  drawButton(mail.button, pen, y + 30);
  const signature = named(mail.signature);
  sheet.paragraph(signature, letters.body(16, colors.ink), { ...pen, y: y + 112 });
  return sheet;
}

/** A picture shows people where the file has their places. */
function named(words: string): string {
  return words.replaceAll('{{first_name}}', 'Robin').replaceAll('{{partner_name}}', 'Alma Reyes');
}

function drawButton(words: string, { sheet, letters, colors, x, radius }: Pen, y: number): void {
  const style = letters.strong(16, colors.onAccent);
  const width = setLine(words, style).width + 52;
  sheet.fill(rect([x, y], [width, 48], Math.min(radius, 10)), colors.accent);
  sheet.text(words, style, [x + 26, y + 24 + capHeight(style) / 2]);
}

function drawFeature(piece: Feature, pen: Pen, y: number): number {
  if (piece.kind === 'bars') return drawBars(piece, pen, y);
  if (piece.kind === 'figures') return drawFigures(piece.cells, pen, y);
  return piece.kind === 'rows' ? drawRows(piece.rows, pen, y) : drawSteps(piece.steps, pen, y);
}

function drawBars({ caption, rows }: Feature & { kind: 'bars' }, pen: Pen, y: number): number {
  const { sheet, colors, letters, x, width, radius } = pen;
  const height = 62 + rows.length * 56;
  sheet.fill(rect([x, y], [width, height], radius), colors.tint);
  sheet.text(caption, letters.body(13, colors.muted), [x + 24, y + 38]);
  for (const [i, { name, text, share, muted }] of rows.entries()) {
    const top = y + 72 + i * 56;
    sheet.text(name, letters.body(14, colors.ink), [x + 24, top]);
    sheet.text(text, letters.strong(14, colors.ink), [x + width - 24, top], 'right');
    const bar = rect([x + 24, top + 12], [(width - 48) * share, 10], 5);
    sheet.fill(bar, muted ? colors.muted : colors.accent);
  }
  return y + height;
}

type Figures = Extract<Feature, { kind: 'figures' }>['cells'];

function drawFigures(cells: Figures, pen: Pen, y: number): number {
  const { sheet, colors, letters, x, width } = pen;
  sheet.rule([x, y], width, { color: colors.line, width: 2 });
  const column = width / cells.length;
  const ends = cells.map(({ figure, words }, i) => {
    const left = x + i * column;
    const style = letters.title(34, colors.accent);
    sheet.text(figure, style, [left, y + 26 + capHeight(style)]);
    const place = { x: left, y: y + 26 + capHeight(style) + 18, width: column - 20 };
    return sheet.paragraph(words, { ...letters.body(14, colors.muted), leading: 1.5 }, place);
  });
  return Math.max(...ends);
}

type Rows = Extract<Feature, { kind: 'rows' }>['rows'];

function drawRows(rows: Rows, pen: Pen, y: number): number {
  const { sheet, colors, letters, x, width } = pen;
  const rule = { color: colors.line, width: 1 };
  sheet.rule([x, y], width, rule);
  for (const [i, { name, value }] of rows.entries()) {
    const baseline = y + 29 + i * 46;
    sheet.text(name, letters.body(15, colors.ink), [x, baseline]);
    sheet.text(value, letters.strong(15, colors.ink), [x + width, baseline], 'right');
    sheet.rule([x, y + 46 + i * 46], width, rule);
  }
  return y + rows.length * 46;
}

type Steps = Extract<Feature, { kind: 'steps' }>['steps'];

function drawSteps(steps: Steps, pen: Pen, y: number): number {
  const { sheet, colors, letters, x, width } = pen;
  let bottom = y;
  for (const [i, { name, words }] of steps.entries()) {
    const top = y + i * 66;
    sheet.fill(rect([x, top], [28, 28], 4), mix(colors.tint, colors.accent, 0.04));
    const number = letters.strong(14, colors.accent);
    const middle = { x, y: top + 14 - capHeight(number) / 2, width: 28 };
    sheet.paragraph(String(i + 1), number, { ...middle, align: 'center' });
    sheet.text(name, letters.strong(15, colors.ink), [x + 42, top + 14]);
    const place = { x: x + 42, y: top + 26, width: width - 42 };
    bottom = sheet.paragraph(words, letters.body(14, colors.muted), place);
  }
  return bottom;
}
