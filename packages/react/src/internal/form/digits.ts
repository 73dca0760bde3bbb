/** Digits of Arabic and Persian keyboards as those that banks and tax offices write. */
export function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A number without the spaces and dashes that people group it by, in capital letters. */
export function compact(text: string): string {
  return latinDigits(text)
    .replace(/[\s\u2010-\u2015-]+/g, '')
    .toUpperCase();
}
