import { useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Theme } from '@portico/theme';
import { ThemeContext } from '../internal/style/index.ts';
import { ProgramThemePart } from './program-theme.parts.ts';
import { useProgramBrand } from './use-program-brand.ts';

/** Props of {@link ProgramTheme}. */
export interface ProgramThemeProps {
  /**
   * The theme of the first render, from a server that has asked for it already (`null`: the
   * program has none). With it nothing is waited for, and a server renders in the right look.
   */
  initial?: Theme | null | undefined;
  children?: ReactNode;
}

/**
 * Gives the widgets below the theme that the program has stored, from the first frame on: until it
 * is known they keep their place and are not seen, three seconds at most. What the provider's own
 * `theme`, `colorScheme` and `density` set, wins.
 *
 * @example
 * <PorticoProvider baseUrl="https://partners.example.com" session={fetchSession}>
 *   <ProgramTheme>
 *     <CommissionTable />
 *   </ProgramTheme>
 * </PorticoProvider>
 */
export function ProgramTheme({ initial, children }: ProgramThemeProps) {
  const host = useContext(ThemeContext);
  const brand = useProgramBrand();
  const isKnown = brand.status === 'ready';
  // What a backend of another version stores is no danger: a root writes safe declarations only.
  const program = isKnown ? (brand.data.theme as Theme | null) : initial;
  const theme = useMemo(() => withHost(program, host), [program, host]);
  const isWaiting = brand.status === 'loading' && initial === undefined;
  return (
    <ThemeContext.Provider value={theme}>
      <ProgramThemePart data-waiting={isWaiting ? '' : undefined}>{children}</ProgramThemePart>
    </ThemeContext.Provider>
  );
}

function withHost(program: Theme | null | undefined, host: Theme | undefined): Theme | undefined {
  if (program === null || program === undefined) return host;
  if (host === undefined) return program;
  return { ...program, ...host, tokens: { ...program.tokens, ...host.tokens } };
}
