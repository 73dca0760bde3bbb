export { configurePortico, type PorticoConfiguration } from './configuration.ts';
export { defineElements } from './define-elements.ts';
export type {
  PorticoElementNames,
  PorticoProviderElement,
  PorticoWidgetElement,
} from './element-names.ts';
export type { PorticoSettings } from './settings.ts';
