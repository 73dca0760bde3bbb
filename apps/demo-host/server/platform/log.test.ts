import { expect, it } from 'vitest';
import { createLog } from './log.ts';

function write(run: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  run(createLog((line) => lines.push(line)));
  return lines.join('\n');
}

it('cuts out what looks like a credential or a mail address, wherever it hides', () => {
  const text = write((log) =>
    log.info('hello', {
      key: 'sk_abcdefghijklmnop',
      deep: { token: 'eyJhbGciOi.eyJzdWIi.c2ln', mail: 'ada@example.com' },
      url: 'postgres://user:password@host/db',
    }),
  );
  expect(text).not.toMatch(/abcdefgh|eyJ|ada@|password/);
  expect(JSON.parse(text)).toMatchObject({ level: 'info', message: 'hello' });
});

it('names an error by its kind and place, not by its words', () => {
  const error = Object.assign(new Error('Key (email)=(ada@example.com) exists'), { code: '23505' });
  const text = write((log) => log.error('failed', { error }));
  expect(JSON.parse(text)).toMatchObject({ error: 'Error', code: '23505' });
  expect(text).not.toContain('ada@example.com');
});
