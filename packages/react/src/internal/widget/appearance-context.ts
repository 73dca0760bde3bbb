import { createContext } from 'react';

/** How widgets are delivered into the page; filled by the provider. */
export interface AppearanceValue {
  /** The nonce of the page's content security policy. */
  readonly nonce?: string | undefined;
}

export const AppearanceContext = createContext<AppearanceValue>({});
