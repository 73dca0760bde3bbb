// Pages of a statement, filled from top to bottom. The same calls make the same bytes.

import { PDFDocument, StandardFonts, rgb, type PDFFont, type PDFPage } from 'pdf-lib';

export const page = { width: 595.28, height: 841.89, margin: 56 };
const ink = rgb(0.09, 0.1, 0.13);
const faint = rgb(0.42, 0.45, 0.5);
const rule = rgb(0.86, 0.87, 0.89);

/** What a PDF says of itself. */
export interface SheetHead {
  title: string;
  author: string;
  created: Date;
  modified: Date;
}

export async function openSheet({ title, author, created, modified }: SheetHead): Promise<Sheet> {
  const doc = await PDFDocument.create();
  doc.setTitle(title, { showInWindowTitleBar: true });
  doc.setAuthor(author);
  doc.setProducer('Portico');
  doc.setLanguage('en');
  doc.setCreationDate(created);
  doc.setModificationDate(modified);
  return new Sheet(doc, {
    plain: await doc.embedFont(StandardFonts.Helvetica),
    bold: await doc.embedFont(StandardFonts.HelveticaBold),
  });
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
export class Sheet {
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

  /** The bytes, with page numbers, now that their count is known. */
  async print(): Promise<Uint8Array<ArrayBuffer>> {
    const pages = this.#doc.getPages();
    for (const [index, one] of pages.entries()) {
      const words = `${index + 1} / ${pages.length}`;
      const x = page.width - page.margin - this.#fonts.plain.widthOfTextAtSize(words, 8);
      one.drawText(words, { x, y: 30, size: 8, font: this.#fonts.plain, color: faint });
    }
    return (await this.#doc.save()) as Uint8Array<ArrayBuffer>;
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
