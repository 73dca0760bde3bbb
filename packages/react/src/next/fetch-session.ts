import type { SessionAnswer } from '@portico/sdk';

/** Asks the host's session route; a visitor without access is told so once and asks no more. */
export async function fetchSession(url: string): Promise<SessionAnswer> {
  const response = await fetch(url, { method: 'POST', headers: { accept: 'application/json' } });
  if (response.status === 401 || response.status === 403) return { error: 'forbidden' };
  if (!response.ok) throw new Error(`The session route answered ${response.status}.`);
  return (await response.json()) as SessionAnswer;
}
