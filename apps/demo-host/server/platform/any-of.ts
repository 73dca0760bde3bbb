import { sql, type AnyColumn, type SQL } from 'drizzle-orm';

/**
 * The column holds one of these. One parameter for any number of them: the statement's text
 * repeats, and PostgreSQL plans it once.
 */
export function anyOf(column: AnyColumn, values: Iterable<string>): SQL {
  return sql`${column} = any(${toArrayLiteral(values)}::text[])`;
}

/** `{"a","b"}`, as PostgreSQL writes a list. */
function toArrayLiteral(values: Iterable<string>): string {
  return `{${[...values].map((value) => `"${value.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
