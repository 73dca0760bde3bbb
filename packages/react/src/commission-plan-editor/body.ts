import { widgetBody } from '../internal/widget/index.ts';

// On its way as soon as this is read: it is needed when the first answer is here.
export const body = widgetBody(async () => (await import('./plan-body.tsx')).PlanBody);

/** Fetches all that reading a plan needs, for servers that cannot wait while they render. */
export async function preloadCommissionPlanEditor(): Promise<void> {
  await body.fetch();
}
