/** A drawing as moves, lines and cubic curves; y points down, as on a page. */
export type Segment =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];
export type Path = readonly Segment[];
export type Spot = readonly [x: number, y: number];

// How far the handles of a quarter circle reach.
const bow = 0.552_284_75;

export function rect(at: Spot, size: Spot, radius = 0): Path {
  return roundedRect(at, size, [radius, radius, radius, radius]);
}

/** Corners clockwise from the top left, each with a radius of its own. */
export function roundedRect(
  [x, y]: Spot,
  [width, height]: Spot,
  radii: readonly [number, number, number, number],
): Path {
  const [right, bottom] = [x + width, y + height];
  if (radii.every((radius) => radius === 0)) {
    return polygon([
      [x, y],
      [right, y],
      [right, bottom],
      [x, bottom],
    ]);
  }
  const [a, b, c, d] = radii;
  const k = 1 - bow;
  return [
    ['M', x + a, y],
    ['L', right - b, y],
    ['C', right - b * k, y, right, y + b * k, right, y + b],
    ['L', right, bottom - c],
    ['C', right, bottom - c * k, right - c * k, bottom, right - c, bottom],
    ['L', x + d, bottom],
    ['C', x + d * k, bottom, x, bottom - d * k, x, bottom - d],
    ['L', x, y + a],
    ['C', x, y + a * k, x + a * k, y, x + a, y],
    ['Z'],
  ];
}

export function circle(x: number, y: number, radius: number): Path {
  return ellipse(x, y, [radius, radius]);
}

export function ellipse(x: number, y: number, [rx, ry]: Spot): Path {
  const [bx, by] = [rx * bow, ry * bow];
  return [
    ['M', x + rx, y],
    ['C', x + rx, y + by, x + bx, y + ry, x, y + ry],
    ['C', x - bx, y + ry, x - rx, y + by, x - rx, y],
    ['C', x - rx, y - by, x - bx, y - ry, x, y - ry],
    ['C', x + bx, y - ry, x + rx, y - by, x + rx, y],
    ['Z'],
  ];
}

export function polyline(points: readonly Spot[]): Path {
  return points.map(([x, y], i) => [i === 0 ? 'M' : 'L', x, y] as const);
}

export function polygon(points: readonly Spot[]): Path {
  return [...polyline(points), ['Z']];
}

export function line(from: Spot, to: Spot): Path {
  return polyline([from, to]);
}

/** Part of a circle, clockwise from `from` to `to` in turns: 0 is up, 0.25 is right. */
export function arc([x, y]: Spot, radius: number, [from, to]: Spot): Path {
  const pieces = Math.max(1, Math.ceil(Math.abs(to - from) * 8));
  const step = ((to - from) / pieces) * Math.PI * 2;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  const segments: Segment[] = [];
  for (let i = 0; i <= pieces; i += 1) {
    const angle = from * Math.PI * 2 + i * step;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    const [px, py] = [x + sin * radius, y - cos * radius];
    if (i === 0) {
      segments.push(['M', px, py]);
      continue;
    }
    const before = angle - step;
    const [sin0, cos0] = [Math.sin(before), Math.cos(before)];
    const [qx, qy] = [x + sin0 * radius, y - cos0 * radius];
    const [hx, hy] = [px - cos * reach, py - sin * reach];
    segments.push(['C', qx + cos0 * reach, qy + sin0 * reach, hx, hy, px, py]);
  }
  return segments;
}

/** A slice of a disc. */
export function sector(center: Spot, radius: number, turns: Spot): Path {
  const [first, ...rest] = arc(center, radius, turns);
  const start = first as readonly ['M', number, number];
  return [['M', center[0], center[1]], ['L', start[1], start[2]], ...rest, ['Z']];
}

/** A soft curve through all points. */
export function curve(points: readonly Spot[]): Path {
  const at = (i: number) => points[Math.min(points.length - 1, Math.max(0, i))]!;
  return points.map(([x, y], i): Segment => {
    if (i === 0) return ['M', x, y];
    const [before, from, next] = [at(i - 2), at(i - 1), at(i + 1)];
    const [ax, ay] = [from[0] + (x - before[0]) / 6, from[1] + (y - before[1]) / 6];
    return ['C', ax, ay, x - (next[0] - from[0]) / 6, y - (next[1] - from[1]) / 6, x, y];
  });
}

export interface Placing {
  x?: number;
  y?: number;
  scale?: number;
  /** In turns, clockwise about the origin. */
  turn?: number;
}

/** The same drawing elsewhere: scaled, then turned, then moved. */
export function placed(path: Path, { x = 0, y = 0, scale = 1, turn = 0 }: Placing): Path {
  const [sin, cos] = [Math.sin(turn * Math.PI * 2) * scale, Math.cos(turn * Math.PI * 2) * scale];
  const px = (a: number, b: number) => a * cos - b * sin + x;
  const py = (a: number, b: number) => a * sin + b * cos + y;
  return path.map((segment): Segment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] !== 'C') {
      return [segment[0], px(segment[1], segment[2]), py(segment[1], segment[2])];
    }
    const [, a, b, c, d, e, f] = segment;
    return ['C', px(a, b), py(a, b), px(c, d), py(c, d), px(e, f), py(e, f)];
  });
}
