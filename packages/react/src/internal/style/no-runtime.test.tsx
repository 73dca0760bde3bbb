import { render } from '@testing-library/react';
import { createRef } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { themeClass } from './adopted-theme.ts';
import { ClassNamesContext } from './index.ts';
import { part } from './part.static.ts';
import { RootElement } from './root-element.static.tsx';

const hostClasses = { sample: 'btn' };
const Sample = part('button', 'portico-sample');

describe('a part without a style library', () => {
  test('is the plain element with its public class, and gives everything else to it', () => {
    const ref = createRef<HTMLButtonElement>();
    const { container } = render(<Sample ref={ref} className="mine" data-big="" aria-label="x" />);
    expect(container.innerHTML).toBe(
      '<button data-big="" aria-label="x" class="portico-sample mine"></button>',
    );
    expect(ref.current).toBe(container.firstChild);
  });

  test('takes the host’s classes and another tag like any part', () => {
    const { container } = render(
      <ClassNamesContext.Provider value={hostClasses}>
        <Sample as="a" />
      </ClassNamesContext.Provider>,
    );
    expect(container.innerHTML).toBe('<a class="portico-sample btn"></a>');
  });
});

describe('a theme without a style element', () => {
  const theme = '--portico-radius:3px;';

  test('is a class that server and browser agree on, and nothing when there is none', () => {
    const html = renderToString(<RootElement $theme={theme} />);
    expect(html).toBe(
      `<section class="portico-root portico-theme ${themeClass(theme)}"></section>`,
    );
    expect(renderToString(<RootElement $theme="" />)).toBe(
      '<section class="portico-root portico-theme"></section>',
    );
    expect(themeClass(theme)).not.toBe(themeClass('--portico-radius:4px;'));
  });

  test('where style sheets cannot be made by script, the element is there all the same', () => {
    const { container, unmount } = render(<RootElement $theme={theme} id="a" />);
    expect(container.querySelector('#a')).not.toBeNull();
    unmount();
  });
});
