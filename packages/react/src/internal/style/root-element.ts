import type { ComponentPropsWithRef } from 'react';
import { styled } from 'styled-components';
import { layerOrder } from '@portico/theme';
import { palette } from './palette.ts';
import { scale } from './scale.ts';

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
  text-indent: 0;
  text-shadow: none;
  text-wrap: wrap;
  text-underline-offset: auto;
  text-decoration-skip-ink: auto;
  white-space: normal;
  word-spacing: normal;
  word-break: normal;
  overflow-wrap: normal;
  line-break: auto;
  hyphens: manual;
  tab-size: 8;
  quotes: auto;
  font-stretch: normal;
  font-variant: normal;
  font-feature-settings: normal;
  list-style: outside;
  border-collapse: separate;
  border-spacing: 0;
  caption-side: top;
  empty-cells: show;
  cursor: auto;
  -webkit-text-stroke: 0;
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

/** The only style of ours that is not known at build time. */
export interface RootStyle {
  /** Declarations of the theme in force; empty when there is none. */
  $theme: string;
}

/** Props of {@link RootElement}. */
export type RootElementProps = ComponentPropsWithRef<'section'> & RootStyle;

// A component of its own, so that a second theme on the page adds one rule and not a second base.
/** The `<section>` around every widget, in the theme in force. */
export const RootElement = styled(RootBase).withConfig({ componentId: 'portico-theme' })<RootStyle>`
  ${(props) => (props.$theme === '' ? '' : `@layer portico.theme{${props.$theme}}`)}
`;
