/** One field of a fixed-width record. */
export interface Field {
  /** The first and the last position, counted from 1 and both included: as it is printed. */
  at: readonly [first: number, last: number];
  /** Text stands on the left and is filled up with blanks, a number on the right with zeros. */
  value: string | number;
}

const length = 750;
const ending = '\r\n';

/**
 * A record of 750 characters, of which the last two end the line (positions 749 and 750). What no
 * field names is blank. Text that is too long is cut; a number that is too long is a mistake.
 */
export function toRecord(fields: readonly Field[]): string {
  const letters = Array.from({ length: length - ending.length }, () => ' ');
  for (const { at, value } of fields) {
    const [first, last] = at;
    const text = fit(value, last - first + 1);
    letters.splice(first - 1, text.length, ...text);
  }
  return letters.join('') + ending;
}

function fit(value: string | number, width: number): string {
  if (typeof value === 'string') return value.slice(0, width).padEnd(width);
  const digits = String(value);
  if (!Number.isSafeInteger(value) || value < 0 || digits.length > width) {
    throw new RangeError(`${digits} does not fit into ${width} positions.`);
  }
  return digits.padStart(width, '0');
}

/**
 * The capitals, digits and few signs that Publication 1220 allows in names and addresses; letters
 * lose their accents, and what cannot be written that way is left out.
 */
export function toIrsText(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll('Æ', 'AE')
    .replaceAll('Ø', 'O')
    .replace(/[^A-Z0-9 &/#-]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}
