import { createPortico } from '@portico/sdk';

const settings = document.querySelector<HTMLMetaElement>('meta[name="portico"]');

/** The nonce that the server put into the page for its styles. */
export const nonce = settings?.nonce;

/** One client for the whole page; its first token is on its way before React renders. */
export const portico = createPortico({
  baseUrl: settings?.content ?? '',
  session: async () => {
    const answer = await fetch('/session', { method: 'POST' });
    if (answer.status === 403) return { error: 'forbidden' };
    return answer.json();
  },
});
