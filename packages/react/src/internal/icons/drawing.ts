/*! The drawings are those of lucide (https://lucide.dev), © Lucide Icons and Contributors, ISC. */
import { createElement } from 'react';
import type { ComponentType } from 'react';

/** An icon component as lucide-react exports them; a host's own icon fits as well. */
export type IconType = ComponentType<{
  size?: number | string;
  strokeWidth?: number | string;
  className?: string;
  'aria-hidden'?: boolean;
}>;

/** Elements of an SVG with their attributes, on a field of 24 by 24. */
type Strokes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];

/**
 * An icon from lucide's strokes. The library's own component carries a context, aliases and other
 * frameworks along; a drawing needs none of that. The name is the one that hosts replace it by.
 */
export function drawing(name: string, strokes: Strokes): IconType {
  const Drawing: IconType = ({ size = 24, strokeWidth = 2, ...rest }) =>
    createElement(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...{ width: size, height: size, viewBox: '0 0 24 24', strokeWidth },
        ...{ fill: 'none', stroke: 'currentColor' },
        ...{ strokeLinecap: 'round', strokeLinejoin: 'round' },
        ...rest,
      },
      ...strokes.map(([tag, attributes]) => createElement(tag, attributes)),
    );
  Drawing.displayName = name;
  return Drawing;
}
