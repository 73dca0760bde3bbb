import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createPortico } from '@portico/sdk';
import { createFakePortico, fixtures } from '@portico/sdk/testing';
import { ServerStyleSheet } from 'styled-components';
import { expect, it } from 'vitest';
import { CommissionTable } from '../commission-table/index.ts';
import { de } from '../locales/de.ts';
import { PorticoProvider } from './index.ts';

it('renders where there is no page: markup, styles, and not one request', () => {
  expect(typeof document).toBe('undefined');
  const fake = createFakePortico();
  const client = createPortico(fake.options);
  const sheet = new ServerStyleSheet();
  const html = renderToString(
    sheet.collectStyles(
      createElement(
        PorticoProvider,
        { client, locale: 'de', locales: [de], now: fixtures.now, nonce: 'abc' },
        createElement(CommissionTable),
      ),
    ),
  );
  expect(html).toContain('data-portico-state="loading"');
  expect(html).toContain('aria-label="Provisionen"');
  expect(html).toContain('lang="de"');
  expect(html).not.toContain('style="');
  expect(sheet.getStyleTags()).toContain('portico.components');
  expect(fake.calls).toEqual([]);
});
