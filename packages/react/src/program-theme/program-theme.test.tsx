import { act, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { ServerStyleSheet } from 'styled-components';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPortico } from '@portico/sdk';
import type { Portico, SessionAnswer } from '@portico/sdk';
import { createFakePortico } from '@portico/sdk/testing';
import type { FakePortico } from '@portico/sdk/testing';
import { themeToDeclarations } from '@portico/theme';
import type { Theme } from '@portico/theme';
import { Root } from '../internal/style/index.ts';
import { PorticoProvider } from '../provider/index.ts';
import type { PresentationProps } from '../provider/index.ts';
import { ProgramTheme } from './index.ts';

const plum: Theme = { tokens: { 'color-accent': '#6d28d9', radius: '10px' } };
const teal: Theme = { tokens: { 'color-accent': '#0f766e' } };

let fake: FakePortico;
let client: Portico;

beforeEach(() => {
  fake = createFakePortico();
  fake.state.brand = { theme: plum, updatedAt: null };
});
afterEach(() => {
  client.session.forget();
  vi.useRealTimers();
});

function connect(session: () => Promise<SessionAnswer> = fake.session): Portico {
  client = createPortico({ ...fake.options, session, maxRetries: 0 });
  return client;
}

/** A client whose sessions come with these themes, one after the other. */
function connectTelling(...themes: SessionAnswer[]) {
  const last = themes.at(-1);
  return connect(async () => ({ ...(await fake.session()), ...(themes.shift() ?? last) }));
}

const told = (theme: Theme | null) => ({ theme }) as SessionAnswer;

type Settings = PresentationProps & { initial?: Theme | null };

function page({ initial, ...settings }: Settings = {}) {
  return (
    <PorticoProvider {...settings} client={client}>
      <ProgramTheme initial={initial}>
        <Root widget="sample" state="ready" aria-label="Sample" />
      </ProgramTheme>
    </PorticoProvider>
  );
}

/** The declarations of the theme that the sample is in. */
function lookOf(): string {
  const root = screen.getByLabelText('Sample');
  const classes = [...root.classList];
  const rules = Array.from(document.styleSheets, ({ cssRules }) => [...cssRules]).flat();
  const css = [...rules, ...document.querySelectorAll('style')]
    .map((one) => ('cssText' in one ? one.cssText : (one.textContent ?? '')))
    .join('\n')
    .replaceAll(/\s*([:;{}])\s*/g, '$1');
  const themed = [...css.matchAll(/@layer portico\.theme\{\.([\w-]+)\{([^}]*)\}/g)];
  return themed.find(([, name = '']) => classes.includes(name))?.[2] ?? '';
}

function isSeen(): boolean {
  return !screen.getByLabelText('Sample').closest('.portico-program-theme')?.matches(waiting);
}
const waiting = '[data-waiting]';
const asked = () => fake.calls.filter(({ name }) => name === 'programs.brand').length;

describe('the theme of the program', () => {
  test('is there as soon as the session is, and nothing else is asked', async () => {
    connectTelling(told(plum));
    render(page());
    await waitFor(() => expect(isSeen()).toBe(true));
    expect(lookOf()).toBe(themeToDeclarations(plum));
    expect(asked()).toBe(0);
  });

  test('is asked for once when the session tells none; until then nothing is seen', async () => {
    connect();
    fake.latencyMs = 20;
    render(page());
    expect([isSeen(), lookOf()]).toEqual([false, '']);
    await waitFor(() => expect(isSeen()).toBe(true));
    expect(lookOf()).toBe(themeToDeclarations(plum));
    expect(asked()).toBe(1);
  });

  test('gives way to what the host sets, and to no more than that', async () => {
    connectTelling(told(plum));
    render(page({ theme: teal, density: 'compact' }));
    await waitFor(() => expect(isSeen()).toBe(true));
    const both = { 'color-accent': '#0f766e', radius: '10px', density: '0.875' };
    expect(lookOf()).toBe(themeToDeclarations({ tokens: both }));
  });

  test('leaves the look of the host alone where the program has none', async () => {
    connectTelling(told(null));
    render(page({ theme: teal }));
    await waitFor(() => expect(isSeen()).toBe(true));
    expect(lookOf()).toBe(themeToDeclarations(teal));
  });

  test('that cannot be had does not keep widgets out of sight', async () => {
    connect();
    fake.fail('programs.brand', 'unavailable');
    render(page());
    await waitFor(() => expect(isSeen()).toBe(true));
    expect(lookOf()).toBe('');
  });
});

describe('a theme that changes while the page is open', () => {
  test('comes with the next session', async () => {
    connectTelling(told(plum), told(teal));
    render(page());
    await waitFor(() => expect(lookOf()).toBe(themeToDeclarations(plum)));
    fake.expireSessions();
    await act(async () => void (await client.partners.profile()));
    await waitFor(() => expect(lookOf()).toBe(themeToDeclarations(teal)));
    expect(asked()).toBe(0);
  });

  test('comes when somebody looks at the page again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    connectTelling(told(plum));
    render(page());
    await waitFor(() => expect(lookOf()).toBe(themeToDeclarations(plum)));
    fake.state.brand = { theme: teal as typeof fake.state.brand.theme, updatedAt: null };
    vi.setSystemTime(Date.now() + 60_000);
    act(() => void window.dispatchEvent(new Event('visibilitychange')));
    await waitFor(() => expect(lookOf()).toBe(themeToDeclarations(teal)));
    expect(isSeen()).toBe(true);
  });
});

describe('a server', () => {
  test('renders in the theme that it was given', () => {
    connect();
    const sheet = new ServerStyleSheet();
    const html = renderToString(sheet.collectStyles(page({ initial: plum })));
    expect(html).not.toContain('data-waiting');
    expect(sheet.getStyleTags()).toContain(themeToDeclarations(plum));
  });

  test('renders widgets that wait, when it was given none', () => {
    connect();
    expect(renderToString(page())).toContain('data-waiting');
    expect(renderToString(page({ initial: null }))).not.toContain('data-waiting');
  });
});

test('a page without it asks for no theme', async () => {
  connect();
  render(
    <PorticoProvider client={client}>
      <Root widget="sample" state="ready" aria-label="Sample" />
    </PorticoProvider>,
  );
  await act(async () => void (await client.partners.profile()));
  expect([asked(), lookOf()]).toEqual([0, '']);
});
