import { announceChange } from './configuration.ts';
import { attributeNames, declareProperties, PorticoElement } from './portico-element.ts';
import { makeRoot } from './element-root.ts';

/** `<portico-provider>`: settings for the elements in it. Has no box of its own. */
export class ProviderElement extends PorticoElement {
  static readonly observedAttributes = attributeNames({});

  override connectedCallback(): void {
    if (this.shadowRoot === null) makeRoot(this, 'contents').append(document.createElement('slot'));
    super.connectedCallback();
  }

  override changed(): void {
    announceChange();
  }
}

declareProperties(ProviderElement, {}, []);
