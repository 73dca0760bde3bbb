import { run } from './command.ts';

/** Ends the proof with one line when packages cannot be had. */
export async function needRegistry(cwd: string): Promise<void> {
  try {
    await run('npm', ['view', 'react', 'version', '--fetch-retries=0', '--prefer-online'], { cwd });
  } catch {
    const told = await run('npm', ['config', 'get', 'registry'], { cwd });
    const registry = told.trim().split('\n').at(-1) ?? 'The registry';
    process.stderr.write(`Hosts: ${registry} does not answer, and hosts are installed from it.\n`);
    process.exit(1);
  }
}
