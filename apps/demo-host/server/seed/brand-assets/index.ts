import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filesFolder, registerAsset } from '../../assets/index.ts';
import type { Work } from '../../platform/work.ts';
import { recipesOf, type BrandKey } from './brands.ts';
import { fingerprint } from './fingerprint.ts';
import { forgetFonts } from './press/fonts.ts';
import type { Recipe } from './recipe.ts';

export type { BrandKey } from './brands.ts';

/** What a file turned out to be, kept beside it so that it need not be made again. */
interface MadeFile {
  file: string;
  preview: string;
  bytes: number;
  width: number | null;
  height: number | null;
}

interface Ledger {
  /** Of the code that made the files: other code makes other files. */
  fingerprint: string;
  records: MadeFile[];
}

/** Makes the program's files below the data folder, unless they are there, and registers them. */
export async function registerAssets(
  work: Work,
  programKey: BrandKey,
  dataDir: string,
): Promise<void> {
  const recipes = recipesOf(programKey);
  const records = await makeFiles(recipes, join(filesFolder(dataDir), programKey));
  for (const [position, { about, format }] of recipes.entries()) {
    const { file, preview, bytes, width, height } = records[position]!;
    await registerAsset(work, {
      key: about.key,
      title: about.title,
      description: about.description,
      category: about.category,
      format,
      contentType: contentTypes[format],
      bytes,
      width,
      height,
      file: `${programKey}/${file}`,
      preview: `${programKey}/${preview}`,
      tierRank: about.tierRank ?? 0,
      position: position * 10,
    });
  }
}

const contentTypes: { [F in Recipe['format']]: string } = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  png: 'image/png',
  html: 'text/html; charset=utf-8',
  gif: 'image/gif',
};

async function makeFiles(recipes: readonly Recipe[], folder: string): Promise<MadeFile[]> {
  const made = await fingerprint();
  const ledgerPath = join(folder, 'made.json');
  const ledger = await readLedger(ledgerPath);
  if (ledger?.fingerprint === made && (await areThere(folder, ledger.records))) {
    return ledger.records;
  }
  const records: MadeFile[] = [];
  // One after the other: the library that draws uses all cores for each of them.
  for (const recipe of recipes) records.push(await makeFile(recipe, folder));
  forgetFonts();
  await write(ledgerPath, JSON.stringify({ fingerprint: made, records }, null, 2));
  return records;
}

async function makeFile({ about, format, make }: Recipe, folder: string): Promise<MadeFile> {
  const { content, preview, size } = await make();
  const names = { file: `${about.key}.${format}`, preview: `previews/${about.key}.webp` };
  await write(join(folder, names.file), content);
  await write(join(folder, names.preview), preview);
  const [width, height] = size ?? [null, null];
  return { ...names, bytes: content.length, width, height };
}

/** A file is there whole or not at all, also when the process ends half way. */
async function write(path: string, content: Buffer | string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, content);
  await rename(`${path}.new`, path);
}

async function readLedger(path: string): Promise<Ledger | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Ledger;
  } catch {
    return null;
  }
}

async function areThere(folder: string, records: readonly MadeFile[]): Promise<boolean> {
  const checks = records.map(async ({ file, preview, bytes }) => {
    const [made] = await Promise.all([stat(join(folder, file)), stat(join(folder, preview))]);
    return made.size === bytes;
  });
  return Promise.all(checks).then(
    (sizes) => sizes.every(Boolean),
    () => false,
  );
}
