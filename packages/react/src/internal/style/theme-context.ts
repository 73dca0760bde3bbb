import { createContext } from 'react';
import type { Theme } from '@portico/theme';

/** The theme of the widgets below; the provider fills it, the root part reads it. */
export const ThemeContext = createContext<Theme | undefined>(undefined);
