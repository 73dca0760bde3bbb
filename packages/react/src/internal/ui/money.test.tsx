import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Money } from './money.tsx';

const owed = { amount: -124_950, currency: 'USD' };

function written(locale: string, value = owed): HTMLElement {
  const { container } = render(<Money value={value} locale={locale} />);
  const amount = container.querySelector('bdi');
  if (amount === null) throw new Error('There is no amount.');
  return amount;
}

describe('an amount of money', () => {
  it('is plain text where text runs from left to right', () => {
    expect(written('en').textContent).toBe('−$1,249.50');
    expect(written('ja', { amount: 1_200, currency: 'JPY' }).textContent).toBe('￥1,200');
    expect(written('de').getAttribute('dir')).toBeNull();
  });

  it.each([
    ['he', '\u200e−1,249.50\u00a0$\u200e'],
    ['ar', '\u200e−1,249.50\u00a0US$\u200e'],
  ])('runs with a line of %s, its sign before the digits and US$ in order', (locale, text) => {
    const amount = written(locale);
    expect(amount.getAttribute('dir')).toBe('rtl');
    expect(amount.textContent).toBe(text);
  });

  it('shows a gain as one', () => {
    render(<Money value={{ amount: 500, currency: 'EUR' }} signed locale="en" />);
    expect(screen.getByText(/^\+/).textContent).toBe('+€5.00');
  });
});
