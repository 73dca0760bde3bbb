import { createElement, forwardRef } from 'react';
import type { ComponentPropsWithRef, ElementType, ForwardedRef } from 'react';
import { useHostClass } from './class-names-context.ts';
import type { Part, PartName, PartTag } from './part.ts';

type AnyProps = ComponentPropsWithRef<'div'> & { as?: ElementType | undefined };

/**
 * A part without styled-components: the same element with the same public class. Its template is
 * in `styles.css`; the build takes it away from here.
 */
export function part<Tag extends PartTag>(tag: Tag, name: PartName): Part<Tag> {
  const partName = name.slice('portico-'.length);

  function PlainPart({ as = tag, className, ...rest }: AnyProps, ref: ForwardedRef<HTMLElement>) {
    const host = useHostClass(partName).className;
    const classes = [name, host, className].filter(Boolean).join(' ');
    return createElement(as, { ...rest, ref, className: classes });
  }
  return forwardRef(PlainPart) as unknown as Part<Tag>;
}
