import { act } from '@testing-library/react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import {
  Badge,
  Button,
  Checkbox,
  CopyButton,
  DateTime,
  Dialog,
  ErrorState,
  IconButton,
  LockedState,
  Menu,
  ProgressBar,
  SearchField,
  Select,
  Skeleton,
} from './index.ts';

const Dot = () => <svg />;

test('everything renders on a server and comes alive without a warning', async () => {
  const none = () => {};
  const all = (
    <div>
      <Button pending>Pay</Button>
      <CopyButton value="x" label="Copy" copiedLabel="Copied" iconOnly />
      <Badge tone="success">Paid</Badge>
      <Select label="State" options={[{ value: 'a', label: 'A' }]} />
      <Checkbox label="All" indeterminate />
      <SearchField label="Search" clearLabel="Clear" value="x" onChange={none} />
      <Menu
        label="Actions"
        trigger={(props) => <IconButton {...props} icon={Dot} label="Actions" />}
        items={[{ id: 'a', label: 'A', onSelect: none }]}
      />
      <Dialog open onClose={none} title="T" closeLabel="Close">
        x
      </Dialog>
      <DateTime value="2026-03-31T09:30:00Z" format="relative" />
      <ProgressBar label="Upload" value={2} />
      <Skeleton shape="figure" />
      <ErrorState title="Failed" code="network" retry={{ label: 'Again', onRetry: none }} />
      <LockedState title="Locked">
        <p>x</p>
      </LockedState>
    </div>
  );
  const complain = vi.spyOn(console, 'error').mockImplementation(none);
  const warn = vi.spyOn(console, 'warn').mockImplementation(none);
  const host = document.createElement('div');
  host.innerHTML = renderToString(all);
  document.body.append(host);
  const recoverable = vi.fn();
  const root = await act(async () => hydrateRoot(host, all, { onRecoverableError: recoverable }));
  expect(recoverable).not.toHaveBeenCalled();
  expect(complain.mock.calls).toEqual([]);
  expect(warn.mock.calls).toEqual([]);
  act(() => root.unmount());
  host.remove();
});
