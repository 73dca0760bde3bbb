import { circle, polygon, rect, sector, type Spot } from '../press/path.ts';
import type { Sheet } from '../press/sheet.ts';
import { color } from './identity.ts';

const kinds = ['quarter', 'half', 'leaf', 'disc', 'ring', 'stairs', 'dots'] as const;
type Kind = (typeof kinds)[number];

interface Tile {
  kind: Kind;
  /** Quarter turns. */
  turn: number;
  back: string;
  ink: string;
}

const pairs = [
  [color.orange, color.black],
  [color.black, color.orange],
  [color.bone, color.orange],
  [color.orange, color.bone],
  [color.black, color.bone],
  [color.coal, color.peach],
  [color.peach, color.black],
  [color.bone, color.black],
] as const;

interface Place {
  at: Spot;
  unit: number;
}

interface Wall {
  at: Spot;
  columns: number;
  rows: number;
  unit: number;
  /** Another number is another wall. */
  seed: number;
  /** Tiles that stay free, such as for words: column and row. */
  free?: (column: number, row: number) => boolean;
}

/** A wall of tiles: simple shapes, no two neighbours alike. */
export function drawWall(sheet: Sheet, { at, columns, rows, unit, seed, free }: Wall): void {
  const next = dice(seed);
  const laid: Tile[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const left = column > 0 ? laid.at(-1) : undefined;
      const above = laid[(row - 1) * columns + column];
      const tile = pick(next, [left, above]);
      laid.push(tile);
      if (free?.(column, row)) continue;
      drawTile(sheet, tile, { at: [at[0] + column * unit, at[1] + row * unit], unit });
    }
  }
}

const attempts = 40;

function pick(next: () => number, neighbours: readonly (Tile | undefined)[]): Tile {
  let tile: Tile | undefined;
  for (let i = 0; i < attempts; i += 1) {
    const [back, ink] = pairs[Math.floor(next() * pairs.length)]!;
    const kind = kinds[Math.floor(next() * kinds.length)]!;
    tile = { kind, turn: Math.floor(next() * 4), back, ink };
    const { kind: drawn } = tile;
    if (neighbours.every((one) => !one || (one.back !== back && one.kind !== drawn))) break;
  }
  return tile!;
}

/** Numbers that look thrown and are the same each time (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// Each tile reaches a hair under its neighbours, so that no gap shines through.
const overlap = 0.35;

function drawTile(sheet: Sheet, { kind, turn, back, ink }: Tile, place: Place): void {
  const [x, y] = [place.at[0] - overlap, place.at[1] - overlap];
  const unit = place.unit + overlap * 2;
  sheet.fill(rect([x, y], [unit, unit]), back);
  const corners: Spot[] = [
    [x, y],
    [x + unit, y],
    [x + unit, y + unit],
    [x, y + unit],
  ];
  const corner = corners[turn % 4]!;
  const start = 0.25 + turn * 0.25;
  const middle: Spot = [x + unit / 2, y + unit / 2];
  if (kind === 'quarter') sheet.fill(sector(corner, unit, [start, start + 0.25]), ink);
  if (kind === 'leaf') {
    sheet.fill(sector(corner, unit, [start, start + 0.25]), ink);
    sheet.fill(sector(corner, unit / 2, [start, start + 0.25]), back);
  }
  if (kind === 'half') {
    const edge = corners[(turn + 1) % 4]!;
    const base: Spot = [(corner[0] + edge[0]) / 2, (corner[1] + edge[1]) / 2];
    sheet.fill(sector(base, unit / 2, [start, start + 0.5]), ink);
  }
  if (kind === 'disc') sheet.fill(circle(middle[0], middle[1], unit * 0.34), ink);
  if (kind === 'ring') {
    sheet.fill(circle(middle[0], middle[1], unit * 0.42), ink);
    sheet.fill(circle(middle[0], middle[1], unit * 0.2), back);
  }
  if (kind === 'stairs')
    sheet.fill(polygon([corner, corners[(turn + 1) % 4]!, corners[(turn + 2) % 4]!]), ink);
  if (kind === 'dots') drawDots(sheet, [x, y], { unit, ink });
}

function drawDots(sheet: Sheet, [x, y]: Spot, { unit, ink }: { unit: number; ink: string }): void {
  for (let i = 0; i < 9; i += 1) {
    const place: Spot = [
      x + (unit * ((i % 3) + 0.5)) / 3,
      y + (unit * (Math.floor(i / 3) + 0.5)) / 3,
    ];
    sheet.dot(place, unit * 0.085, ink);
  }
}
