import { createContext, useContext, useMemo } from 'react';
import type { CSSProperties } from 'react';
import type { Decorator } from '@storybook/react-vite';
import { brands, themeToCss } from '@portico/theme';
import type { Theme } from '@portico/theme';
import type { ToolbarGlobals } from './globals.ts';

const densities = { compact: '0.875', normal: '1', roomy: '1.125' };

/** The toolbar's brand, scheme and density as one theme. */
export function themeOf({ brand, scheme, density }: ToolbarGlobals): Theme {
  const theme: Theme = brands[brand];
  return {
    ...theme,
    colorScheme: scheme === 'brand' ? (theme.colorScheme ?? 'light') : scheme,
    tokens: {
      ...theme.tokens,
      ...(density !== 'brand' && { density: densities[density] }),
    },
  };
}

const rightToLeft = new Set(['ar', 'he']);

/** Direction of the story: the toolbar's, else the locale's. */
export function directionOf({ direction, locale }: ToolbarGlobals): 'ltr' | 'rtl' {
  if (direction !== 'auto') return direction;
  return rightToLeft.has(locale) ? 'rtl' : 'ltr';
}

const StoryThemeContext = createContext<Theme>(brands.neutral);

/** The theme that the toolbar asks for, for stories that show it off. */
export function useStoryTheme(): Theme {
  return useContext(StoryThemeContext);
}

const canvas: CSSProperties = {
  minHeight: '100%',
  padding: 'clamp(16px, 4vw, 32px)',
  boxSizing: 'border-box',
  background: 'var(--portico-color-background, light-dark(#fff, #121214))',
  fontFamily: 'var(--portico-font-family, "Inter Variable", system-ui, sans-serif)',
};

/**
 * Puts a story where a host would: inside a page that carries the brand as plain CSS variables,
 * in the brand's colours, font and direction. Widgets inherit all of it.
 */
export const withBrand: Decorator = (Story, { globals, viewMode }) => {
  const settings = globals as ToolbarGlobals;
  const theme = useMemo(() => themeOf(settings), [settings]);
  const direction = directionOf(settings);
  return (
    <StoryThemeContext.Provider value={theme}>
      <style>{themeToCss(theme, '.storybook-host')}</style>
      <div
        className="storybook-host"
        dir={direction}
        lang={settings.locale}
        style={viewMode === 'docs' ? canvas : { ...canvas, minHeight: '100dvh' }}
      >
        <Story />
      </div>
    </StoryThemeContext.Provider>
  );
};
