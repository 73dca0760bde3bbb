// Writes docs/licences.md from what is installed.
//
//   npm run licences

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { librariesOf, renderLicences } from './licences/page.ts';

const root = join(import.meta.dirname, '..');
writeFileSync(join(root, 'docs', 'licences.md'), renderLicences(librariesOf(root)));
process.stdout.write('Portico: wrote docs/licences.md\n');
