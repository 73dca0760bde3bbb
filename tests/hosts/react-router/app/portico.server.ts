import { createPortico } from '@portico/sdk';
import { createPorticoServer, readClaims } from '@portico/sdk/server';
import {
  commissionListOptions,
  commissionSummaryOptions,
  programOptions,
  tierProgressOptions,
} from '@portico/react/hooks';
import { dehydrate, QueryClient } from '@tanstack/react-query';

const baseUrl = process.env.PORTICO_URL ?? '';
const secretKey = process.env.PORTICO_SECRET_KEY ?? '';

/** Mints a session for whoever is signed in; a real host reads its own cookie here. */
export async function mint(origin?: string): Promise<string> {
  const portico = createPorticoServer({ baseUrl, secretKey });
  const { token } = await portico.embedSessions.create({
    partner: { externalId: process.env.PORTICO_EXTERNAL_ID ?? '' },
    ...(origin && { allowedOrigins: [origin] }),
  });
  return token;
}

/** What the widgets of the page will ask, asked here. */
export async function askAhead() {
  const token = await mint();
  const claims = readClaims(token);
  const scope = claims && { programId: claims.programId, partnerId: claims.partnerId };
  const asking = { client: createPortico({ baseUrl, session: token }), scope };
  const cache = new QueryClient();
  await Promise.all([
    cache.prefetchInfiniteQuery(commissionListOptions(asking, { sort: '-occurredAt' })),
    cache.prefetchQuery(commissionSummaryOptions(asking)),
    cache.prefetchQuery(programOptions(asking)),
    cache.prefetchQuery(tierProgressOptions(asking)),
  ]);
  return { baseUrl, scope, now: Date.now(), answers: dehydrate(cache) };
}
