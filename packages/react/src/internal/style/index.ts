export { ClassNamesContext, type ClassNames } from './class-names-context.ts';
export { part, type Part, type PartName, type PartTag } from './part.ts';
export { Root, type RootProps, type RootState } from './root.tsx';
export { ThemeContext } from './theme-context.ts';
