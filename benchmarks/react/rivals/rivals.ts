// Ours beside AG Grid and MUI in one run. Needs a registry the first time, and weighs ours as
// `npm run size` built it.
//
//   node --conditions=portico-source benchmarks/react/rivals/rivals.ts [rounds] [tables|widgets]

import { launch } from './browser.ts';
import { installRivals, versions } from './install.ts';
import { printFigures } from './report.ts';
import { measureTables } from './tables.ts';
import { measureWidgets } from './widgets.ts';

const rounds = Number(process.argv[2] ?? 5);
const only = process.argv[3];
const modules = installRivals();
const names = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
process.stdout.write(`${names.join(', ')}\n`);

const parts = [
  { name: 'tables', title: '100,000 rows', measure: measureTables },
  { name: 'widgets', title: '300 small widgets', measure: measureWidgets },
];
const browser = await launch();
try {
  process.stdout.write(`Chromium ${browser.version()}, medians of ${rounds} rounds\n`);
  for (const { name, title, measure } of parts) {
    if (only !== undefined && only !== name) continue;
    const figures = await measure(browser, modules, rounds);
    if (!printFigures(title, figures.list())) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
