// The weight of what we ship, against its ceilings; with `--peers` also beside what others ship.
//
//   node benchmarks/size/size.ts [--peers]

import { fileURLToPath } from 'node:url';
import { buildPackages } from '../../scripts/build-packages.ts';
import { ceilings, strangers, welcomeLater, type Ceiling } from './ceilings.ts';
import { entries, type Entry } from './entries.ts';
import { weigh, type Weight } from './measure.ts';

/** One line of the table. */
export interface Sized {
  readonly entry: Entry;
  readonly weight: Weight;
  /** None for what is measured for comparison only. */
  readonly ceiling: Ceiling | undefined;
  /** Modules that must not be there. */
  readonly strangers: readonly string[];
}

/** Weighs every entry, from what is built. */
export async function sizeAll(): Promise<Sized[]> {
  const sized: Sized[] = [];
  for (const entry of entries) {
    const weight = await weigh(entry);
    const ceiling = ceilings.find((one) => one.entry === entry.name);
    sized.push({ entry, weight, ceiling, strangers: strangersIn(entry, weight) });
  }
  return sized;
}

function strangersIn({ widgets }: Entry, { modules }: Weight): string[] {
  const isOther = (path: string) => {
    const widget = widgetOf(path);
    return widget !== undefined && !widgets.includes(widget) && !widgets.includes('*');
  };
  const first = modules.first.filter((path) => isOther(path) || matches(strangers, path));
  const unwelcome = modules.later.filter(
    (path) => isOther(path) || (matches(strangers, path) && !matches(welcomeLater, path)),
  );
  return [...first, ...unwelcome.map((path) => `${path} (later)`)];
}

function matches(patterns: readonly RegExp[], path: string): boolean {
  return patterns.some((pattern) => pattern.test(path));
}

const shared = new Set(['browser', 'hooks', 'internal', 'locales', 'provider', 'styles']);

/** The widget that a file belongs to: its folder, or its English texts. */
function widgetOf(path: string): string | undefined {
  const place = /^packages\/react\/(?:src|dist)\/(?:static\/)?([^/]+)\//;
  const [, folder] = place.exec(path) ?? [];
  return folder === undefined || shared.has(folder) ? undefined : folder;
}

/** Whether an entry keeps below its ceiling and among its own. */
export function holds({ weight, ceiling, strangers }: Sized): boolean {
  const isLight =
    weight.firstBytes <= (ceiling?.ceiling ?? Infinity) &&
    weight.filledBytes <= (ceiling?.filled ?? Infinity);
  return isLight && strangers.length === 0;
}

/** The table, readable on a terminal and in a failed test. */
export function renderSizes(sized: readonly Sized[]): string {
  const head = row([
    'kB, minified and gzipped',
    'now',
    'ceiling',
    'budget',
    'filled',
    'ceiling',
    '',
  ]);
  const lines = sized.flatMap((one) => {
    const { entry, weight, ceiling } = one;
    const first = [kB(weight.firstBytes), kB(ceiling?.ceiling), kB(ceiling?.budget)];
    const columns = [...first, kB(weight.filledBytes), kB(ceiling?.filled)];
    const later = weight.later.map(({ name, bytes }) => `${name} ${kB(bytes)}`);
    return [
      row([entry.name, ...columns, verdict(one)]),
      ...(later.length > 0 ? [`    later: ${later.join(', ')}`] : []),
      ...one.strangers.map((path) => `    does not belong here: ${path}`),
    ];
  });
  return `${[head, ...lines].join('\n')}\n`;
}

function verdict(one: Sized): string {
  const { weight, ceiling } = one;
  if (ceiling === undefined) return 'for comparison';
  const over = weight.firstBytes - ceiling.ceiling;
  if (over > 0) return `FAILS by ${over} bytes`;
  const filled = weight.filledBytes - (ceiling.filled ?? Infinity);
  if (filled > 0) return `FAILS by ${filled} bytes when filled`;
  if (!holds(one)) return 'FAILS';
  const missed = weight.firstBytes - ceiling.budget;
  return missed > 0 ? `holds; ${kB(missed)} over budget` : 'holds';
}

function row([name = '', ...columns]: readonly string[]): string {
  const last = columns.length - 1;
  const cells = columns.map((text, index) => (index === last ? `  ${text}` : text.padStart(9)));
  return name.padEnd(32) + cells.join('');
}

function kB(bytes: number | undefined): string {
  return bytes === undefined ? '–' : (bytes / 1000).toFixed(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const log = (message: string) => void process.stdout.write(`Portico: ${message}\n`);
  await buildPackages(log);
  const sized = await sizeAll();
  process.stdout.write(renderSizes(sized));
  if (process.argv.includes('--peers')) {
    const { renderPeers } = await import('./peers.ts');
    process.stdout.write(`\n${await renderPeers(log)}`);
  }
  if (!sized.every(holds)) process.exitCode = 1;
}
