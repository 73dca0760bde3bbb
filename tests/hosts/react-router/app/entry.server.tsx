import { randomBytes } from 'node:crypto';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { ServerRouter } from 'react-router';
import type { EntryContext } from 'react-router';
import { ServerStyleSheet } from 'styled-components';
import { Nonce } from './nonce.ts';

/** Renders the whole page with its rows and its styles; nothing of it needs a script. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
) {
  const nonce = randomBytes(16).toString('base64');
  const sheet = new ServerStyleSheet({ nonce });
  const page = (
    <Nonce.Provider value={nonce}>
      <ServerRouter context={context} url={request.url} nonce={nonce} />
    </Nonce.Provider>
  );
  const html = await rendered(sheet.collectStyles(page));
  headers.set('content-type', 'text/html; charset=utf-8');
  headers.set('content-security-policy', policyWith(nonce));
  // In the browser styled-components takes the styles over, and looks here for the nonce.
  const styles = `<meta property="csp-nonce" nonce="${nonce}">${sheet.getStyleTags()}`;
  return new Response(
    html.replace('</head>', () => `${styles}</head>`),
    { status, headers },
  );
}

function rendered(page: ReactElement): Promise<string> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      // Rows stand where they belong, however many they are.
      progressiveChunkSize: Infinity,
      onAllReady: () => resolve(text(pipe(new PassThrough()))),
      onShellError: reject,
    });
  });
}

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `connect-src 'self' ${process.env.PORTICO_URL}`,
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');
}
