import { widgetBody } from '../internal/widget/index.ts';

// The arithmetic of exact amounts comes with it: on its way beside the data.
export const body = widgetBody(async () => (await import('./explainer-body.tsx')).ExplainerBody);

/** Fetches all that a filled explainer needs, for servers that cannot wait while they render. */
export async function preloadCommissionExplainer(): Promise<void> {
  await body.fetch();
}
