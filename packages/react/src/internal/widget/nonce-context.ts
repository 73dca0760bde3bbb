import { createContext } from 'react';

/** The nonce of the page's content security policy; given by the provider. */
export const NonceContext = createContext<string | undefined>(undefined);
