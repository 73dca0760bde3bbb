import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** Of all code in this folder: as long as it stays the same, so do the files that it makes. */
export async function fingerprint(): Promise<string> {
  const entries = await readdir(folder, { recursive: true });
  const sources = entries.filter((name) => name.endsWith('.ts')).toSorted();
  const hash = createHash('sha256');
  for (const name of sources) hash.update(name).update(await readFile(join(folder, name)));
  return hash.digest('base64url');
}
