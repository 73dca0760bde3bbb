import type { ActionFunctionArgs } from 'react-router';
import { mint } from '../portico.server.ts';

/** Answers pages of this site alone: nobody else may act for who is signed in here. */
export async function action({ request }: ActionFunctionArgs) {
  const { headers } = request;
  const origin = headers.get('origin') ?? undefined;
  if (headers.get('sec-fetch-site') !== 'same-origin') return new Response(null, { status: 403 });
  const token = await mint(origin);
  return Response.json({ token }, { headers: { 'cache-control': 'no-store' } });
}
