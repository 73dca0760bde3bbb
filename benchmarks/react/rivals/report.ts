// Medians side by side, and how many times ours a rival is.

/** Rounds of one figure, by who was measured. */
export type Rounds = ReadonlyMap<string, readonly number[]>;

/** One line: what was measured, and whether ours may not be the larger one. */
export interface Figure {
  readonly name: string;
  readonly rounds: Rounds;
  readonly unit: string;
  /** Rivals that ours must not exceed; none where the figure only explains. */
  readonly judged: readonly string[];
}

/** Collects rounds under the name of a figure. */
export class Figures {
  readonly #all = new Map<string, { figure: Figure; rounds: Map<string, number[]> }>();

  /** Adds one round of one figure for one of those who are measured. */
  add(figure: Omit<Figure, 'rounds'>, who: string, value: number): void {
    const rounds = this.#all.get(figure.name)?.rounds ?? new Map<string, number[]>();
    rounds.set(who, [...(rounds.get(who) ?? []), value]);
    this.#all.set(figure.name, { figure: { ...figure, rounds }, rounds });
  }

  /** All figures in the order in which they were first seen. */
  list(): Figure[] {
    return [...this.#all.values()].map(({ figure }) => figure);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Times of what ours costs: the median of the ratios of neighbouring rounds. */
export function ratioTo({ rounds }: Figure, rival: string): number {
  const [ours = [], theirs = []] = [rounds.get('ours'), rounds.get(rival)];
  const ratios = theirs.map((value, round) => value / (ours[round] ?? Number.NaN));
  return median(ratios);
}

/** Prints the figures, and whether ours is the smallest wherever that is judged. */
export function printFigures(title: string, figures: readonly Figure[]): boolean {
  const lines = [`\n${title}`];
  const failed: string[] = [];
  for (const figure of figures) {
    const cells = [...figure.rounds].map(([who, values]) => {
      const value = `${who} ${text(median(values))} ${figure.unit}`.trimEnd();
      const isComparable = who !== 'ours' && figure.rounds.has('ours');
      return isComparable ? `${value} (${ratioTo(figure, who).toFixed(2)} ×)` : value;
    });
    lines.push(`${figure.name.padEnd(46)} ${cells.join(', ')}`);
    for (const rival of figure.judged) {
      const ratio = ratioTo(figure, rival);
      // Nothing beside nothing is no loss.
      if (ratio < 1) failed.push(`${figure.name}: ${rival} has ${ratio.toFixed(2)} of ours`);
    }
  }
  lines.push(...failed.map((what) => `FAILS ${what}`));
  if (failed.length === 0) lines.push('holds: no rival does with less of what is judged');
  process.stdout.write(`${lines.join('\n')}\n`);
  return failed.length === 0;
}

function text(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
