import { sql } from 'drizzle-orm';
import type { Hono } from 'hono';
import { listMigrations } from './migrate.ts';
import type { Resources } from './resources.ts';

/** `/healthz`: the process answers. `/readyz`: the database does too, with every migration. */
export function healthRoutes(app: Hono, { db }: Resources): void {
  app.get('/healthz', (context) => context.json({ status: 'ok' }));
  app.get('/readyz', async (context) => {
    const problem = await findProblem(db);
    return problem
      ? context.json({ status: 'unavailable', problem }, 503)
      : context.json({ status: 'ready' });
  });
}

async function findProblem(db: Resources['db']): Promise<string | null> {
  try {
    const rows = await db.system.execute<{ name: string }>(
      sql`select name from portico_migrations`,
    );
    const done = new Set(rows.map(({ name }) => name));
    const missing = (await listMigrations()).filter((name) => !done.has(name));
    return missing.length > 0 ? `missing migrations: ${missing.join(', ')}` : null;
  } catch {
    return 'the database is out of reach';
  }
}
