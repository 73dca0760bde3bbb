import { run } from './command.ts';

/** What keeps hosts from being installed, in one line; nothing when packages can be had. */
export async function whyNoPackages(cwd: string): Promise<string | undefined> {
  try {
    await run('npm', ['view', 'react', 'version', '--fetch-retries=0', '--prefer-online'], { cwd });
    return undefined;
  } catch {
    const told = await run('npm', ['config', 'get', 'registry'], { cwd });
    const registry = told.trim().split('\n').at(-1) ?? 'The registry';
    return `Hosts: ${registry} does not answer, and hosts are installed from it.`;
  }
}
