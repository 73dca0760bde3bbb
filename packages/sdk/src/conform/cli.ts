#!/usr/bin/env node
import { readArguments, usage, type Wanted } from './arguments.ts';
import { findKeys } from './key-files.ts';
import { ConformanceError } from './options.ts';
import { redact } from './redact.ts';
import { renderReport } from './render.ts';
import type { Check } from './report.ts';
import { runConformance } from './run.ts';

const { argv, env, stdout, stderr } = process;

async function main(): Promise<number> {
  const wanted = readArguments(argv.slice(2));
  if (wanted === 'help') {
    stdout.write(usage);
    return 0;
  }
  if ('problem' in wanted) {
    stderr.write(`${wanted.problem}\n\n${usage}`);
    return 2;
  }
  if (wanted.secretKey !== undefined) {
    stderr.write('--secret-key can be seen by others on this machine; use --secret-key-file.\n');
  }
  try {
    return await check(wanted);
  } catch (error) {
    if (!(error instanceof ConformanceError)) throw error;
    stderr.write(`${redact(error.message)}\n`);
    return 2;
  }
}

async function check(wanted: Wanted): Promise<number> {
  const { only, areas, timeoutMs, baseUrl, readOnly } = wanted;
  const report = await runConformance({
    ...{ baseUrl, readOnly, ...(await findKeys(wanted, env)), onCheck: progress() },
    ...(only && { only }),
    ...(areas && { areas }),
    ...(timeoutMs !== undefined && { timeoutMs }),
    ...(wanted.wait && { wait: sleep }),
  });
  if (stderr.isTTY) stderr.write('\r\u001b[K');
  const colour = stdout.isTTY && !env['NO_COLOR'];
  const text = wanted.json
    ? JSON.stringify(report, null, 2)
    : renderReport(report, { colour: Boolean(colour) });
  await new Promise<void>((done) => stdout.write(`${text}\n`, () => done()));
  return report.failed ? 1 : 0;
}

/** On a terminal one line that changes; elsewhere a line now and then, for logs. */
function progress(): (check: Check) => void {
  let done = 0;
  let failed = 0;
  let lastArea = '';
  return ({ area, name, status }) => {
    done += 1;
    if (status === 'failed') failed += 1;
    const sum = `${done} checks, ${failed} failed`;
    if (stderr.isTTY) stderr.write(`\r\u001b[K${sum} · ${area} ${name}`);
    else if (area !== lastArea) stderr.write(`${sum} · now ${area}\n`);
    lastArea = area;
  };
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    stderr.write(`${redact(error instanceof Error ? (error.stack ?? '') : String(error))}\n`);
    process.exitCode = 2;
  },
);
