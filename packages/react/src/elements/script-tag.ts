// What `<script type="module" src="…/portico.js" data-base-url="…">` runs: it configures the
// elements by the data attributes of its tag, and defines them.

import { defineElements } from './define-elements.ts';
import type { PorticoConfiguration } from './configuration.ts';
import { settingAttributes } from './settings.ts';

export { configurePortico } from './configuration.ts';
export { defineElements };

/** A module is not told which tag asked for it; the tag has its address. */
function ownTag(): HTMLScriptElement | undefined {
  return Array.from(document.scripts).find(({ src }) => src === import.meta.url);
}

function configurationOf(tag: HTMLScriptElement | undefined): PorticoConfiguration {
  const { demo, ...texts } = tag?.dataset ?? {};
  const known = Object.entries(texts).filter(([name]) => name in settingAttributes);
  return {
    // A policy that lets this script run lets its styles in by the same nonce.
    ...(tag?.nonce && { nonce: tag.nonce }),
    ...Object.fromEntries(known),
    ...(demo !== undefined && { demo: demo !== 'false' }),
  };
}

defineElements(configurationOf(ownTag()));
