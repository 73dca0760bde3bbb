import { useContext } from 'react';
import type { IconType } from '../icons/index.ts';
import { IconsContext } from './icons-context.ts';

/** Props of {@link Icon}. */
export interface IconProps {
  /** The icon, for example `Copy`. */
  icon: IconType;
  /** 16 beside text, 20 where it stands for itself. */
  size?: 16 | 20;
}

/** An icon in the house stroke. Decoration only: the name is in the text or label beside it. */
export function Icon({ icon: Glyph, size = 16 }: IconProps) {
  const own = useContext(IconsContext)?.[Glyph.displayName ?? ''];
  if (own !== undefined) return own;
  return <Glyph size={size} strokeWidth={1.75} aria-hidden className="portico-icon" />;
}
