// Finds a Chromium for the browser tests: the one named by PORTICO_CHROMIUM, one installed on the
// machine, or the one that comes inside an npm package (`PORTICO_CHROMIUM=packaged` forces it).
// Nothing is downloaded.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LaunchOptions } from 'playwright-core';

export type Chromium = {
  executablePath: string;
  env: Record<string, string>;
  source: 'named' | 'installed' | 'packaged';
};

const root = fileURLToPath(new URL('..', import.meta.url));
const installedNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Launch options for playwright-core and for Vitest's browser provider. */
export function chromiumLaunchOptions(): LaunchOptions {
  const { executablePath, env } = findChromium();
  return {
    executablePath,
    env,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      // Containers often give /dev/shm 64 MB, on which Chromium crashes.
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
    ],
  };
}

export function findChromium(choice = process.env.PORTICO_CHROMIUM): Chromium {
  if (choice && choice !== 'packaged') return namedChromium(choice);
  const installed = choice === 'packaged' ? undefined : installedChromium();
  if (!installed) return packagedChromium();
  return { executablePath: installed, env: inheritedEnv(), source: 'installed' };
}

function namedChromium(path: string): Chromium {
  if (!starts(path, inheritedEnv())) {
    throw new Error(`PORTICO_CHROMIUM=${path} does not start: name a Chromium, or "packaged".`);
  }
  return { executablePath: path, env: inheritedEnv(), source: 'named' };
}

function installedChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = folders.flatMap((folder) => installedNames.map((name) => join(folder, name)));
  // A wrapper that only says "install me with snap" exists as well, so existence is not enough.
  return [...onPath, ...macApplications].find(
    (path) => fs.existsSync(path) && starts(path, inheritedEnv()),
  );
}

function packagedChromium(): Chromium {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chromium found, and the packaged one is for Linux x64: set PORTICO_CHROMIUM to one.',
    );
  }
  const home = inflatePackage();
  const executablePath = join(home, 'chromium');
  const withOwnLibraries = packagedEnv(home);
  if (starts(executablePath, withOwnLibraries)) {
    return { executablePath, env: withOwnLibraries, source: 'packaged' };
  }
  // A C library older than the bundled NSS: the machine's own NSS, if it has one, fits better.
  const { LD_LIBRARY_PATH: _tooNew, ...withMachineLibraries } = withOwnLibraries;
  if (starts(executablePath, withMachineLibraries)) {
    return { executablePath, env: withMachineLibraries, source: 'packaged' };
  }
  throw new Error(
    `The packaged Chromium does not start: ${whyNot(executablePath, withOwnLibraries)}`,
  );
}

/** Environment in which libraries and fonts come from the package first. */
function packagedEnv(home: string): Record<string, string> {
  const inherited = inheritedEnv();
  const libraries = [join(home, 'al2023', 'lib'), inherited.LD_LIBRARY_PATH].filter(Boolean);
  return {
    ...inherited,
    LD_LIBRARY_PATH: libraries.join(delimiter),
    FONTCONFIG_FILE: join(home, 'fonts.conf'),
  };
}

/** Unpacks the package once per version, beside the other things that can be made again. */
function inflatePackage(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const bin = join(dirname(entry), '..', 'bin');
  const version = packageVersion(dirname(bin));
  const home = join(root, 'node_modules', '.cache', 'portico', `chromium-${version}`);
  if (fs.existsSync(home)) return home;
  fs.mkdirSync(dirname(home), { recursive: true });
  const staging = fs.mkdtempSync(`${home}.`);
  inflateInto(staging, entry, bin);
  fs.writeFileSync(join(staging, 'fonts.conf'), fontsConf(home));
  moveIntoPlace(staging, home);
  return home;
}

function inflateInto(staging: string, entry: string, bin: string): void {
  const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br'];
  // The package always inflates into the temp directory: it gets a process with a temp directory of
  // its own.
  const program = `
    const { inflate } = await import(process.argv[1]);
    await Promise.all(process.argv.slice(2).map((archive) => inflate(archive)));`;
  const result = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', program, entry, ...archives.map((name) => join(bin, name))],
    { env: { ...process.env, TMPDIR: staging }, encoding: 'utf8' },
  );
  if (result.status === 0) return;
  fs.rmSync(staging, { recursive: true, force: true });
  throw new Error(`The packaged Chromium could not be unpacked: ${result.stderr.trim()}`);
}

/** Two test runs may unpack at once; whoever comes second throws its copy away. */
function moveIntoPlace(staging: string, home: string): void {
  try {
    fs.renameSync(staging, home);
  } catch (error) {
    fs.rmSync(staging, { recursive: true, force: true });
    if (!fs.existsSync(home)) throw error;
  }
}

/** The package's own fonts.conf names directories of the cloud service that it was made for. */
function fontsConf(home: string): string {
  const cache = createHash('sha256').update(home).digest('hex').slice(0, 8);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, `fonts-cache-${cache}`)}</cachedir>
</fontconfig>
`;
}

function packageVersion(packageDir: string): string {
  const manifest: unknown = JSON.parse(fs.readFileSync(join(packageDir, 'package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : 'unknown';
}

function starts(path: string, env: Record<string, string>): boolean {
  return spawnSync(path, ['--version'], { env, stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function whyNot(path: string, env: Record<string, string>): string {
  const result = spawnSync(path, ['--version'], { env, encoding: 'utf8', timeout: 20_000 });
  return result.error?.message ?? result.stderr.trim().split('\n')[0] ?? 'no reason given';
}

function inheritedEnv(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry) => entry[1] !== undefined);
  return Object.fromEntries(entries) as Record<string, string>;
}
