import { createContext } from 'react';

/** The nonce of this request's policy. A browser does not learn it from here. */
export const Nonce = createContext<string | undefined>(undefined);
