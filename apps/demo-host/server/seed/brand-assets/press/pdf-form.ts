import {
  PDFHexString,
  PDFName,
  PDFString,
  type PDFDocument,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';
import { toRgb } from './color.ts';
import type { Face } from './face.ts';
import { setField } from './field.ts';
import { encode, embedTypingFont } from './pdf-typing-font.ts';
import type { Field, Sheet } from './sheet.ts';

/** Makes the fields of all sheets fillable, in the brand's own letters. */
export function addForm(
  doc: PDFDocument,
  pages: readonly PDFPage[],
  sheets: readonly Sheet[],
): void {
  const { context } = doc;
  const fonts = new Map<Face, { name: string; ref: PDFRef }>();
  const fields = sheets.flatMap(({ items }, i) =>
    items.flatMap((item) => {
      if (item.kind !== 'field') return [];
      const { face } = item.field.style;
      const known = fonts.get(face);
      const name = known?.name ?? `T${fonts.size}`;
      const font = known ?? { name, ref: embedTypingFont(doc, face) };
      fonts.set(face, font);
      const widget = addWidget(doc, pages[i]!, { field: item.field, font });
      return [widget];
    }),
  );
  if (fields.length === 0) return;
  const dictionary = Object.fromEntries([...fonts.values()].map(({ name, ref }) => [name, ref]));
  const form = context.obj({ Fields: fields, DR: { Font: dictionary } });
  doc.catalog.set(PDFName.of('AcroForm'), context.register(form));
}

interface Typing {
  field: Field;
  font: { name: string; ref: PDFRef };
}

const flagMultiline = 1 << 12;

function addWidget(doc: PDFDocument, page: PDFPage, { field, font }: Typing): PDFRef {
  const { context } = doc;
  const { name, at, size, value, style, align, multiline } = field;
  const bottom = page.getHeight() - at[1] - size[1];
  const set = `/${font.name} ${style.size} Tf ${toRgb(style.color).map(thousandth).join(' ')} rg`;
  const look = context.stream(appearance(field, set), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, size[0], size[1]],
    Resources: { Font: { [font.name]: font.ref } },
  });
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Tx',
      T: PDFString.of(name),
      TU: PDFString.of(name.replaceAll('-', ' ')),
      V: PDFHexString.fromText(value),
      DA: PDFString.of(set),
      Q: align === 'right' ? 2 : 0,
      Ff: multiline ? flagMultiline : 0,
      F: 4,
      P: page.ref,
      Rect: [at[0], bottom, at[0] + size[0], bottom + size[1]],
      AP: { N: context.register(look) },
    }),
  );
  page.node.addAnnot(widget);
  return widget;
}

/** What is seen until somebody types. */
function appearance(field: Field, set: string): string {
  const { at, size } = field;
  const lines = setField(field).map(({ line, x, y }) => {
    const [left, up] = [x - at[0], at[1] + size[1] - y].map(thousandth);
    return `1 0 0 1 ${left} ${up} Tm <${encode(line.text)}> Tj`;
  });
  const box = `0 0 ${size.map(thousandth).join(' ')} re W n`;
  return `/Tx BMC q ${box} BT ${set} ${lines.join(' ')} ET Q EMC`;
}

function thousandth(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
