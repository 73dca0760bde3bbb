import { checkMinorUnits } from './factor.ts';

/**
 * Divides minor units by shares (whole numbers, 0 or more), so that the parts add up. Each part is
 * rounded towards zero; what is left over goes to the largest share, the first of equals.
 */
export function split(amount: number, shares: readonly number[]): number[] {
  checkMinorUnits(amount, 'What is split');
  let total = 0n;
  let largest = 0;
  for (const [index, share] of shares.entries()) {
    if (!Number.isSafeInteger(share) || share < 0) {
      throw new RangeError(`A share must be a whole number of 0 or more, not ${share}.`);
    }
    total += BigInt(share);
    if (share > shares[largest]!) largest = index;
  }
  if (total === 0n) throw new RangeError('Shares must add up to more than 0.');
  const parts = shares.map((share) => Number((BigInt(amount) * BigInt(share)) / total));
  const given = parts.reduce((sum, part) => sum + part, 0);
  parts[largest]! += amount - given;
  return parts;
}
