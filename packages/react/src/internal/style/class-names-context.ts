import { createContext, useContext } from 'react';

/** A host's own classes per part, by the part's name without `portico-`. */
export type ClassNames = Readonly<Record<string, string>>;

export const ClassNamesContext = createContext<ClassNames | undefined>(undefined);

/** What a part adds to its own class; read in every part, so it does as little as it can. */
export function useHostClass(name: string): { className?: string } {
  const given = useContext(ClassNamesContext)?.[name];
  return given === undefined ? none : { className: given };
}

const none = {};
