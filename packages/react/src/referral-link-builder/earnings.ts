import type { Link } from '@portico/sdk';
import { decimalsOf } from '../internal/i18n/index.ts';

/** What a column of earnings needs to stand in line: its decimals, and whether currencies mix. */
export function earningsOf(stats: readonly Pick<Link['stats'], 'earnings'>[]): {
  decimals: number;
  mixed: boolean;
} {
  const all = stats.flatMap(({ earnings }) => earnings.map(({ currency }) => currency));
  const currencies = new Set(all);
  return { decimals: Math.max(0, ...[...currencies].map(decimalsOf)), mixed: currencies.size > 1 };
}
