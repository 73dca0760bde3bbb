// The weight of what others ship for the same job, from the registry of today and by the same
// bundler: a page with the first widget of each, or a client alone. React is left out everywhere.
//
//   node benchmarks/size/size.ts --peers

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { entries, type Entry } from './entries.ts';
import { weigh, type Weight } from './measure.ts';

/** A library, and the page that a host would write with it. */
interface Peer {
  readonly packages: readonly string[];
  readonly imports: readonly string[];
  readonly sheets?: readonly string[];
  readonly note?: string;
}

const react = ['react', 'react/*', 'react-dom', 'react-dom/*'];

const widgets: readonly Peer[] = [
  {
    packages: ['@workos-inc/widgets'],
    imports: ['{ WorkOsWidgets, UsersManagement } from "@workos-inc/widgets"'],
    sheets: ['@radix-ui/themes/styles.css', '@workos-inc/widgets/styles.css'],
    note: 'a table of users; its peers Radix Themes, Query and SWR included',
  },
  {
    packages: ['@novu/react'],
    imports: ['{ Inbox } from "@novu/react"'],
    note: 'the inbox; its styles are in the script',
  },
  {
    packages: ['@knocklabs/react'],
    imports: ['{ KnockProvider, KnockFeedProvider, NotificationFeed } from "@knocklabs/react"'],
    sheets: ['@knocklabs/react/dist/index.css'],
    note: 'the feed',
  },
  {
    packages: ['@liveblocks/react-ui', '@liveblocks/react', '@liveblocks/client'],
    imports: [
      '{ LiveblocksProvider, RoomProvider, useThreads } from "@liveblocks/react"',
      '{ Thread, Composer } from "@liveblocks/react-ui"',
    ],
    sheets: ['@liveblocks/react-ui/styles.css'],
    note: 'comments with a composer',
  },
  {
    packages: ['@clerk/react'],
    imports: ['{ ClerkProvider, UserButton } from "@clerk/react"'],
    note: 'a loader: the widget itself is a script from their servers, not counted',
  },
  {
    packages: ['@stripe/connect-js', '@stripe/react-connect-js'],
    imports: [
      '{ loadConnectAndInitialize } from "@stripe/connect-js"',
      '{ ConnectComponentsProvider, ConnectPayouts } from "@stripe/react-connect-js"',
    ],
    note: 'a loader: the widget itself is a frame from their servers, not counted',
  },
];

const clients: readonly Peer[] = [
  { packages: ['dub'], imports: ['{ Dub } from "dub"'], note: 'with its schemas' },
  { packages: ['octokit'], imports: ['{ Octokit } from "octokit"'], note: 'with its plugins' },
  { packages: ['stripe'], imports: ['{ Stripe } from "stripe"'], note: 'meant for servers' },
];

/** Ours beside them, by the names of what is weighed anyway. */
const ours: Readonly<Record<string, string>> = {
  'first widget': 'a table of commissions, filled; styles are in the script',
  'first widget, static': 'the same without styled-components, filled',
  'SDK alone': 'client with session, retries, paging and live events',
};

interface Row {
  readonly name: string;
  readonly weight?: Weight;
  readonly note: string;
}

/** Installs and weighs all of them; one that cannot be had is named as such. */
export async function renderPeers(log: (message: string) => void): Promise<string> {
  const rows: Row[] = [];
  for (const entry of entries.filter(({ name }) => ours[name] !== undefined)) {
    const note = ours[entry.name] ?? '';
    rows.push({ name: `Portico, ${entry.name}`, weight: await weigh(entry), note });
  }
  for (const peer of [...widgets, ...clients]) {
    log(`weighing ${peer.packages.join(', ')} …`);
    rows.push(await weighPeer(peer));
  }
  const day = new Date().toISOString().slice(0, 10);
  const head = `| ${day} | script | CSS | note |\n| --- | ---: | ---: | --- |`;
  return `${[head, ...rows.map(renderRow)].join('\n')}\n`;
}

async function weighPeer(peer: Peer): Promise<Row> {
  const folder = await mkdtemp(join(tmpdir(), 'portico-peer-'));
  try {
    await install(folder, peer.packages);
    const versions = peer.packages.map((name) => versionOf(folder, name));
    const name = (await Promise.all(versions)).join(', ');
    const weight = await weigh(pageOf(peer, name), folder);
    return { name, weight, note: peer.note ?? '' };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { name: peer.packages.join(', '), note: `not measured: ${reason}` };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Without scripts of theirs; what they ask for as peers comes along, as for any host. */
async function install(folder: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const all = [...packages, 'react@19', 'react-dom@19'];
  await promisify(execFile)('npm', ['install', ...flags, ...all], { cwd: folder });
}

async function versionOf(folder: string, name: string): Promise<string> {
  const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8');
  return `${name} ${(JSON.parse(text) as { version: string }).version}`;
}

function pageOf({ imports, sheets = [] }: Peer, name: string): Entry {
  const used = imports.flatMap((line) => /\{ (.*) \}/.exec(line)?.[1] ?? []).join(', ');
  const lines = [...imports.map((line) => `import ${line};`), `globalThis.page = [${used}];`];
  const code = [...sheets.map((sheet) => `import '${sheet}';`), ...lines].join('\n');
  return { name, code, external: react, widgets: [] };
}

function renderRow({ name, weight, note }: Row): string {
  if (weight === undefined) return `| ${name} | – | – | ${note} |`;
  const { filledBytes, sheetBytes } = weight;
  return `| ${name} | ${kB(filledBytes - sheetBytes)} | ${kB(sheetBytes)} | ${note} |`;
}

function kB(bytes: number): string {
  return bytes === 0 ? '–' : (bytes / 1000).toFixed(1);
}
