import { forwardRef, useContext } from 'react';
import type { ComponentPropsWithoutRef } from 'react';
import { themeToDeclarations } from '@portico/theme';
import type { Theme } from '@portico/theme';
import { RootElement } from './root-element.ts';
import { ThemeContext } from './theme-context.ts';

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
