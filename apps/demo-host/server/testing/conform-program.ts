// A program with something of everything that only reading can find: what a conformance run cannot
// make by itself.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { registerAsset } from '../assets/index.ts';
import { doWork } from '../platform/work.ts';
import type { OpenProgram, TestApi } from './api.ts';
import { insertPayout } from './tax-program.ts';

const asset: Parameters<typeof registerAsset>[1] = {
  ...{ key: 'logo', title: 'Logo', description: 'The logo', category: 'brand', format: 'svg' },
  ...{ contentType: 'image/svg+xml', bytes: 6, width: 10, height: 10, tierRank: 0, position: 1 },
  ...{ file: 'conform/logo.svg', preview: 'conform/logo.svg' },
};

/** Two partners with payouts and tax documents, and material for everyone. */
export async function openFilledProgram(api: TestApi): Promise<OpenProgram> {
  const program = await api.openProgram('hera');
  const folder = join(api.resources.config.dataDir, 'files', 'conform');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'logo.svg'), '<svg/>');
  await doWork(api.resources, { programId: program.id }, async (work) => {
    await registerAsset(work, asset);
    await registerAsset(work, { ...asset, key: 'mark', title: 'Mark' });
  });
  for (const externalId of ['first', 'second']) {
    const { body } = await api.send('POST /api/v1/embed-sessions', {
      key: program.secretKey,
      body: { partner: { externalId, name: `Partner ${externalId}` } },
    });
    for (const completedAt of ['2025-03-01', '2025-04-01', '2025-05-01']) {
      await insertPayout(api, program.id, body.partner.id, { gross: 100, completedAt });
    }
  }
  const documents = { key: program.secretKey, body: { year: 2025 } };
  await api.send('POST /api/v1/admin/tax/documents', documents);
  await api.send('POST /api/v1/admin/payouts/process', { key: program.secretKey, body: {} });
  return program;
}
