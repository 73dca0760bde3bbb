import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFRef } from 'pdf-lib';
import { writeTrueType, type Subset } from './truetype.ts';

/** Puts a subset into the document: real text, which can be searched, selected and read aloud. */
export function embedFont(doc: PDFDocument, subset: Subset, index: number): PDFRef {
  const { context } = doc;
  const { face, glyphs } = subset;
  const scale = 1000 / face.unitsPerEm;
  const name = `${tagOf(index)}+${face.name.replace(/^./, (letter) => letter.toUpperCase())}`;
  const font = writeTrueType(subset);
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 4,
      FontBBox: [-500, face.descent * scale, 2000, face.ascent * scale],
      ItalicAngle: face.name.includes('Italic') ? -12 : 0,
      Ascent: face.ascent * scale,
      Descent: face.descent * scale,
      CapHeight: face.capHeight * scale,
      StemV: 80,
      FontFile2: context.register(context.flateStream(font, { Length1: font.length })),
    }),
  );
  const system = { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity') };
  const letters = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: name,
      CIDSystemInfo: { ...system, Supplement: 0 },
      FontDescriptor: descriptor,
      CIDToGIDMap: 'Identity',
      DW: 0,
      W: [0, glyphs.map((_, number) => subset.widthOf(number))],
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: name,
      Encoding: PDFName.of('Identity-H'),
      DescendantFonts: [letters],
      ToUnicode: context.register(context.flateStream(writeToUnicode(subset.characters))),
    }),
  );
}

/** Six capitals tell readers that the font is a part only. */
function tagOf(index: number): string {
  return `PORTI${String.fromCharCode(65 + (index % 26))}`;
}

const maxPerBlock = 100;

/** Tells a reader which character each number stands for. */
function writeToUnicode(characters: readonly string[]): string {
  const lines = characters.flatMap((character, number) =>
    character ? [`<${hex(number)}> <${toUtf16(character)}>`] : [],
  );
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += maxPerBlock) {
    const block = lines.slice(i, i + maxPerBlock);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CMapName /Portico def /CMapType 2 def',
    '1 begincodespacerange <0000> <FFFF> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n');
}

export function hex(number: number): string {
  return number.toString(16).toUpperCase().padStart(4, '0');
}

function toUtf16(character: string): string {
  return PDFHexString.fromText(character).toString().slice(5, -1);
}
