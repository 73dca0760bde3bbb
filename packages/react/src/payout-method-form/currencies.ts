import type { PayoutOverview, Program } from '@portico/sdk/contract';

/** The currencies that a partner may be paid in, the likeliest first. */
export function currenciesOf(
  { balances, method }: PayoutOverview,
  program: Program | undefined,
): readonly string[] {
  const found = [...balances.map(({ currency }) => currency), method?.currency, program?.currency];
  return [...new Set(found.filter((currency) => currency !== undefined))];
}
