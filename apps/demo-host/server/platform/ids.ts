import { randomBytes, randomFillSync } from 'node:crypto';
import { idPrefixes, type IdNoun } from '@portico/sdk/contract';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

let lastTime = 0;
let sequence = 0;

/**
 * A prefixed UUID version 7 in Crockford base 32. Ids made by one process sort in the order they
 * were made: 12 bits behind the millisecond count up.
 */
export function newId(noun: IdNoun, at: number = Date.now()): string {
  if (at === lastTime) sequence += 1;
  else [lastTime, sequence] = [at, randomBytes(2).readUInt16BE() & 0x3ff];
  const bytes = takeRandom();
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | (sequence & 0xfff), 6);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return `${idPrefixes[noun]}_${base32(bytes)}`;
}

// Asking the system for randomness costs more than all the rest of an id: it is fetched in bulk.
const random = Buffer.alloc(4_096);
let randomUsed = random.length;

function takeRandom(): Buffer {
  if (randomUsed === random.length) {
    randomFillSync(random);
    randomUsed = 0;
  }
  randomUsed += 16;
  return random.subarray(randomUsed - 16, randomUsed);
}

/** When an id was made, in milliseconds: it stands in the first 48 bits. */
export function timeOfId(id: string): number {
  // Ten letters hold 50 bits, of which the first two are padding.
  const time = [...id.slice(id.indexOf('_') + 1).slice(0, 10)];
  return time.reduce((value, letter) => value * 32 + alphabet.indexOf(letter), 0);
}

function base32(bytes: Buffer): string {
  let out = '';
  let held = 0;
  // 128 bits behind two zeros make 26 letters of five bits each.
  let bits = 2;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    for (; bits >= 5; bits -= 5) out += alphabet[(held >>> (bits - 5)) & 31]!;
    held &= (1 << bits) - 1;
  }
  return out;
}
