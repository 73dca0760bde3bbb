import { readFile } from 'node:fs/promises';
import type { Wanted } from './arguments.ts';
import { ConformanceError, type ProgramKeys } from './options.ts';

type Environment = Readonly<Record<string, string | undefined>>;

interface Found {
  program: ProgramKeys;
  otherProgram?: ProgramKeys;
}

/** Brings the keys together: from a file of programs, a file of one key, or the environment. */
export async function findKeys(wanted: Wanted, env: Environment): Promise<Found> {
  if (wanted.keys !== undefined) {
    const programs = await readPrograms(wanted.keys);
    const { program = '', otherProgram } = wanted;
    return {
      program: pick(programs, program),
      ...(otherProgram !== undefined && { otherProgram: pick(programs, otherProgram) }),
    };
  }
  const { secretKeyFile, publishableKey = env['PORTICO_PUBLISHABLE_KEY'] } = wanted;
  const inFile = secretKeyFile === undefined ? undefined : (await read(secretKeyFile)).trim();
  const secretKey = inFile ?? wanted.secretKey ?? env['PORTICO_SECRET_KEY'];
  if (!secretKey?.startsWith('sk_')) {
    const ways = '--secret-key-file, --keys with --program, or PORTICO_SECRET_KEY';
    throw new ConformanceError(`A secret key (sk_…) is needed: ${ways}.`);
  }
  return { program: { secretKey, ...(publishableKey && { publishableKey }) } };
}

type Programs = Readonly<Record<string, Partial<ProgramKeys>>>;

async function readPrograms(file: string): Promise<Programs> {
  const text = await read(file);
  try {
    const { programs } = JSON.parse(text) as { programs?: Programs };
    if (programs) return programs;
  } catch {
    // Told below; a parser would quote the file, and there are keys in it.
  }
  throw new ConformanceError(`${file} is not JSON such as { "programs": { "name": { … } } }.`);
}

function pick(programs: Programs, name: string): ProgramKeys {
  const { secretKey, publishableKey } = programs[name] ?? {};
  if (secretKey) return { secretKey, ...(publishableKey && { publishableKey }) };
  const names = Object.keys(programs).join(', ');
  throw new ConformanceError(`There is no program ${name} with a secretKey. There are ${names}.`);
}

async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new ConformanceError(`${file} cannot be read.`);
  }
}
