import { configurePortico } from './configuration.ts';
import type { PorticoConfiguration } from './configuration.ts';
import { elementTable } from './element-table.ts';
import { providerTag } from './portico-element.ts';
import { ProviderElement } from './provider-element.ts';
import { widgetElementOf } from './widget-element.ts';
import type { AnyRow } from './widget-element.ts';

/**
 * Registers `<portico-provider>` and an element per widget: `<portico-commission-table>`,
 * `<portico-tier-ring>` and the others. A widget's code is fetched when its first element enters
 * the page. On a server it does nothing.
 *
 * @param configuration - the same as for `configurePortico`
 */
export function defineElements(configuration?: PorticoConfiguration): void {
  if (configuration !== undefined) configurePortico(configuration);
  if (globalThis.customElements === undefined) return;
  if (customElements.get(providerTag) !== undefined) {
    console.warn('[portico] The elements are defined already; this time nothing was done.');
    return;
  }
  // The provider first: elements that wait in the page look for theirs when they are upgraded.
  customElements.define(providerTag, ProviderElement);
  for (const [name, row] of Object.entries(elementTable)) {
    customElements.define(`portico-${name}`, widgetElementOf(row as unknown as AnyRow));
  }
}
