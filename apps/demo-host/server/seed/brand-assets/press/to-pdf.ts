import { PDFDocument, PDFName, PDFString, type PDFPage } from 'pdf-lib';
import { toRgb } from './color.ts';
import type { Face } from './face.ts';
import { rect, type Path } from './path.ts';
import { embedFont, hex } from './pdf-font.ts';
import { addForm } from './pdf-form.ts';
import type { Line } from './setting.ts';
import type { Item, Sheet, Stroke } from './sheet.ts';
import { Subset } from './truetype.ts';

interface Info {
  title: string;
  author: string;
  subject: string;
}

// The same bytes every time: a date would make each run another file.
const madeAt = new Date(Date.UTC(2026, 0, 5, 9));

/** Sheets as the pages of one document. */
export async function toPdf(sheets: readonly Sheet[], info: Info): Promise<Buffer> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  describe(doc, info);
  const fonts = new Map<Face, Subset>();
  const pages = sheets.map((sheet) => {
    const page = doc.addPage([sheet.width, sheet.height]);
    const content = `1 0 0 -1 0 ${short(sheet.height)} cm\n${sheet.items
      .map((item) => toOperators(item, fonts))
      .join('\n')}`;
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content)));
    return page;
  });
  for (const [index, subset] of [...fonts.values()].entries()) {
    const font = embedFont(doc, subset, index);
    for (const page of pages) page.node.setFontDictionary(PDFName.of(`F${index}`), font);
  }
  for (const [i, sheet] of sheets.entries()) addLinks(doc, pages[i]!, sheet);
  addForm(doc, pages, sheets);
  return Buffer.from(await doc.save({ addDefaultPage: false }));
}

function describe(doc: PDFDocument, { title, author, subject }: Info): void {
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setAuthor(author);
  doc.setSubject(subject);
  doc.setCreator(author);
  doc.setProducer('Portico');
  doc.setLanguage('en');
  doc.setCreationDate(madeAt);
  doc.setModificationDate(madeAt);
}

function toOperators(item: Item, fonts: Map<Face, Subset>): string {
  if (item.kind === 'shape') {
    const { path, fill, stroke, evenOdd } = item;
    const how = fill && stroke ? 'B' : fill ? 'f' : 'S';
    const paint = `${fill ? `${colorOf(fill)} rg ` : ''}${stroke ? strokeOf(stroke) : ''}`;
    return `${paint}${toData(path)} ${how}${evenOdd && fill ? '*' : ''}`;
  }
  if (item.kind === 'text') return textOf(item.line, [item.x, item.y], fonts);
  if (item.kind === 'inset') {
    const { sheet, at, scale } = item;
    const edge = toData(rect([0, 0], [sheet.width, sheet.height]));
    const inner = sheet.items.map((one) => toOperators(one, fonts)).join('\n');
    const place = `${scale} 0 0 ${scale} ${short(at[0])} ${short(at[1])} cm`;
    return `q ${place} ${edge} W n\n${inner}\nQ`;
  }
  if (item.kind === 'clip') {
    const inner = item.items.map((one) => toOperators(one, fonts)).join('\n');
    return `q ${toData(item.path)} W n\n${inner}\nQ`;
  }
  return '';
}

function strokeOf({ color, width, round, dash }: Stroke): string {
  const ends = round ? 1 : 0;
  const dashes = `[${dash?.join(' ') ?? ''}] 0 d`;
  return `${colorOf(color)} RG ${short(width)} w ${ends} J ${ends} j ${dashes} `;
}

/** Letters with the exact gaps that the line was set with. */
function textOf(line: Line, [x, y]: [number, number], fonts: Map<Face, Subset>): string {
  const { face, size, color } = line.style;
  const subset = fonts.get(face) ?? new Subset(face);
  fonts.set(face, subset);
  const index = [...fonts.keys()].indexOf(face);
  let pen = 0;
  const parts = line.letters.map(({ glyph, character, x: at }) => {
    const number = subset.numberOf(glyph, character);
    const gap = Math.round(((pen - at) / size) * 1000);
    pen += (subset.widthOf(number) - gap) * (size / 1000);
    return `${gap === 0 ? '' : gap}<${hex(number)}>`;
  });
  const place = `1 0 0 -1 ${short(x)} ${short(y)} Tm`;
  return `${colorOf(color)} rg BT /F${index} ${short(size)} Tf ${place} [${parts.join('')}] TJ ET`;
}

function toData(path: Path): string {
  return path
    .map(([letter, ...numbers]) =>
      letter === 'Z' ? 'h' : `${numbers.map(short).join(' ')} ${letter.toLowerCase()}`,
    )
    .join(' ');
}

function colorOf(color: string): string {
  return toRgb(color).map(thousandth).join(' ');
}

function thousandth(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** What a reader can click. */
function addLinks(doc: PDFDocument, page: PDFPage, sheet: Sheet): void {
  for (const item of sheet.items) {
    if (item.kind !== 'link') continue;
    const { at, size, href } = item;
    const bottom = sheet.height - at[1] - size[1];
    const link = doc.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [at[0], bottom, at[0] + size[0], bottom + size[1]],
      Border: [0, 0, 0],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of(href) },
    });
    page.node.addAnnot(doc.context.register(link));
  }
}
