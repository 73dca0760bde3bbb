// Writes what the packages export to docs/api, from what is built.
//
//   npm run api

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { reportApi, type ApiReport } from './api/report.ts';
import { buildPackages, packageNames } from './build-packages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Reports of all packages, with the paths of the files that hold them. */
export function apiReports(): (ApiReport & { readonly path: string })[] {
  const folders = packageNames.map((name) => join(root, 'packages', name));
  return reportApi(folders).map((report, at) => ({
    ...report,
    path: join(root, 'docs', 'api', `${packageNames[at]}.api.md`),
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPackages((message) => process.stdout.write(`Portico: ${message}\n`));
  mkdirSync(join(root, 'docs', 'api'), { recursive: true });
  for (const { path, text, undocumented } of apiReports()) {
    writeFileSync(path, text);
    process.stdout.write(`Portico: wrote ${path}, ${undocumented.length} names undocumented\n`);
  }
}
