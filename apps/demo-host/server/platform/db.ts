import { sql } from 'drizzle-orm';
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { guardTransactions } from './lost-connection.ts';

/** A transaction that sees one program (and, for a session, one partner) and nothing else. */
export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0];

/** Whose rows a transaction may touch. */
export interface Tenant {
  programId: string;
  partnerId?: string | undefined;
}

export interface Database {
  /** Runs inside one transaction held to the tenant by row level security. */
  transact<T>(tenant: Tenant, run: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * The owner's connection, which sees every program: finding out who calls, resolving a link,
   * draining clicks, following the stream, and nothing else.
   */
  readonly system: PostgresJsDatabase;
  readonly listener: postgres.Sql;
  close(): Promise<void>;
}

interface Options {
  /** Connections for requests. */
  max?: number;
  /** Answers before the disk does: for filling a database that can be filled again. */
  lazyCommit?: boolean;
}

/** Requests run as a role that owns nothing, so that row level security binds them. */
const requestRole = 'portico_app';

export function openDatabase(
  url: string,
  { max = 16, lazyCommit = false }: Options = {},
): Database {
  const common = {
    onnotice: () => {},
    connect_timeout: 5,
    // Nobody hears of it when this query of the driver's own fails: the process would end. Lists
    // travel as JSON instead of arrays.
    fetch_types: false,
    // The driver's own pause grows to 20 s, and queries wait it out: after an outage they, and
    // LISTEN, would stay silent long after the database is back.
    backoff: (attempt: number) => Math.min(3 ** attempt / 100, 1),
    connection: {
      application_name: 'portico',
      statement_timeout: 30_000,
      ...(lazyCommit && { synchronous_commit: 'off' }),
    },
  };
  const app = postgres(url, {
    ...common,
    max,
    connection: { ...common.connection, role: requestRole },
  });
  const owner = postgres(url, { ...common, max: 4 });
  const requests = drizzle(guardTransactions(app));
  return {
    system: drizzle(guardTransactions(owner)),
    listener: owner,
    transact: ({ programId, partnerId = '' }, run) =>
      requests.transaction(async (tx) => {
        await tx.execute(sql`select set_config('portico.program_id', ${programId}, true),
          set_config('portico.partner_id', ${partnerId}, true)`);
        return run(tx);
      }),
    close: async () => {
      await Promise.all([app.end({ timeout: 5 }), owner.end({ timeout: 5 })]);
    },
  };
}

/** True when the database itself is out of reach, as opposed to refusing a statement. */
export function isOutage(error: unknown): boolean {
  const code = (error as { code?: string } | null)?.code ?? '';
  return /^(?:ECONN|ENOTFOUND|EPIPE|CONNECT|CONNECTION_|57P0|08)/.test(code);
}

/** True for a duplicate in the named unique constraint or index. */
export function isDuplicate(error: unknown, constraint: string): boolean {
  const cause = (error as { cause?: unknown })?.cause ?? error;
  const { code, constraint_name: name } = cause as { code?: string; constraint_name?: string };
  return code === '23505' && name === constraint;
}
