import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  Button,
  Checkbox,
  CopyButton,
  Dialog,
  IconButton,
  SearchField,
  SegmentedControl,
  TextField,
  useAnnouncer,
} from './index.ts';

const Dot = () => <svg />;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('buttons', () => {
  test('keep focus while pending and do nothing when pressed again', async () => {
    const press = vi.fn();
    const { rerender } = render(<Button onClick={press}>Pay</Button>);
    await userEvent.click(screen.getByRole('button'));
    rerender(
      <Button onClick={press} pending>
        Pay
      </Button>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Pay' }));
    expect(press).toHaveBeenCalledTimes(1);
    expect(document.activeElement).toBe(screen.getByRole('button'));
    expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true');
  });

  test('do not send a form twice while pending', async () => {
    const submit = vi.fn((event: React.FormEvent) => event.preventDefault());
    render(
      <form onSubmit={submit}>
        <Button type="submit" pending>
          Send
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button'));
    expect(submit).not.toHaveBeenCalled();
  });

  test('that are one icon have a name', () => {
    render(<IconButton icon={Dot} label="More" />);
    expect(screen.getByRole('button', { name: 'More' })).toBeDefined();
  });
});

describe('copying', () => {
  function mockClipboard(writeText: () => Promise<void>) {
    vi.stubGlobal('navigator', { clipboard: { writeText }, userAgent: '', platform: '' });
  }
  afterEach(() => vi.unstubAllGlobals());

  test('says that it worked, to the eye and to the ear, and then goes back', async () => {
    vi.useFakeTimers();
    const write = vi.fn(() => Promise.resolve());
    mockClipboard(write);
    const copied = vi.fn();
    render(<CopyButton value="abc" label="Copy" copiedLabel="Copied" onCopied={copied} />);
    fireEvent.click(screen.getByRole('button'));
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(write).toHaveBeenCalledWith('abc');
    expect(copied).toHaveBeenCalledOnce();
    expect(screen.getByRole('status').textContent).toBe('Copied');
    expect(screen.getByRole('button').hasAttribute('data-copied')).toBe(true);
    await act(() => vi.advanceTimersByTimeAsync(2_000));
    expect(screen.getByRole('button').hasAttribute('data-copied')).toBe(false);
  });

  test('says when the browser refused', async () => {
    vi.useFakeTimers();
    mockClipboard(() => Promise.reject(new Error('denied')));
    Object.defineProperty(document, 'execCommand', { value: () => false, configurable: true });
    render(<CopyButton value="abc" label="Copy" copiedLabel="Copied" failedLabel="Not copied" />);
    fireEvent.click(screen.getByRole('button'));
    await act(() => vi.advanceTimersByTimeAsync(200));
    expect(screen.getByRole('status').textContent).toBe('Not copied');
    expect(document.querySelector('textarea')).toBeNull();
  });
});

describe('fields', () => {
  test('tie label, help and error to the control', () => {
    render(<TextField label="Name" description="Short" error="Too long" />);
    const input = screen.getByRole('textbox', { name: 'Name' });
    const texts = (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(texts).toEqual(['Short', 'Too long']);
    expect(input.getAttribute('aria-invalid')).toBe('true');
  });

  test('empty a search with Escape and leave the Escape to others when it is empty', () => {
    const change = vi.fn();
    const outer = vi.fn();
    const field = (value: string) => (
      <div onKeyDown={outer}>
        <SearchField label="Search" clearLabel="Clear" value={value} onChange={change} />
      </div>
    );
    const { rerender } = render(field('abc'));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(change).toHaveBeenCalledWith('');
    expect(outer).not.toHaveBeenCalled();
    rerender(field(''));
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Escape' });
    expect(outer).toHaveBeenCalledOnce();
  });

  test('choose one of a few', async () => {
    const change = vi.fn();
    const options = [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ] as const;
    render(<SegmentedControl label="Kind" value="a" onChange={change} options={options} />);
    await userEvent.click(screen.getByRole('radio', { name: 'B' }));
    expect(change).toHaveBeenCalledWith('b');
    expect(screen.getByRole('radiogroup', { name: 'Kind' })).toBeDefined();
  });

  test('show that some but not all are chosen', () => {
    render(<Checkbox label="All" indeterminate />);
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'All' }).indeterminate).toBe(
      true,
    );
  });
});

describe('dialogs', () => {
  const dialog = (open: boolean, close = () => {}) => (
    <Dialog open={open} onClose={close} title="Title" closeLabel="Close">
      <TextField label="Name" />
    </Dialog>
  );

  test('mount their content only while open, named by their title', () => {
    const { rerender } = render(dialog(false));
    expect(screen.queryByLabelText('Name')).toBeNull();
    rerender(dialog(true));
    expect(screen.getByRole('dialog', { name: 'Title' })).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
  });

  test('ask to be closed by the cross and by Escape', async () => {
    const close = vi.fn();
    render(dialog(true, close));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }));
    expect(close).toHaveBeenCalledTimes(2);
  });

  test('close on a press outside, but not on one that began inside', () => {
    const close = vi.fn();
    render(dialog(true, close));
    const element = screen.getByRole('dialog');
    fireEvent.pointerDown(screen.getByLabelText('Name'));
    fireEvent.pointerUp(element);
    expect(close).not.toHaveBeenCalled();
    fireEvent.pointerDown(element);
    fireEvent.pointerUp(element);
    expect(close).toHaveBeenCalledOnce();
  });
});

test('several announcements within a moment are one', () => {
  vi.useFakeTimers();
  function Speaks() {
    const { announce, region } = useAnnouncer();
    return (
      <>
        <button onClick={() => ['a', 'b', 'a'].forEach(announce)} />
        {region}
      </>
    );
  }
  render(<Speaks />);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.getByRole('status').textContent).toBe('');
  act(() => vi.advanceTimersByTime(200));
  expect(screen.getByRole('status').textContent).toBe('a b');
});
