import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';
import type { CarriedLine } from './carried.store.ts';
import { decimal, moneyOf } from './csv.ts';
import type { PayoutRow } from './payouts.table.ts';

/** More lines than anyone reads on paper: the rest is in the CSV, and the statement says so. */
export const statementLinesMax = 2_000;

export interface Statement {
  payout: PayoutRow;
  lines: readonly CarriedLine[];
  program: { name: string };
  partner: { name: string };
}

const page = { width: 595.28, height: 841.89, margin: 56 };
const ink = rgb(0.09, 0.1, 0.13);
const faint = rgb(0.42, 0.45, 0.5);
const rule = rgb(0.86, 0.87, 0.89);
const column = { date: page.margin, what: 130, type: 385, amount: page.width - page.margin };

/** Draws a statement: who pays whom how much, the sums, and one line per commission. */
export async function drawStatement(statement: Statement): Promise<Uint8Array<ArrayBuffer>> {
  const { payout, lines, program } = statement;
  const doc = await PDFDocument.create();
  const sheet = new Sheet(doc, {
    plain: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
  });
  doc.setTitle(`Payout ${payout.id}`, { showInWindowTitleBar: true });
  doc.setAuthor(program.name);
  doc.setProducer('Portico');
  doc.setLanguage('en');
  doc.setCreationDate(payout.createdAt);
  doc.setModificationDate(payout.updatedAt);
  drawHead(sheet, statement);
  drawSums(sheet, payout);
  drawLines(sheet, payout, lines);
  sheet.number();
  return (await doc.save()) as Uint8Array<ArrayBuffer>;
}

interface Fonts {
  plain: PDFFont;
  bold: PDFFont;
}

interface Style {
  size?: number;
  bold?: boolean;
  faint?: boolean;
  /** The text ends there instead of beginning. */
  right?: boolean;
}

/** Pages that are filled from top to bottom. */
class Sheet {
  readonly #doc: PDFDocument;
  readonly #fonts: Fonts;
  #page: PDFPage;
  #y = 0;

  constructor(doc: PDFDocument, fonts: Fonts) {
    this.#doc = doc;
    this.#fonts = fonts;
    this.#page = this.#turn();
  }

  #turn(): PDFPage {
    this.#page = this.#doc.addPage([page.width, page.height]);
    this.#y = page.height - page.margin;
    return this.#page;
  }

  /** Goes down; turns the page where there is no room left for so much. */
  down(by: number, room = 0): boolean {
    this.#y -= by;
    if (this.#y - room >= page.margin) return false;
    this.#turn();
    return true;
  }

  text(x: number, words: string, { size = 10, bold, faint: isFaint, right }: Style = {}): void {
    const font = bold ? this.#fonts.bold : this.#fonts.plain;
    const shown = encodable(words, font);
    const start = right ? x - font.widthOfTextAtSize(shown, size) : x;
    const color = isFaint ? faint : ink;
    this.#page.drawText(shown, { x: start, y: this.#y, size, font, color });
  }

  /** As much of the words as fits. */
  fit(x: number, words: string, width: number): void {
    const font = this.#fonts.plain;
    let shown = encodable(words, font);
    while (shown.length > 1 && font.widthOfTextAtSize(shown, 9) > width) {
      shown = `${shown.slice(0, -2).trimEnd()}…`;
    }
    this.text(x, shown, { size: 9 });
  }

  rule(): void {
    const [start, end] = [page.margin, page.width - page.margin];
    const y = this.#y - 5;
    this.#page.drawLine({
      start: { x: start, y },
      end: { x: end, y },
      thickness: 0.6,
      color: rule,
    });
  }

  /** Writes page numbers, now that their count is known. */
  number(): void {
    const pages = this.#doc.getPages();
    for (const [index, one] of pages.entries()) {
      const words = `${index + 1} / ${pages.length}`;
      const x = page.width - page.margin - this.#fonts.plain.widthOfTextAtSize(words, 8);
      one.drawText(words, { x, y: 30, size: 8, font: this.#fonts.plain, color: faint });
    }
  }
}

/** The standard fonts know Western letters; of others the accents go first, then the letter. */
function encodable(words: string, font: PDFFont): string {
  const known = new Set(font.getCharacterSet());
  const fits = (letter: string) => known.has(letter.codePointAt(0)!);
  return [...words.normalize('NFC')]
    .map((letter) => {
      if (fits(letter)) return letter;
      const bare = letter.normalize('NFD')[0]!;
      return fits(bare) ? bare : '?';
    })
    .join('');
}

const day = (date: Date) => date.toISOString().slice(0, 10);

function drawHead(sheet: Sheet, { payout, program, partner }: Statement): void {
  sheet.down(6);
  sheet.text(page.margin, 'Payout statement', { size: 20, bold: true });
  sheet.down(22);
  sheet.text(page.margin, program.name, { faint: true });
  sheet.down(30);
  const { periodFrom, periodTo, completedAt, createdAt } = payout;
  const facts: [string, string][] = [
    ['Paid to', partner.name],
    ['Payout', payout.id],
    ['Status', statusWords[payout.status]],
    ['Created', day(createdAt)],
    ...(completedAt ? [['Completed', day(completedAt)] as [string, string]] : []),
    ...(periodFrom && periodTo
      ? [['Earned', `${day(periodFrom)} to ${day(periodTo)}`] as [string, string]]
      : []),
    // The dots of a shortened number are no letters of the standard fonts.
    ['Destination', payout.destination.replaceAll('•', '*')],
  ];
  for (const [name, value] of facts) {
    sheet.text(page.margin, name, { faint: true });
    sheet.text(column.what, value);
    sheet.down(16);
  }
  sheet.down(10);
}

const statusWords: Record<PayoutRow['status'], string> = {
  pending: 'Waiting to be sent',
  processing: 'On its way',
  completed: 'Completed',
  failed: 'Did not arrive: its commissions are payable again',
  cancelled: 'Cancelled: its commissions are payable again',
};

function drawSums(sheet: Sheet, payout: PayoutRow): void {
  const { gross, withheld, fees, amount, commissions, currency } = payout;
  const sums: [string, number, boolean][] = [
    [`${commissions} commissions`, gross, false],
    ['Tax withheld', -withheld, false],
    ['Fees', -fees, false],
    ['Amount', amount, true],
  ];
  for (const [name, value, bold] of sums) {
    sheet.text(page.margin, name, { bold });
    sheet.text(column.amount, amountOf(value, currency), { bold, right: true });
    sheet.rule();
    sheet.down(19);
  }
  sheet.down(14);
}

const amountOf = (amount: number, currency: PayoutRow['currency']) =>
  `${decimal(moneyOf(amount, currency))} ${currency}`;

function drawLines(sheet: Sheet, payout: PayoutRow, lines: readonly CarriedLine[]): void {
  if (lines.length === 0) return;
  drawTableHead(sheet);
  for (const { occurredAt, what, product, type, amount } of lines) {
    if (sheet.down(15, 10)) drawTableHead(sheet);
    sheet.text(column.date, day(occurredAt), { size: 9 });
    sheet.fit(column.what, product ? `${what}, ${product}` : what, column.type - column.what - 12);
    sheet.text(column.type, type, { size: 9 });
    sheet.text(column.amount, amountOf(amount, payout.currency), { size: 9, right: true });
  }
  const more = payout.commissions - lines.length;
  if (more <= 0) return;
  sheet.down(22, 10);
  sheet.text(column.date, `And ${more} more: the CSV has them all.`, { size: 9, faint: true });
}

function drawTableHead(sheet: Sheet): void {
  const style = { size: 9, faint: true };
  sheet.text(column.date, 'Date', style);
  sheet.text(column.what, 'For', style);
  sheet.text(column.type, 'Type', style);
  sheet.text(column.amount, 'Amount', { ...style, right: true });
  sheet.rule();
  sheet.down(4);
}
