/** How one amount stands against another. */
export interface Change {
  readonly direction: 'more' | 'less' | 'same';
  /** Never below zero, in minor units. */
  readonly amount: number;
  /** Of the other amount, to a tenth of a percent; null when that says nothing. */
  readonly share: number | null;
}

/** What changed from one amount to the next. */
export function changeOf(before: number, now: number): Change {
  const difference = now - before;
  return {
    direction: difference > 0 ? 'more' : difference < 0 ? 'less' : 'same',
    amount: Math.abs(difference),
    share: before > 0 ? tellable(Math.abs(difference) / before) : null,
  };
}

const most = 10;

/** A tenth of a percent is exact enough; a change of thousands of percent says nothing. */
function tellable(share: number): number | null {
  return share > most ? null : Math.round(share * 1000) / 1000;
}
