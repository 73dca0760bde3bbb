import { forwardRef, useCallback, useRef } from 'react';
import type { ForwardedRef } from 'react';
import { adoptTheme, themeClass } from './adopted-theme.ts';
import type { RootElementProps } from './root-element.ts';

/**
 * The root without styled-components: `styles.css` has its base, and a theme is a rule in a style
 * sheet made by script, which no content security policy refuses.
 */
export const RootElement = forwardRef<HTMLElement, RootElementProps>(
  function RootElement(props, given) {
    const { $theme, className, ...rest } = props;
    const ref = useAdoptedTheme($theme, given);
    const classes = ['portico-root portico-theme', themeClass($theme), className];
    return <section {...rest} ref={ref} className={classes.filter(Boolean).join(' ')} />;
  },
);

/** Gives the page the theme's rule before it paints the element, and takes it back after it. */
function useAdoptedTheme(theme: string, given: ForwardedRef<HTMLElement>) {
  const release = useRef<() => void>(undefined);
  return useCallback(
    (element: HTMLElement | null) => {
      release.current?.();
      release.current = element === null ? undefined : adoptTheme(element, theme);
      if (typeof given === 'function') given(element);
      else if (given !== null) given.current = element;
    },
    [theme, given],
  );
}
