import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';

/** The text that a PDF draws, in the order in which it does, a line for each piece. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const file = await PDFDocument.load(bytes);
  const streams = file.context.enumerateIndirectObjects().map(([, object]) => object);
  return streams
    .filter((object) => object instanceof PDFRawStream)
    .map(unpack)
    .flatMap((content) => [...content.matchAll(/<([0-9A-Fa-f]*)>\s*Tj/g)])
    .map(([, hex]) => windows1252.decode(Buffer.from(hex!, 'hex')))
    .join('\n');
}

const windows1252 = new TextDecoder('windows-1252');

function unpack({ contents, dict }: PDFRawStream): string {
  const packed = dict.get(PDFName.of('Filter'))?.toString() === '/FlateDecode';
  return (packed ? inflateSync(contents) : Buffer.from(contents)).toString('latin1');
}
