import { brotliDecompressSync } from 'node:zlib';
import { Reader } from './bytes.ts';

// Tags that the format knows by number; fonts for the web hold hardly any other.
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp ' +
  'hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL ' +
  'SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx ' +
  'opbd prop trak Zapf Silf Glat Gloc Feat Sill';
const tags = knownTags.split(' ').map((tag) => tag.replace('_', ' '));

export interface Table {
  data: Buffer;
  /** Rewritten to pack better: `glyf` and `hmtx` come in a form of their own. */
  transformed: boolean;
}
export type Tables = Map<string, Table>;

/** The tables of a WOFF2 file (W3C, section 4 and 5), `glyf` and `hmtx` as they are packed. */
export function readWoff2(file: Buffer): Tables {
  const reader = new Reader(file);
  if (reader.tag() !== 'wOF2') throw new Error('This is not a WOFF2 file.');
  const count = reader.skip(8).u16();
  const packedLength = reader.skip(6).u32();
  reader.at = 48;
  const entries = reader.list(count, () => readEntry(reader));
  const packed = file.subarray(reader.at, reader.at + packedLength);
  const all = brotliDecompressSync(packed);
  const tables: Tables = new Map();
  let at = 0;
  for (const { tag, length, transformed } of entries) {
    tables.set(tag, { data: all.subarray(at, at + length), transformed });
    at += length;
  }
  return tables;
}

function readEntry(reader: Reader): { tag: string; length: number; transformed: boolean } {
  const flags = reader.u8();
  const known = tags[flags & 63];
  const tag = known ?? reader.tag();
  const version = flags >> 6;
  const length = readBase128(reader);
  // Outlines are rewritten unless the version says three; all else only if it says something.
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  return { tag, length: transformed ? readBase128(reader) : length, transformed };
}

function readBase128(reader: Reader): number {
  let value = 0;
  for (let i = 0; i < 5; i += 1) {
    const byte = reader.u8();
    value = value * 128 + (byte & 127);
    if (byte < 128) return value;
  }
  throw new Error('A length in the font file is too long.');
}
