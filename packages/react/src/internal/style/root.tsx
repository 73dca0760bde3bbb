import { forwardRef, useContext } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { styled } from 'styled-components';
import { layerOrder, themeToDeclarations } from '@portico/theme';
import type { Theme } from '@portico/theme';
import { palette } from './palette.ts';
import { scale } from './scale.ts';
import { ThemeContext } from './theme-context.ts';

const base = `
  ${palette}
  ${scale}
  box-sizing: border-box;
  display: block;
  min-inline-size: 0;
  max-inline-size: 100%;
  container: portico / inline-size;
  contain-intrinsic-inline-size: 20rem;
  color: var(--_portico-foreground);
  font-family: var(--portico-font-family, inherit);
  font-size: var(--_portico-font-md);
  font-weight: 400;
  font-style: normal;
  line-height: 1.5;
  letter-spacing: normal;
  text-align: start;
  text-transform: none;
  white-space: normal;
  -webkit-text-size-adjust: 100%;
  -webkit-tap-highlight-color: transparent;
  @media (forced-colors: active) {
    forced-color-adjust: auto;
  }
`;

const RootBase = styled.section.withConfig({ componentId: 'portico-root' })`
  ${layerOrder}
  @layer portico.base {
    ${base}
  }
`;

/** Declarations of the theme in force; the only style of ours that is not known at build time. */
interface RootStyle {
  $theme: string;
}

// A component of its own, so that a second theme on the page adds one rule and not a second base.
const RootElement = styled(RootBase).withConfig({ componentId: 'portico-theme' })<RootStyle>`
  ${(props) => (props.$theme === '' ? '' : `@layer portico.theme{${props.$theme}}`)}
`;

// One theme is one string for all roots on a page, however often they render.
const declarationsOf = new WeakMap<Theme, string>();

function declarations(theme: Theme | undefined): string {
  if (theme === undefined) return '';
  const known = declarationsOf.get(theme);
  if (known !== undefined) return known;
  const made = themeToDeclarations(theme);
  declarationsOf.set(theme, made);
  return made;
}

/** What a widget shows right now; `data-portico-state` of its root. */
export type RootState = 'loading' | 'failed' | 'empty' | 'locked' | 'ready';

/** Props of {@link Root}; everything else goes to the `<section>`. */
export interface RootProps extends ComponentPropsWithoutRef<'section'> {
  /** The widget's public name, such as `commission-table`. */
  widget: string;
  /** The state on screen. `loading` also sets `aria-busy`. */
  state: RootState;
  /** A theme for this widget alone; otherwise the provider's. */
  theme?: Theme | undefined;
}

/**
 * The outermost element of every widget. It carries the theme in force and derives all private
 * variables from it, so that everything below needs nothing but CSS.
 */
export const Root = forwardRef<HTMLElement, RootProps>(function Root(props, ref) {
  const { widget, state, theme: ownTheme, ...rest } = props;
  const inherited = useContext(ThemeContext);
  return (
    <RootElement
      {...rest}
      ref={ref}
      $theme={declarations(ownTheme ?? inherited)}
      data-portico-widget={widget}
      data-portico-state={state}
      aria-busy={state === 'loading'}
    />
  );
});
