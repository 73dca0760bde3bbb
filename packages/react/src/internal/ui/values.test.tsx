import { act, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { DateTime, Money, useCalmLoading } from './index.ts';

afterEach(() => vi.useRealTimers());

describe('values', () => {
  const text = (element: React.ReactElement) => render(element).container.textContent;

  test('write money in the minor units of its currency', () => {
    expect(text(<Money value={{ amount: 123_456_789, currency: 'USD' }} />)).toBe('$1,234,567.89');
    expect(text(<Money value={{ amount: 1_234_568, currency: 'JPY' }} />)).toBe('¥1,234,568');
    const kwd = text(<Money value={{ amount: 1_234_567, currency: 'KWD' }} />);
    expect(kwd?.replace(/\s/g, ' ')).toBe('KWD 1,234.567');
    expect(text(<Money value={{ amount: 0, currency: 'USD' }} />)).toBe('$0.00');
  });

  test('write amounts beyond what a float can hold, digit by digit', () => {
    const value = { amount: 90_071_992_547_409_931n, currency: 'USD' };
    expect(text(<Money value={value} />)).toBe('$900,719,925,474,099.31');
  });

  test('put a sign before changes, and only there', () => {
    expect(text(<Money signed value={{ amount: 100, currency: 'USD' }} />)).toBe('+$1.00');
    expect(text(<Money signed value={{ amount: 0, currency: 'USD' }} />)).toBe('$0.00');
    expect(text(<Money signed value={{ amount: -100, currency: 'USD' }} />)).toBe('−$1.00');
  });

  test('write a day as that day in every time zone', () => {
    const day = <DateTime value="2026-03-31" timeZone="America/Los_Angeles" />;
    expect(text(day)).toBe('Mar 31, 2026');
  });

  test('show the exact moment behind a relative one', () => {
    const now = Date.parse('2026-04-03T09:30:00Z');
    const value = '2026-03-31T09:30:00Z';
    render(<DateTime value={value} now={now} format="relative" exact="title" />);
    const time = screen.getByText('3 days ago');
    expect(time.getAttribute('title')).toContain('2026');
    expect(time.getAttribute('datetime')).toBe(value);
  });
});

describe('waiting', () => {
  function Waits({ loading }: { loading: boolean }) {
    return <p>{useCalmLoading(loading) ? 'skeleton' : 'content'}</p>;
  }

  test('never shows a skeleton for a quick answer', () => {
    vi.useFakeTimers();
    const { rerender } = render(<Waits loading />);
    act(() => vi.advanceTimersByTime(100));
    rerender(<Waits loading={false} />);
    expect(screen.getByText('content')).toBeDefined();
  });

  test('keeps a skeleton that was seen for 400 ms', () => {
    vi.useFakeTimers();
    const { rerender } = render(<Waits loading />);
    act(() => vi.advanceTimersByTime(200));
    rerender(<Waits loading={false} />);
    expect(screen.getByText('skeleton')).toBeDefined();
    act(() => vi.advanceTimersByTime(300));
    expect(screen.getByText('skeleton')).toBeDefined();
    act(() => vi.advanceTimersByTime(60));
    expect(screen.getByText('content')).toBeDefined();
  });

  test('goes straight to the content after a long wait', () => {
    vi.useFakeTimers();
    const { rerender } = render(<Waits loading />);
    act(() => vi.advanceTimersByTime(900));
    rerender(<Waits loading={false} />);
    expect(screen.getByText('content')).toBeDefined();
  });
});
