import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import { toPrice } from './decimal.ts';
import type { IssuedDocument } from './issued-document.ts';

const pageSize: [width: number, height: number] = [612, 792];
const margin = 54;
const rowHeight = 17.85;
const ink = rgb(0.1, 0.12, 0.16);
const quiet = rgb(0.38, 0.41, 0.47);
const line = rgb(0.8, 0.82, 0.86);

/** A document as a PDF of letter size; the same document makes the same bytes. */
export async function printDocument(document: IssuedDocument): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const issuedAt = new Date(document.issuedAt);
  const title = titleOf(document);
  file.setTitle(title, { showInWindowTitleBar: true });
  file.setAuthor(printable(document.payer.name));
  file.setProducer('Portico');
  file.setCreator('Portico');
  file.setLanguage('en-US');
  file.setCreationDate(issuedAt);
  file.setModificationDate(issuedAt);
  const sheet = new Sheet(
    file,
    await file.embedFont(StandardFonts.Helvetica),
    await file.embedFont(StandardFonts.HelveticaBold),
  );
  sheet.write(title, { size: 18, bold: true });
  sheet.write(`Issued ${document.issuedAt.slice(0, 10)}`, { color: quiet });
  sheet.skip(14);
  writeParties(sheet, document);
  if (document.kind === '1099_nec') writeBoxes(sheet, document);
  else writeTotals(sheet, document);
  writeQuarters(sheet, document);
  writeNotes(sheet, document);
  return file.save();
}

function titleOf({ kind, year }: IssuedDocument): string {
  return kind === '1099_nec'
    ? `Form 1099-NEC ${year}: summary for the recipient (Copy B)`
    : `Annual summary ${year}`;
}

function writeParties(sheet: Sheet, { payer, recipient }: IssuedDocument): void {
  sheet.label('PAYER');
  sheet.write(payer.name, { bold: true });
  for (const text of payer.lines) sheet.write(text);
  if (payer.phone) sheet.write(`Telephone ${payer.phone}`);
  if (payer.tin) sheet.write(`PAYER'S TIN ${payer.tin}`);
  sheet.skip(12);
  sheet.label('RECIPIENT');
  sheet.write(recipient.name, { bold: true });
  for (const text of recipient.lines) sheet.write(text);
  sheet.write(`RECIPIENT'S TIN ${recipient.tin ?? 'not given'}`);
  sheet.write(`Account number ${recipient.id}`);
  sheet.skip(12);
}

function writeBoxes(sheet: Sheet, { paid, withheld }: IssuedDocument): void {
  sheet.rule();
  sheet.row('1  Nonemployee compensation', toPrice(paid, 'USD'), true);
  sheet.row('2  Direct sales of $5,000 or more of consumer products', 'No');
  sheet.row('4  Federal income tax withheld', toPrice(withheld, 'USD'), true);
  sheet.row('5  State tax withheld', toPrice(0, 'USD'));
  sheet.rule();
  sheet.skip(8);
}

function writeTotals(sheet: Sheet, { paid, withheld }: IssuedDocument): void {
  sheet.rule();
  sheet.row('Paid in the year, before anything was kept back', toPrice(paid, 'USD'), true);
  sheet.row('Tax withheld', toPrice(withheld, 'USD'), true);
  sheet.rule();
  sheet.skip(8);
}

function writeQuarters(sheet: Sheet, { quarters }: IssuedDocument): void {
  sheet.label('PAYOUTS BY QUARTER, IN THE CURRENCY THAT WAS PAID');
  for (const sums of quarters) {
    sheet.keepTogether(2);
    const price = (amount: number) => toPrice(amount, sums.currency);
    const payouts = sums.payouts === 1 ? '1 payout' : `${sums.payouts} payouts`;
    sheet.row(`Q${sums.quarter}  ${payouts}, gross`, price(sums.gross));
    const kept = `withheld ${price(sums.withheld)}, fees ${price(sums.fees)}`;
    sheet.row(`      ${kept}, received`, price(sums.amount));
  }
  sheet.skip(8);
}

const notes = {
  '1099_nec': [
    'This is a summary of the data that the payer files with the Internal Revenue Service. It is',
    'important tax information. If you are required to file a return, a penalty or other sanction',
    'may be imposed on you if this income is taxable and the IRS determines that it has not been',
    'reported. It is not the form that is filed: do not send it to the IRS.',
  ],
  annual_summary: [
    'This summary is for your own records and was not made on a form of a tax office. Sums in US',
    'dollars are converted payout by payout with the rate of the day on which it was completed.',
  ],
};

function writeNotes(sheet: Sheet, { kind }: IssuedDocument): void {
  for (const text of notes[kind]) sheet.write(text, { size: 9, color: quiet });
}

interface Style {
  size?: number;
  bold?: boolean;
  color?: typeof ink;
}

/** Writes from top to bottom and takes another page when one is full. */
class Sheet {
  readonly #file: PDFDocument;
  readonly #font: PDFFont;
  readonly #bold: PDFFont;
  #page: PDFPage;
  #y = pageSize[1] - margin;

  constructor(file: PDFDocument, font: PDFFont, bold: PDFFont) {
    this.#file = file;
    this.#font = font;
    this.#bold = bold;
    this.#page = file.addPage(pageSize);
  }

  skip(points: number): void {
    this.#y -= points;
    if (this.#y > margin) return;
    this.#page = this.#file.addPage(pageSize);
    this.#y = pageSize[1] - margin;
  }

  /** Begins a new page when there is no room for so many rows. */
  keepTogether(rows: number): void {
    const needed = rows * rowHeight;
    if (this.#y - needed <= margin) this.skip(needed);
  }

  label(text: string): void {
    this.write(text, { size: 8, bold: true, color: quiet });
  }

  /** One line; what is too long for it is made smaller. */
  write(text: string, { size = 10.5, bold = false, color = ink }: Style = {}): void {
    const font = bold ? this.#bold : this.#font;
    const clean = printable(text);
    const room = pageSize[0] - 2 * margin;
    const fitting = Math.min(size, (size * room) / font.widthOfTextAtSize(clean, size));
    this.skip(size * 1.4);
    this.#page.drawText(clean, { x: margin, y: this.#y, size: fitting, font, color });
  }

  /** A name on the left, a number on the right. */
  row(name: string, value: string, bold = false): void {
    const font = bold ? this.#bold : this.#font;
    const size = 10.5;
    this.skip(rowHeight);
    const x = pageSize[0] - margin - font.widthOfTextAtSize(value, size);
    this.#page.drawText(name, { x: margin, y: this.#y, size, font: this.#font, color: ink });
    this.#page.drawText(value, { x, y: this.#y, size, font, color: ink });
  }

  rule(): void {
    this.skip(10);
    const y = this.#y;
    const end = { x: pageSize[0] - margin, y };
    this.#page.drawLine({ start: { x: margin, y }, end, thickness: 0.75, color: line });
  }
}

// The fonts that every reader of PDFs has know the letters of Windows-1252 and no others.
const beyondLatin1 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** Text in letters that the fonts have: others lose their accents, or become a question mark. */
export function printable(text: string): string {
  return [...text.normalize('NFC')].map(printableLetter).join('') || ' ';
}

function printableLetter(letter: string): string {
  if (isKnown(letter)) return letter;
  const bare = [...letter.normalize('NFKD')].filter(isKnown).join('');
  return bare || '?';
}

function isKnown(letter: string): boolean {
  const code = letter.codePointAt(0)!;
  return (code >= 32 && code < 127) || (code >= 160 && code < 256) || beyondLatin1.includes(letter);
}
