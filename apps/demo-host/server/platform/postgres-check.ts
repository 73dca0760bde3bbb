import postgres from 'postgres';
import { StartupProblem } from './startup-problem.ts';

const oldestMajor = 15;
const connectTimeoutSeconds = 8;

/** Fails with one line that a person can act on; the line never holds the password. */
export async function checkPostgres(databaseUrl: string): Promise<void> {
  const place = withoutCredentials(databaseUrl);
  requireNewEnough(await serverVersion(databaseUrl, place), place);
}

/** PostgreSQL tells its version as one number: 150004 is 15.4. */
export function requireNewEnough(version: number, place: string): void {
  const major = Math.floor(version / 10_000);
  if (major >= oldestMajor) return;
  throw new StartupProblem(
    `PostgreSQL ${oldestMajor} or newer is needed; DATABASE_URL (${place}) is version ${major}.`,
  );
}

function withoutCredentials(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl) || !/^postgres(ql)?:/.test(databaseUrl)) {
    throw new StartupProblem(
      'DATABASE_URL is not of the form postgres://user:password@host/database.',
    );
  }
  const { host, pathname } = new URL(databaseUrl);
  return `${host}${pathname}`;
}

async function serverVersion(databaseUrl: string, place: string): Promise<number> {
  const sql = postgres(databaseUrl, { max: 1, connect_timeout: connectTimeoutSeconds });
  try {
    const rows = await sql<
      { version: string }[]
    >`SELECT current_setting('server_version_num') AS version`;
    return Number(rows[0]?.version);
  } catch (error) {
    throw new StartupProblem(`DATABASE_URL (${place}) cannot be reached: ${reasonOf(error)}.`);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** A refused connection to a name with several addresses comes as a bundle without a message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return error.message || code || error.name;
}
