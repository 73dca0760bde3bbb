import { widgetBody } from '../internal/widget/index.ts';

// On its way as soon as this is read: it is needed when the first answer is here.
export const body = widgetBody(async () => (await import('./run-body.tsx')).RunBody);

/** Fetches all that filled runs need, for servers that cannot wait while they render. */
export async function preloadPayoutRun(): Promise<void> {
  await body.fetch();
}
