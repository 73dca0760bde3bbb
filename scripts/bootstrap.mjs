// Runs before anything is installed, on the machine's own Node: built-in modules only, no
// TypeScript.
//
// `npm start`, `npm test` and `npm run check` come through here. It brings node_modules in line
// with the lockfile, then hands over to the real script under the Node version that the lockfile
// pins.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stampFile = join(root, 'node_modules', '.portico-install');
const pinnedNode = join(root, 'node_modules', '.bin', 'node');
const oldestNode = [20, 12];
const forwardedSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Installs what is missing, then runs `script` (relative to the repository) and exits with its
 * code.
 */
export async function bootstrap(script, args = process.argv.slice(2)) {
  requireNode();
  await installWhenStale();
  process.exitCode = await runPinned(join(root, script), args);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

async function installWhenStale() {
  const wanted = installFingerprint();
  if (isInstalled(wanted)) return;
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const pnpm = manifest.packageManager;
  process.stdout.write(`Portico: installing dependencies with ${pnpm} (once, a minute) …\n`);
  const started = Date.now();
  const code = await runInstall(pnpm, manifest.devDependencies.node);
  if (code > 128) process.exit(code);
  if (code !== 0) fail(await explainFailedInstall(code));
  if (!pinnedNodeRuns()) fail('the install finished, but node_modules/.bin/node does not run.');
  writeFileSync(stampFile, wanted);
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  process.stdout.write(`Portico: dependencies installed in ${seconds} s\n`);
}

/**
 * Says which install is there: another lockfile, build allowance or kind of machine needs another
 * one.
 */
function installFingerprint() {
  const hash = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) {
    const path = join(root, file);
    if (!existsSync(path)) fail(`${file} is missing: is the checkout complete?`);
    hash.update(readFileSync(path));
  }
  return `${process.platform}-${process.arch} ${hash.digest('hex')}\n`;
}

function isInstalled(wanted) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted && pinnedNodeRuns();
}

function pinnedNodeRuns() {
  return spawnSync(pinnedNode, ['--version'], { stdio: 'ignore' }).status === 0;
}

function runInstall(pnpm, nodeVersion) {
  // NODE_ENV=production would leave the build tools out; without a terminal pnpm would refuse to
  // replace a node_modules that another pnpm made. The version is pinned by this very command: pnpm
  // need not write its own pin into the lockfile, which a frozen install may not do and then fails.
  const { NODE_ENV: _dropped, ...inherited } = process.env;
  const env = {
    ...inherited,
    pnpm_config_pm_on_fail: 'ignore',
    // Packages run on the pinned Node, so it is the one that their demands are held against.
    pnpm_config_node_version: nodeVersion,
  };
  const args = ['-y', pnpm, 'install', '--frozen-lockfile', '--config.confirmModulesPurge=false'];
  if (!process.stdout.isTTY) args.push('--reporter=append-only');
  return run('npx', args, {
    cwd: root,
    env,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

async function explainFailedInstall(code) {
  if (code === 127) return 'npx was not found: npm (it comes with Node) is needed to install.';
  const registry = npmRegistry();
  const proxied = Object.keys(process.env).some((name) => /^https?_proxy$/i.test(name));
  const reachable = proxied || (await answers(registry));
  return reachable
    ? `installing the dependencies failed (exit ${code}); the reason is printed above.`
    : `no network: ${registry} does not answer, and the first start has to install packages.`;
}

function npmRegistry() {
  const result = spawnSync('npm', ['config', 'get', 'registry'], { cwd: root, encoding: 'utf8' });
  const found = (result.stdout ?? '').trim().split('\n').at(-1) ?? '';
  return found.startsWith('http') ? found : 'the npm registry';
}

async function answers(url) {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

function runPinned(script, args) {
  // The channel is a lifeline: when this process is killed outright, the script notices and cleans
  // up.
  const options = { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] };
  return run(pinnedNode, ['--conditions=portico-source', script, ...args], options);
}

function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, options);
    const stopForwarding = forwardSignals(child);
    child.on('error', () => resolve(127));
    child.on('exit', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

function forwardSignals(child) {
  const forward = (signal) => {
    // A terminal sends Ctrl-C to the child as well; twice would mean "stop at once".
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  for (const signal of forwardedSignals) process.on(signal, forward);
  const parentWatch = endWithNpm(child);
  return () => {
    clearInterval(parentWatch);
    for (const signal of forwardedSignals) process.off(signal, forward);
  };
}

/** After a `kill -9` of npm nobody could stop the child any more: stop it when its npm is gone. */
function endWithNpm(child) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  // npm runs scripts through a shell; some shells stay in between, others are replaced by us.
  const shell = describeProcess(parent);
  const npm = /(^|\/)\w*sh$/.test(shell.command) ? shell.parent : parent;
  const watch = () => {
    if (process.ppid !== parent || !isAlive(npm)) child.kill('SIGTERM');
  };
  return setInterval(watch, 1000).unref();
}

function describeProcess(pid) {
  const result = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [parent = '', command = ''] = (result.stdout || linuxProcess(pid)).trim().split(/\s+/);
  return { parent: Number(parent), command };
}

/** Slim images have no `ps`. */
function linuxProcess(pid) {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) return '';
  const [, command = '', parent = ''] = /\((.*)\) \S (\d+)/.exec(readFileSync(stat, 'utf8')) ?? [];
  return `${parent} ${command}`;
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function fail(message) {
  process.stderr.write(`Portico: ${message}\n`);
  process.exit(1);
}
