import { isPorticoError, type Link, type Portico } from '@portico/sdk';
import type { Exchange } from '../../../host/index.ts';
import { HostError } from '../session/host-client.ts';

/**
 * The one call that the panel makes with the partner's own session, as the widget does. The
 * record is put together here; the token stays inside the client, which is why it is not in it.
 */
export async function createLink(
  client: Portico,
  input: { name: string },
): Promise<{ link: Link; exchange: Exchange }> {
  const started = performance.now();
  const request: Exchange['request'] = {
    method: 'POST',
    url: `${location.origin}/api/v1/partners/referrals/link`,
    headers: { authorization: 'Bearer eyJ••••••••', 'content-type': 'application/json' },
    body: input,
  };
  const ms = () => performance.now() - started;
  try {
    const { data: link, response } = await client.links.create(input).withResponse();
    const { status, headers } = response;
    const shown = pick(headers, ['content-type', 'x-request-id']);
    return {
      link,
      exchange: { request, response: { status, headers: shown, body: link }, ms: ms() },
    };
  } catch (error) {
    if (!isPorticoError(error)) throw error;
    const { status, code, message, requestId } = error;
    const response = status === undefined ? null : { status, headers: {}, body: error.toJSON() };
    const said = { code, message, ...(requestId && { requestId }) };
    throw new HostError({ error: said, exchanges: [{ request, response, ms: ms() }] }, status);
  }
}

function pick(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, headers.get(name) ?? '']));
}
