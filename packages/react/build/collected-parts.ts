// Stands in for `part.ts` while the style sheet is made: the same parts, and a list of them.

import type { ComponentType } from 'react';
import { part as makePart, type PartName, type PartTag } from '../src/internal/style/part.ts';

/** Every part, in the order in which files that need each other are read. */
export const collected: ComponentType[] = [];

/** Makes a part as it is in pages, and remembers it. */
export function part(tag: PartTag, name: PartName) {
  return (css: TemplateStringsArray, ...constants: readonly (string | number)[]) => {
    const made = makePart(tag, name)(css, ...constants);
    collected.push(made as ComponentType);
    return made;
  };
}
