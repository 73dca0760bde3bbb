import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { ServerStyleSheet } from 'styled-components';
import { describe, expect, test } from 'vitest';
import { brands } from '@portico/theme';
import { part, Root, ThemeContext } from './index.ts';

const Sample = part('button', 'portico-sample')`
  color: red;
  ${'padding'}: 3px;
  &[data-big] { padding: 9px; }
`;

function styleOf(element: React.ReactElement): string {
  const sheet = new ServerStyleSheet();
  renderToString(sheet.collectStyles(element));
  return sheet.getStyleTags();
}

describe('a part', () => {
  test('carries its public class and passes everything else to the element', () => {
    const { container } = render(<Sample className="mine" data-big="" aria-label="x" />);
    const element = container.querySelector('button');
    expect(element?.classList).toContain('portico-sample');
    expect(element?.classList).toContain('mine');
    expect(element?.dataset['big']).toBe('');
  });

  test('keeps its style in the components layer, where plain CSS of a host wins', () => {
    const css = styleOf(<Sample />);
    expect(css).toMatch(/@layer portico\.components\{\.\w+\{box-sizing:border-box;color:red;/);
    expect(css).toMatch(/\.\w+\[data-big\]\{padding:9px;\}/);
  });
});

describe('the root of a widget', () => {
  test('says which widget it is, in which state, and whether it is busy', () => {
    const { container, rerender } = render(<Root widget="tier-ring" state="loading" id="a" />);
    const root = container.querySelector('section.portico-root');
    expect(root?.getAttribute('data-portico-widget')).toBe('tier-ring');
    expect(root?.getAttribute('data-portico-state')).toBe('loading');
    expect(root?.getAttribute('aria-busy')).toBe('true');
    expect(root?.id).toBe('a');
    rerender(<Root widget="tier-ring" state="ready" />);
    expect(root?.getAttribute('aria-busy')).toBe('false');
  });

  test('orders the layers and writes no theme when none is given', () => {
    const css = styleOf(<Root widget="x" state="ready" />);
    expect(css).toContain('@layer portico.theme,portico.base,portico.components;');
    expect(css).not.toContain('@layer portico.theme{');
  });

  test('takes the theme around it, or its own', () => {
    const around = (
      <ThemeContext.Provider value={brands.hera}>
        <Root widget="x" state="ready" />
      </ThemeContext.Provider>
    );
    expect(styleOf(around)).toContain('--portico-color-accent:light-dark(#6d28d9');
    const own = (
      <ThemeContext.Provider value={brands.hera}>
        <Root widget="x" state="ready" theme={brands.siso} />
      </ThemeContext.Provider>
    );
    expect(styleOf(own)).toContain('color-scheme:dark;');
    expect(styleOf(own)).not.toContain('#6d28d9');
  });

  test('shares one base between themes', () => {
    const css = styleOf(
      <>
        <Root widget="x" state="ready" theme={brands.hera} />
        <Root widget="y" state="ready" theme={brands.siso} />
      </>,
    );
    expect(css.split('@layer portico.base{')).toHaveLength(2);
    expect(css.split('@layer portico.theme{')).toHaveLength(3);
  });

  test('writes nothing that reaches beyond our own elements', () => {
    const css = styleOf(<Root widget="x" state="ready" theme={brands.hera} />);
    expect(css).not.toMatch(/(^|[},])\s*(\*|html|body|:root|section)[\s,{]/);
    expect(css).not.toContain('style="');
  });
});
