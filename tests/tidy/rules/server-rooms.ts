import { importsOf, type Import } from '../imports.ts';
import { isTest, type TextFile } from '../repository.ts';
import type { Rule } from '../rule.ts';

const server = 'apps/demo-host/server/';
// Not modules of the domain: below all of them, above all of them, or data.
const openRooms = new Set(['platform', 'testing', 'seed', 'presets', 'migrations']);

export const serverDoors: Rule = {
  name: 'server modules are entered by their door',
  why: 'What is not in a module’s index.ts may change without anybody being asked.',
  todo: 'export it from the neighbour’s index.ts, or ask the neighbour to do the work.',
  find: (files) =>
    crossings(files)
      .filter(({ target }) => !target?.endsWith('/index.ts'))
      .map(({ from, line, specifier }) => ({ file: from, line, what: `\`${specifier}\`` })),
};

export const serverRunsDownhill: Rule = {
  name: 'server modules do not import in circles',
  why: 'Modules that import each other are one module; against the stream run events.',
  todo: 'announce an event in the outbox, or pass the function in from app.ts.',
  find(files) {
    const edges = new Map<string, Map<string, Import>>();
    for (const one of crossings(files)) {
      // Types run against the stream at no cost.
      if (one.isType) continue;
      const from = moduleOf(one.from) ?? '';
      const known = edges.get(from) ?? new Map<string, Import>();
      edges.set(from, known.set(moduleOf(one.target ?? '') ?? '', one));
    }
    return [...edges].flatMap(([start, targets]) =>
      [...targets].flatMap(([next, one]) => {
        const way = findWay(edges, next, start);
        // Each circle is told once: by the member that comes first in the alphabet.
        if (!way || [start, ...way].toSorted()[0] !== start) return [];
        return [{ file: one.from, line: one.line, what: [start, ...way].join(' → ') }];
      }),
    );
  },
};

function findWay(
  edges: Map<string, Map<string, Import>>,
  from: string,
  to: string,
): string[] | null {
  const ways: string[][] = [[from]];
  const seen = new Set([from]);
  for (let way = ways.shift(); way; way = ways.shift()) {
    const last = way.at(-1) ?? '';
    if (last === to) return way;
    for (const next of edges.get(last)?.keys() ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      ways.push([...way, next]);
    }
  }
  return null;
}

/** Imports from one module of the domain into another one. */
function crossings(files: readonly TextFile[]): Import[] {
  const code = files.filter((file) => file.path.startsWith(server) && !isTest(file));
  return code.flatMap(importsOf).filter(({ from, target }) => {
    const [own, other] = [moduleOf(from), moduleOf(target ?? '')];
    return own !== null && other !== null && own !== other;
  });
}

function moduleOf(path: string): string | null {
  if (!path.startsWith(server)) return null;
  const [folder, file] = path.slice(server.length).split('/');
  return folder && file && !openRooms.has(folder) ? folder : null;
}
