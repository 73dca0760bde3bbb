import { widgetBody } from '../internal/widget/index.ts';

// On its way as soon as this is read: it is needed when the first answer is here.
export const body = widgetBody(async () => (await import('./builder-body.tsx')).BuilderBody);

/**
 * Fetches the form and the link in hand. A server that cannot wait while it renders
 * (`renderToString`) waits for this once, before its first page; a browser need not call it.
 */
export async function preloadReferralLinkBuilder(): Promise<void> {
  await body.fetch();
}
