/**
 * ISO 13616: the number read as a whole, its first four characters moved back, is 1 modulo 97.
 * Takes capital letters and digits, without spaces.
 */
export function isIban(value: string): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false;
  let rest = 0;
  for (const character of value.slice(4) + value.slice(0, 4)) {
    for (const digit of parseInt(character, 36).toString()) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest === 1;
}

/** Nine digits; the ABA check digit: 3, 7, 1 times the digits add up to a multiple of ten. */
export function isRoutingNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value)) return false;
  const weights = [3, 7, 1];
  const sum = [...value].reduce((total, digit, at) => total + Number(digit) * weights[at % 3]!, 0);
  return sum % 10 === 0;
}
