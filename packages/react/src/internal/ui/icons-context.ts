import { createContext } from 'react';
import type { ReactElement } from 'react';

/** A host's own icons in place of ours, by the name of ours in lucide: `Copy`, `Download`. */
export type Icons = Readonly<Record<string, ReactElement>>;

export const IconsContext = createContext<Icons | undefined>(undefined);
