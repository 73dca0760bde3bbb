import { spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/** Where and with what a program runs. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a program to its end and gives what it wrote; fails with it when the program does. */
export async function run(
  command: string,
  args: readonly string[],
  surroundings: Surroundings,
): Promise<string> {
  const child = start(command, args, surroundings);
  const code = await child.ended;
  if (code === 0) return child.output();
  throw new Error(`${command} ${args.join(' ')} failed (${code}):\n${child.output().trim()}`);
}

/** A program that runs until it is stopped. */
export interface Running {
  readonly ended: Promise<number>;
  output(): string;
  stop(): Promise<void>;
}

/** Starts a program in a group of its own, so that what it starts ends with it. */
export function start(
  command: string,
  args: readonly string[],
  { cwd, env = {} }: Surroundings,
): Running {
  const child = spawn(command, args, {
    cwd,
    env: { ...ofAHost(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  }
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
  const stop = async () => {
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  return { ended, output: () => output, stop };
}

// A host does not have our condition, and builds as its customers get it. It runs on the Node of
// this very process: the machine's own may be too old for the newest frameworks.
function ofAHost(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _ours, NODE_ENV: _test, PATH = '', ...env } = process.env;
  const telemetry = { NEXT_TELEMETRY_DISABLED: '1', npm_config_update_notifier: 'false' };
  return { ...env, ...telemetry, PATH: `${dirname(process.execPath)}${delimiter}${PATH}` };
}
