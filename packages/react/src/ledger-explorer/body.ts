import { widgetBody } from '../internal/widget/index.ts';

// On its way as soon as this is read: it is needed when the first answer is here.
export const body = widgetBody(async () => (await import('./ledger-body.tsx')).LedgerBody);

/** Fetches all that the filled books need, for servers that cannot wait while they render. */
export async function preloadLedgerExplorer(): Promise<void> {
  await body.fetch();
}
