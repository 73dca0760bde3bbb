import { openAsBlob } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { Fault } from '../platform/fault.ts';
import { isStoredPath, typeOfPicture } from './assets.rules.ts';

/** Where the files of all programs lie. */
export function filesFolder(dataDir: string): string {
  return join(dataDir, 'files');
}

/**
 * A stored file, read from disk only when somebody reads it. What the table holds is checked
 * again here, links included: nothing outside the folder is ever opened.
 */
export async function openStored(dataDir: string, path: string): Promise<Blob> {
  if (!isStoredPath(path)) throw missing();
  try {
    const folder = await realpath(filesFolder(dataDir));
    const file = await realpath(join(folder, path));
    if (!file.startsWith(folder + sep) || !(await stat(file)).isFile()) throw missing();
    return await openAsBlob(file, { type: typeOfPicture(path) });
  } catch (error) {
    if (isAbsent(error)) throw missing();
    throw error;
  }
}

function isAbsent(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP';
}

function missing(): Fault {
  return new Fault('not_found', {
    detail: 'The file of this asset is missing. Ask the program to upload it again.',
  });
}
