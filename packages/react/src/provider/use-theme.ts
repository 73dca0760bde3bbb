import { useMemo } from 'react';
import type { Theme } from '@portico/theme';
import type { Density, PresentationProps } from './provider-props.ts';

const densities: Readonly<Record<Density, string>> = {
  compact: '0.875',
  normal: '1',
  roomy: '1.125',
};

/** The theme in force: the given one, with the scheme and density that stand beside it. */
export function useTheme(props: PresentationProps): Theme | undefined {
  const { theme, colorScheme, density } = props;
  return useMemo(() => {
    if (colorScheme === undefined && density === undefined) return theme;
    return {
      ...theme,
      ...(colorScheme !== undefined && { colorScheme }),
      tokens: {
        ...theme?.tokens,
        ...(density !== undefined && { density: densities[density] }),
      },
    };
  }, [theme, colorScheme, density]);
}
