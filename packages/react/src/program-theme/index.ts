export { programBrandOptions } from '../internal/data/index.ts';
export { ProgramTheme, type ProgramThemeProps } from './program-theme.tsx';
