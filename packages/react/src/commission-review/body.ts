import { widgetBody } from '../internal/widget/index.ts';

// On its way as soon as this is read: it is needed when the first answer is here.
export const body = widgetBody(async () => (await import('./review-body.tsx')).ReviewBody);

/** Fetches all that a filled queue needs, for servers that cannot wait while they render. */
export async function preloadCommissionReview(): Promise<void> {
  await body.fetch();
}
