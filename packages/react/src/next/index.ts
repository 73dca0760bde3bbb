export { readNonce } from './nonce.ts';
export { PorticoNextProvider, type PorticoNextProviderProps } from './portico-next-provider.tsx';
export { prefetch, type PorticoState, type PrefetchOptions } from './prefetch.ts';
export type { Served, ServedWidget } from './questions.ts';
export { createSessionRoute, type SessionRouteOptions } from './session-route.ts';
export type { PartnerOfRequest } from './session-route.ts';
export { PorticoStyleRegistry, type PorticoStyleRegistryProps } from './style-registry.tsx';
