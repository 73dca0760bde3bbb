import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Everything the server needs to know, read once from the environment. */
export interface Config {
  host: string;
  port: number;
  /** Where visitors and clients reach this server; links are made with it. */
  baseUrl: string;
  dataDir: string;
  /** Signs embed sessions. */
  sessionKey: Buffer;
  /** Encrypts what must be read again, such as webhook secrets. */
  encryptionKey: Buffer;
  rateLimit: boolean;
  /** The headers in which a proxy tells of a visitor; without a name none is believed. */
  addressHeader?: string | undefined;
  countryHeader?: string | undefined;
}

/** Keys come from the environment, or are made once and kept in the data directory (mode 0600). */
export async function readConfig(env: NodeJS.ProcessEnv): Promise<Config> {
  const host = env['HOST'] ?? '127.0.0.1';
  const port = readPort(env['PORT'] ?? '4400');
  const dataDir = resolve(env['PORTICO_DATA_DIR'] ?? '.portico');
  await mkdir(dataDir, { recursive: true });
  return {
    host,
    port,
    baseUrl: env['PORTICO_BASE_URL'] ?? `http://${host}:${port}`,
    dataDir,
    sessionKey: await readKey(env['PORTICO_SESSION_KEY'], join(dataDir, 'session.key')),
    encryptionKey: await readKey(env['PORTICO_ENCRYPTION_KEY'], join(dataDir, 'encryption.key')),
    rateLimit: env['PORTICO_RATE_LIMIT'] !== 'off',
    addressHeader: readHeaderName(env, 'PORTICO_ADDRESS_HEADER'),
    countryHeader: readHeaderName(env, 'PORTICO_COUNTRY_HEADER'),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT must be a number from 0 to 65535, not "${text}".`);
  }
  return port;
}

/** In small letters, as requests have it. */
function readHeaderName(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const name = env[variable]?.trim().toLowerCase();
  if (!name) return undefined;
  if (!/^[a-z0-9-]+$/.test(name)) {
    throw new Error(`${variable} must be the name of a header, not "${name}".`);
  }
  return name;
}

async function readKey(given: string | undefined, file: string): Promise<Buffer> {
  const text = given ?? (await readOrMake(file));
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== 32)
    throw new Error(`A key must be 32 bytes in base64 (${given ? 'environment' : file}).`);
  return key;
}

async function readOrMake(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const made = randomBytes(32).toString('base64');
  try {
    await writeFile(file, made, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another process was first; its key is the key.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFile(file, 'utf8');
    throw error;
  }
}
