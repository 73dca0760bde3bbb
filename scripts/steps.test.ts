import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { renderTable } from './steps.ts';

const steps = new URL('steps.ts', import.meta.url).href;

function run(...list: unknown[]): { code: number | null; output: string } {
  const program = `const { runSteps } = await import('${steps}');
    await runSteps('all', ${JSON.stringify(list)});`;
  const args = ['--input-type=module', '-e', program];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return { code: status, output: stdout };
}

const node = (code: string) => [process.execPath, ['-e', code]];

test('one failed step fails the whole, and the others still run', () => {
  const { code, output } = run(
    { name: 'breaks', run: node('process.exit(3)') },
    { name: 'is missing', run: ['no-such-command', []] },
    { name: 'works', run: node('console.log("ran")') },
  );
  expect(code).toBe(1);
  expect(output).toContain('ran');
  expect(output).toMatch(/breaks +failed.*\nis missing +failed.*\nworks +passed/);
});

test('steps side by side are both told whole, and one that fails fails all', () => {
  const slow = node('console.log("a1"); setTimeout(() => console.log("a2"), 300)');
  const { code, output } = run([
    { name: 'slow', run: slow },
    { name: 'breaks', run: node('console.log("b1"); process.exit(3)') },
  ]);
  expect(code).toBe(1);
  expect(output).toMatch(/a1\na2/);
  expect(output).toMatch(/slow +passed.*\nbreaks +failed/);
});

test('a step that hangs is ended', () => {
  const { code, output } = run({
    name: 'hangs',
    run: node('setInterval(() => {}, 1000)'),
    limitMinutes: 0.005,
  });
  expect(code).toBe(1);
  expect(output).toMatch(/hangs +timed out/);
});

test('the table adds up', () => {
  const table = renderTable('all', [
    { name: 'a', result: 'passed', seconds: 1.25 },
    { name: 'b', result: 'passed', seconds: 2 },
  ]);
  expect(table).toMatch(/all +passed +3\.[23] s/);
});
