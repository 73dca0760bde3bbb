// Runs commands one after the other and ends with a table: step, result, seconds. A failed step
// does not stop the others, so that one run shows everything that is wrong.

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onLauncherGone } from './lifeline.ts';

export type Step = {
  name: string;
  run: readonly [command: string, args: readonly string[]];
  /** A step that hangs is a failure, not a reason to wait for ever. */
  limitMinutes?: number;
};

type Outcome = { name: string; result: 'passed' | 'failed' | 'timed out'; seconds: number };

const root = fileURLToPath(new URL('..', import.meta.url));
const defaultLimitMinutes = 10;
let current: ChildProcess | undefined;

/** A script of ours, under the Node that runs this one and with the workspace read from source. */
export function script(path: string, ...args: string[]): Step['run'] {
  return [process.execPath, ['--conditions=portico-source', path, ...args]];
}

/** A tool that is installed in the workspace. */
export function tool(name: string, ...args: string[]): Step['run'] {
  return [`node_modules/.bin/${name}`, args];
}

/** Runs all steps, prints the table and sets the exit code. */
export async function runSteps(title: string, steps: readonly Step[]): Promise<void> {
  stopWithUs();
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await runStep(step));
  process.stdout.write(renderTable(title, outcomes));
  if (outcomes.some(({ result }) => result !== 'passed')) process.exitCode = 1;
}

async function runStep({ name, run, limitMinutes = defaultLimitMinutes }: Step): Promise<Outcome> {
  process.stdout.write(`\n── ${name}\n`);
  const started = performance.now();
  const [command, args] = run;
  // Its own group: a tool that hangs is ended together with the workers that it started. A group in
  // the background may not read the terminal, so it gets nothing to read.
  const stdio: StdioOptions = ['ignore', 'inherit', 'inherit'];
  const child = spawn(command, args, { cwd: root, stdio, detached: true });
  current = child;
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    signalGroup(child, 'SIGKILL');
  }, limitMinutes * 60_000);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command}: ${error.message}\n`);
      resolve(null);
    });
    child.on('exit', resolve);
  });
  clearTimeout(limit);
  current = undefined;
  const result = late ? 'timed out' : code === 0 ? 'passed' : 'failed';
  return { name, result, seconds: (performance.now() - started) / 1000 };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    // Already gone.
  }
}

function stopWithUs(): void {
  const stop = (exitCode: number) => {
    if (current) signalGroup(current, 'SIGINT');
    // Time for a test run to stop the PostgreSQL that it started.
    setTimeout(() => process.exit(exitCode), current ? 5000 : 0);
    current?.once('exit', () => process.exit(exitCode));
  };
  process.once('SIGINT', () => stop(130));
  process.once('SIGTERM', () => stop(143));
  onLauncherGone(() => stop(1));
}

export function renderTable(title: string, outcomes: readonly Outcome[]): string {
  const width = Math.max(title.length, ...outcomes.map(({ name }) => name.length)) + 2;
  const total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0);
  const row = (name: string, result: string, seconds: number) =>
    `${name.padEnd(width)}${result.padEnd(11)}${seconds.toFixed(1).padStart(7)} s`;
  const lines = outcomes.map(({ name, result, seconds }) => row(name, result, seconds));
  const worst = outcomes.every(({ result }) => result === 'passed') ? 'passed' : 'failed';
  const rule = '─'.repeat(width + 20);
  return `\n${['', ...lines, rule, row(title, worst, total)].join('\n')}\n\n`;
}
