import type { Portico } from '@portico/sdk';

/** The SDK client that widgets talk through. */
export type Client = Portico;

/** The client, where there has to be one. */
export function need(client: Client | undefined): Client {
  if (client !== undefined) return client;
  throw new Error('Portico: there is no client yet.');
}
