import { PDFName, type PDFDocument, type PDFRef } from 'pdf-lib';
import type { Face } from './face.ts';
import { Subset, writeTrueType } from './truetype.ts';

// What stands at 128 to 159 in the encoding that forms use (Windows-1252); a space is a gap.
const upper = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const firstCode = 32;

function characterOf(code: number): string {
  if (code === 127) return ' ';
  return code >= 128 && code < 160 ? upper[code - 128]! : String.fromCharCode(code);
}

const codes = Array.from({ length: 256 - firstCode }, (_, i) => firstCode + i);

/** Text as the bytes of that encoding, in hex. */
export function encode(text: string): string {
  const bytes = [...text].map((character) => {
    const code = codes.find((one) => characterOf(one) === character);
    if (code === undefined) throw new Error(`A form cannot hold "${character}".`);
    return code.toString(16).padStart(2, '0');
  });
  return bytes.join('');
}

/** A whole alphabet, because nobody knows what will be typed. */
export function embedTypingFont(doc: PDFDocument, face: Face): PDFRef {
  const { context } = doc;
  const subset = new Subset(face);
  const numbers = new Map(
    codes.flatMap((code) => {
      const character = characterOf(code);
      const glyph = face.has(character) ? face.glyphOf(character) : null;
      return glyph === null ? [] : [[code, subset.numberOf(glyph, character)] as const];
    }),
  );
  const scale = 1000 / face.unitsPerEm;
  const characters = new Map(
    [...numbers].map(([code, number]) => [characterOf(code).codePointAt(0)!, number]),
  );
  const file = writeTrueType(subset, characters);
  const name = `PORTIZ+${face.name.replace(/^./, (letter) => letter.toUpperCase())}`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: name,
      Flags: 32,
      FontBBox: [-500, face.descent * scale, 2000, face.ascent * scale],
      ItalicAngle: 0,
      Ascent: face.ascent * scale,
      Descent: face.descent * scale,
      CapHeight: face.capHeight * scale,
      StemV: 80,
      FontFile2: context.register(context.flateStream(file, { Length1: file.length })),
    }),
  );
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'TrueType',
      BaseFont: name,
      Encoding: PDFName.of('WinAnsiEncoding'),
      FirstChar: firstCode,
      LastChar: 255,
      Widths: codes.map((code) => subset.widthOf(numbers.get(code) ?? 0)),
      FontDescriptor: descriptor,
    }),
  );
}
