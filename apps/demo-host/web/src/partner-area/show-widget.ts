export type WidgetName = 'referral-link-builder' | 'tier-ring' | 'commission-table' | 'asset-grid';

/** Brings a widget into view, without moving the page when all of it is there already. */
export function showWidget(name: WidgetName): void {
  const widget = document.querySelector(`[data-portico-widget='${name}']`);
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  widget?.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'start' });
}

export const toLinks = () => showWidget('referral-link-builder');
export const toTier = () => showWidget('tier-ring');
