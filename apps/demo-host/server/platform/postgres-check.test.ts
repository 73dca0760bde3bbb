import { expect, inject, test } from 'vitest';
import { checkPostgres, requireNewEnough } from './postgres-check.ts';

test('a PostgreSQL that answers and is new enough passes', async () => {
  await expect(checkPostgres(inject('postgresUrl'))).resolves.toBeUndefined();
});

test.each(['mysql://localhost/db', 'nonsense', 'http://localhost'])('%s is no database', (url) => {
  return expect(checkPostgres(url)).rejects.toThrow('DATABASE_URL is not of the form postgres://');
});

test('an unreachable database is told without its password', async () => {
  const refusal = checkPostgres('postgres://ada:secret@127.0.0.1:1/shop');
  await expect(refusal).rejects.toThrow(/^DATABASE_URL \(127\.0\.0\.1:1\/shop\) cannot be reached/);
  await expect(refusal).rejects.not.toThrow('secret');
});

test('a wrong password is told as such', async () => {
  const url = new URL(inject('postgresUrl'));
  url.password = 'wrong';
  await expect(checkPostgres(url.href)).rejects.toThrow('password authentication failed');
});

test('a PostgreSQL older than 15 is refused with its version', () => {
  expect(() => requireNewEnough(140_012, 'db.internal/shop')).toThrow(
    'PostgreSQL 15 or newer is needed; DATABASE_URL (db.internal/shop) is version 14.',
  );
  expect(() => requireNewEnough(150_000, 'db.internal/shop')).not.toThrow();
});
