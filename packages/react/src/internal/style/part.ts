import type { ComponentPropsWithRef, ElementType, ForwardRefExoticComponent, JSX } from 'react';
import { styled } from 'styled-components';
import { useHostClass } from './class-names-context.ts';

/** An HTML or SVG tag that a part can be. */
export type PartTag = keyof JSX.IntrinsicElements;

/**
 * One styled element of a widget. Written out instead of borrowed from styled-components, so
 * that our declarations read the same under every version of it that a host may have.
 */
export type Part<Tag extends PartTag> = ForwardRefExoticComponent<
  ComponentPropsWithRef<Tag> & { as?: ElementType | undefined }
>;

/** A template that takes constants only: functions would make a new class per value. */
export type PartTemplate<Tag extends PartTag> = (
  css: TemplateStringsArray,
  ...constants: readonly (string | number)[]
) => Part<Tag>;

/** A part's class, which is public: hosts write CSS against it. */
export type PartName = `portico-${string}`;

/**
 * Makes one part: an element with a stable public class and a static style sheet in our
 * components layer, so that any plain CSS of the host wins.
 *
 * Variants are `data-*` attributes in the template, never interpolated functions. The name is
 * given to styled-components as the component's id: it is then a class of the element, the same
 * in every build, and cannot collide with a class that the host's own copy generates.
 *
 * @example
 * export const Head = part('header', 'portico-card-head')`
 *   display: flex;
 *   &[data-sticky] { position: sticky; }
 * `;
 */
export function part<Tag extends PartTag>(tag: Tag, name: PartName): PartTemplate<Tag> {
  return (css, ...constants) => {
    const body = css.reduce((text, chunk, index) => `${text}${constants[index - 1] ?? ''}${chunk}`);
    const sheet = `@layer portico.components{box-sizing:border-box;${body}}`;
    const partName = name.slice('portico-'.length);
    const build = styled(tag as 'div')
      .withConfig({ componentId: name })
      .attrs(() => useHostClass(partName));
    // The template is handed over as an object so that styled-components sees a static rule.
    return build`${sheet}` as unknown as Part<Tag>;
  };
}
