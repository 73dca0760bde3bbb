export { PorticoProvider } from './portico-provider.tsx';
export type {
  ConnectionProps,
  Density,
  PorticoProviderProps,
  PresentationProps,
} from './provider-props.ts';
