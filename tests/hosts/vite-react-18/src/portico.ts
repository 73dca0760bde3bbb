import type { SessionAnswer } from '@portico/sdk';

const settings = document.querySelector<HTMLMetaElement>('meta[name="portico"]');

/** The nonce that the server put into the page for its styles. */
export const nonce = settings?.nonce;

/** Where Portico lives. */
export const portico = settings?.content ?? '';

/** Asks our server who this is. */
export async function askSession(): Promise<SessionAnswer> {
  const answer = await fetch('/session', { method: 'POST' });
  if (answer.status === 403) return { error: 'forbidden' };
  return answer.json();
}
