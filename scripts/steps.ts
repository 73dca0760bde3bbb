// Runs commands one after the other, or some side by side, and ends with a table: step, result,
// seconds. A failed step does not stop the others, so that one run shows everything that is wrong.

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
const running = new Set<ChildProcess>();

/** A script of ours, under the Node that runs this one and with the workspace read from source. */
export function script(path: string, ...args: string[]): Step['run'] {
  return [process.execPath, ['--conditions=portico-source', path, ...args]];
}

/** A tool that is installed in the workspace. */
export function tool(name: string, ...args: string[]): Step['run'] {
  return [`node_modules/.bin/${name}`, args];
}

/**
 * Runs all steps, prints the table and sets the exit code. A list among the steps is run side by
 * side; each of these says what it has to say when it is done.
 */
export async function runSteps(
  title: string,
  steps: readonly (Step | readonly Step[])[],
): Promise<void> {
  stopWithUs();
  const started = performance.now();
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const group = [step].flat() as Step[];
    const isAlone = group.length === 1;
    outcomes.push(...(await Promise.all(group.map((one) => runStep(one, isAlone)))));
  }
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(renderTable(title, outcomes, seconds));
  if (outcomes.some(({ result }) => result !== 'passed')) process.exitCode = 1;
}

async function runStep(step: Step, isAlone: boolean): Promise<Outcome> {
  const { name, run, limitMinutes = defaultLimitMinutes } = step;
  process.stdout.write(`\n── ${name}${isAlone ? '' : ' (side by side)'}\n`);
  const started = performance.now();
  const [command, args] = run;
  // Its own group: a tool that hangs is ended together with the workers that it started. A group in
  // the background may not read the terminal, so it gets nothing to read.
  const stdio: StdioOptions = isAlone
    ? ['ignore', 'inherit', 'inherit']
    : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd: root, stdio, detached: true });
  running.add(child);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => said.push(piece));
  }
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
    child.on('close', resolve);
  });
  clearTimeout(limit);
  running.delete(child);
  if (!isAlone) process.stdout.write(Buffer.concat(said));
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
    for (const child of running) {
      signalGroup(child, 'SIGINT');
      child.once('close', () => {
        if (running.size === 0) process.exit(exitCode);
      });
    }
    // Time for a test run to stop the PostgreSQL that it started.
    setTimeout(() => process.exit(exitCode), running.size > 0 ? 5000 : 0);
  };
  process.once('SIGINT', () => stop(130));
  process.once('SIGTERM', () => stop(143));
  onLauncherGone(() => stop(1));
}

export function renderTable(
  title: string,
  outcomes: readonly Outcome[],
  total = outcomes.reduce((sum, { seconds }) => sum + seconds, 0),
): string {
  const width = Math.max(title.length, ...outcomes.map(({ name }) => name.length)) + 2;
  const row = (name: string, result: string, seconds: number) =>
    `${name.padEnd(width)}${result.padEnd(11)}${seconds.toFixed(1).padStart(7)} s`;
  const lines = outcomes.map(({ name, result, seconds }) => row(name, result, seconds));
  const worst = outcomes.every(({ result }) => result === 'passed') ? 'passed' : 'failed';
  const rule = '─'.repeat(width + 20);
  return `\n${['', ...lines, rule, row(title, worst, total)].join('\n')}\n\n`;
}
