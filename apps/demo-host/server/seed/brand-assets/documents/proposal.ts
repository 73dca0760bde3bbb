import { drawLogo, type Logo } from '../press/logo.ts';
import { rect, type Spot } from '../press/path.ts';
import type { Style } from '../press/setting.ts';
import { Sheet } from '../press/sheet.ts';

export const page: Spot = [595, 842];

/** How a brand's proposals look; the cover is the brand's own drawing. */
export interface ProposalSkin {
  paper: string;
  ink: string;
  muted: string;
  line: string;
  /** Behind what is to be filled in. */
  field: string;
  radius: number;
  margin: number;
  logo: Logo;
  site: string;
  title(size: number, ink?: string): Style;
  body(size: number, ink?: string): Style;
  strong(size: number, ink?: string): Style;
}

/** What stands in the proposal before anyone has changed it. */
export interface ProposalWords {
  summary: string;
  items: readonly { name: string; note: string; price: string }[];
  total: string;
  terms: readonly string[];
}

interface Box {
  name: string;
  at: Spot;
  size: Spot;
  value: string;
  fontSize?: number;
  multiline?: boolean;
  align?: 'left' | 'right';
}

type BoxSkin = Pick<ProposalSkin, 'field' | 'ink' | 'body' | 'radius'>;

const padding = 6;

/** A tinted box, and in it the place to type. */
export function place(sheet: Sheet, skin: BoxSkin, box: Box): void {
  sheet.fill(rect([box.at[0], box.at[1]], box.size, skin.radius), skin.field);
  placeBare(sheet, skin, box);
}

function placeBare(sheet: Sheet, skin: BoxSkin, { at, size, fontSize = 9.5, ...box }: Box): void {
  const vertical = box.multiline ? padding : 0;
  sheet.field({
    ...box,
    at: [at[0] + padding, at[1] + vertical],
    size: [size[0] - padding * 2, size[1] - vertical * 2],
    style: skin.body(fontSize, skin.ink),
  });
}

const coverFields = [
  ['Prepared for', 'client', 'Client company'],
  ['Prepared by', 'author', 'Your name, your company'],
  ['Date', 'date', 'Day month year'],
  ['Valid until', 'valid-until', 'Day month year'],
] as const;

type CoverSkin = BoxSkin & Pick<ProposalSkin, 'strong' | 'muted'>;

/** The four things that every cover asks for, two by two. */
export function coverForm(
  sheet: Sheet,
  skin: CoverSkin,
  { x, y, width }: { x: number; y: number; width: number },
): void {
  const gap = 20;
  const column = (width - gap) / 2;
  for (const [i, [label, name, value]] of coverFields.entries()) {
    const left = x + (i % 2) * (column + gap);
    const top = y + Math.floor(i / 2) * 60;
    sheet.text(label, skin.strong(8.5, skin.muted), [left, top + 6]);
    place(sheet, skin, { name, at: [left, top + 14], size: [column, 27], value, fontSize: 10 });
  }
}

/** The page that is worked on: summary, what it costs, terms, signatures. */
export function offer(skin: ProposalSkin, words: ProposalWords): Sheet {
  const { margin, paper, title, muted, body } = skin;
  const sheet = new Sheet(page, paper);
  const wide = page[0] - margin * 2;
  drawLogo(sheet, skin.logo, { x: margin, y: 40, height: 18 });
  sheet.text('Proposal', body(8.5, muted), [margin + wide, 52], 'right');
  sheet.text('Summary', title(17), [margin, 112]);
  place(sheet, skin, {
    name: 'summary',
    at: [margin, 126],
    size: [wide, 88],
    value: words.summary,
    multiline: true,
  });
  sheet.text('Scope and price', title(17), [margin, 262]);
  const below = drawPrices(sheet, skin, { words, y: 282 });
  drawTerms(sheet, skin, { terms: words.terms, y: below + 46 });
  drawSignatures(sheet, skin);
  return sheet;
}

function drawPrices(
  sheet: Sheet,
  skin: ProposalSkin,
  { words, y }: { words: ProposalWords; y: number },
): number {
  const { margin, line, strong, muted, title, ink } = skin;
  const wide = page[0] - margin * 2;
  const price = 108;
  const right = margin + wide;
  sheet.text('What', strong(8, muted), [margin, y + 8]);
  sheet.text('Price in USD', strong(8, muted), [right, y + 8], 'right');
  sheet.rule([margin, y + 16], wide, { color: ink, width: 0.8 });
  const height = 50;
  const column = wide - price - 12;
  for (const [i, { name, note, price: amount }] of words.items.entries()) {
    const top = y + 16 + i * height;
    sheet.fill(rect([margin, top + 7], [column, 36], skin.radius), skin.field);
    const first = { at: [margin, top + 9] as Spot, size: [column, 18] as Spot, value: name };
    placeBare(sheet, skin, { name: `item-${i + 1}`, ...first });
    const second = { at: [margin, top + 25] as Spot, size: [column, 16] as Spot, value: note };
    placeBare(sheet, skin, { name: `note-${i + 1}`, ...second, fontSize: 8 });
    const money = { at: [right - price, top + 7] as Spot, size: [price, 36] as Spot };
    const value = { value: amount, fontSize: 11, align: 'right' as const };
    place(sheet, skin, { name: `price-${i + 1}`, ...money, ...value });
    sheet.rule([margin, top + height], wide, { color: line, width: 0.6 });
  }
  const end = y + 16 + words.items.length * height;
  sheet.text('Total', title(14), [margin, end + 28]);
  const box = { at: [right - price, end + 10] as Spot, size: [price, 28] as Spot };
  const total = { value: words.total, fontSize: 13, align: 'right' as const };
  place(sheet, skin, { name: 'total', ...box, ...total });
  return end + 40;
}

function drawTerms(
  sheet: Sheet,
  { margin, title, body, muted }: ProposalSkin,
  { terms, y }: { terms: readonly string[]; y: number },
): void {
  const gap = 24;
  const column = (page[0] - margin * 2 - gap * 2) / 3;
  sheet.text('Terms', title(17), [margin, y]);
  for (const [i, words] of terms.entries()) {
    const x = margin + i * (column + gap);
    sheet.paragraph(words, body(8.5, muted), { x, y: y + 18, width: column });
  }
}

function drawSignatures(sheet: Sheet, skin: ProposalSkin): void {
  const { margin, ink, muted, body, strong, site } = skin;
  const gap = 24;
  const column = (page[0] - margin * 2 - gap) / 2;
  for (const [i, who] of ['For the client', 'For the partner'].entries()) {
    const x = margin + i * (column + gap);
    sheet.text(who, strong(8, muted), [x, 708]);
    sheet.rule([x, 756], column, { color: ink, width: 0.6 });
    sheet.text('Name, date, signature', body(8, muted), [x, 769]);
  }
  sheet.text(site, body(8, muted), [page[0] - margin, 806], 'right');
  sheet.text('Page 2 of 2', body(8, muted), [margin, 806]);
}
