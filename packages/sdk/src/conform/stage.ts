import type { Holders } from './holders.ts';
import type { Line } from './lines.ts';
import type { ConformanceOptions } from './options.ts';
import type { OwnThings } from './own-things.ts';
import type { Check } from './report.ts';
import type { Wire } from './wire.ts';

/** What every check works with. */
export interface Stage {
  readonly wire: Wire;
  readonly options: ConformanceOptions;
  /** Endpoints of the nouns that were asked for. */
  readonly lines: readonly Line[];
  readonly ours: Holders;
  readonly theirs?: Holders;
  /** Undefined when nothing may be written, or no partner could be enrolled. */
  readonly own?: OwnThings;
  /** Minted first thing, to be asked with when it has ended. */
  readonly shortLived?: { readonly token: string; readonly bornAt: number };
  /** Lists of the own partner, where it shows what a command has left. */
  readonly ownLists: readonly Line[];
  readonly unknownFields: Set<string>;
}

/** Does one area; tells of each check when it is done. */
export type AreaCheck = (stage: Stage) => AsyncIterable<Check>;

/** Four at a time, told in order: a backend far away would else take minutes. */
export async function* inOrder<T>(
  items: readonly T[],
  run: (item: T) => Promise<Check>,
  atOnce = 4,
): AsyncIterable<Check> {
  const started: Promise<Check>[] = [];
  for (const [index] of items.entries()) {
    while (started.length < Math.min(index + atOnce, items.length)) {
      started.push(run(items[started.length]!));
    }
    yield await started[index]!;
  }
}
