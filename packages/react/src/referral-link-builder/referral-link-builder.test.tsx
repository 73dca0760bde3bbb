import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StrictMode } from 'react';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FakePortico } from '@portico/sdk/testing';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { stage, storyServer } from '../internal/testing/story-harness.tsx';
import { click } from './referral-link-builder.fixtures.ts';
import * as stories from './referral-link-builder.stories.tsx';

describeWidget(stories, {
  name: 'referral-link-builder',
  parts: ['link-form', 'link-panel', 'link-url', 'link-list', 'link-row', 'link-preview'],
});

const waitMs = { timeout: 5_000 };

function open(story: keyof typeof stories, props: object = {}): FakePortico {
  const { fake, element } = stage(stories, story);
  render(element(props));
  return fake;
}

function inputsOf(fake: FakePortico, name: string) {
  return fake.calls.filter((call) => call.name === name).map(({ input }) => input);
}

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name }, waitMs));
}

function field(label: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label);
}

/** jsdom has no modal dialogs: these open, close and tell of it a moment later, as browsers do. */
function giveModalDialogs(): void {
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal = function showModal() {
    this.open = true;
  };
  dialog.close = function close() {
    this.open = false;
    setTimeout(() => this.dispatchEvent(new Event('close')));
  };
}

describe('the link builder', { timeout: 20_000 }, () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());

  test('one press makes a link to the destination of the program', async () => {
    const onLinkCreated = vi.fn();
    const fake = open('Empty', { onLinkCreated });
    await press('Create link');
    await screen.findByText('Your new link is ready', {}, waitMs);
    expect(inputsOf(fake, 'links.create')).toEqual([{ destination: 'https://hera.example/start' }]);
    expect(onLinkCreated).toHaveBeenCalledExactlyOnceWith(fake.state.links[0]);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Copy link'));
  });

  test('the program chooses where to lead when the destination is emptied', async () => {
    const fake = open('Ready');
    await screen.findByRole('button', { name: 'Create link' }, waitMs);
    await userEvent.clear(field('Destination'));
    await press('Create link');
    await screen.findByText('Your new link is ready', {}, waitMs);
    expect(inputsOf(fake, 'links.create')).toEqual([{}]);
  });

  test('sending the form as often as one likes makes one link', async () => {
    const fake = open('Ready');
    const form = await screen.findByRole('form', {}, waitMs);
    fake.latencyMs = 50;
    for (let press = 0; press < 4; press += 1) fireEvent.submit(form);
    await screen.findByText('Your new link is ready', {}, waitMs);
    expect(inputsOf(fake, 'links.create')).toHaveLength(1);
  });

  test('an ending that is taken is not sent', async () => {
    const fake = open('Ready');
    await screen.findByRole('form', {}, waitMs);
    await userEvent.type(field('Link ending (optional)'), 'NL 2026');
    await screen.findByText(/nl-2026 is already taken/, {}, waitMs);
    await press('Create link');
    expect(document.activeElement).toBe(field('Link ending (optional)'));
    expect(inputsOf(fake, 'links.create')).toEqual([]);
    await press('Use nl-2026-2');
    expect(field('Link ending (optional)').value).toBe('nl-2026-2');
  });

  test('an ending that is taken in the meantime is said at the field', async () => {
    const fake = open('Ready');
    await screen.findByRole('form', {}, waitMs);
    await userEvent.type(field('Link ending (optional)'), 'fresh');
    await screen.findByText('fresh is free.', {}, waitMs);
    fake.fail('links.create', 'code_taken', { times: 1, meta: { suggestion: 'fresh-2' } });
    await press('Create link');
    await press('Use fresh-2');
    await press('Create link');
    await screen.findByText('Your new link is ready', {}, waitMs);
    expect(inputsOf(fake, 'links.create')).toMatchObject([{ code: 'fresh-2' }]);
  });

  test('what is typed survives a failure', async () => {
    const fake = open('Ready');
    await screen.findByRole('form', {}, waitMs);
    fake.fail('links.create', 'unavailable', { times: 1 });
    await userEvent.type(field('Name (optional)'), 'Spring');
    await press('Create link');
    const alert = await screen.findByRole('alert', {}, waitMs);
    expect(alert.textContent).toMatch(/was not created.*Reference: rq_/);
    expect(field('Name (optional)').value).toBe('Spring');
    await press('Create link');
    await screen.findByText('Your new link is ready', {}, waitMs);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a partner who is not active yet reads why', async () => {
    const fake = open('Ready');
    await screen.findByRole('form', {}, waitMs);
    fake.fail('links.create', 'partner_not_active');
    await press('Create link');
    expect((await screen.findByRole('alert', {}, waitMs)).textContent).toContain('not active yet');
  });

  test('without the permission to see links nothing is asked', async () => {
    const onError = vi.fn();
    const { fake, element } = stage(stories, 'NotAllowed');
    render(element({}, { onError } as object));
    await screen.findByText('Referral links are not part of your access', {}, waitMs);
    expect(fake.calls.filter(({ name }) => name.startsWith('links.'))).toEqual([]);
    expect(onError).not.toHaveBeenCalled();
  });

  test('without the permission to make links there is nothing to make or change', async () => {
    open('ReadOnly');
    await screen.findByRole('button', { name: 'Show Newsletter' }, waitMs);
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.queryByRole('button', { name: /More actions/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy the link Newsletter' })).toBeTruthy();
  });

  test('choosing a link takes it in hand', async () => {
    open('Ready');
    await press('Show Autumn webinar');
    const panel = screen.getByRole('group', { name: 'Share Autumn webinar' });
    expect(panel.textContent).toContain('hera.example/r/autumn-webinar');
    await waitFor(() => expect(panel.contains(document.activeElement)).toBe(true));
    const name = screen.getByRole('button', { name: 'Show Autumn webinar' });
    expect(name.getAttribute('aria-current')).toBe('true');
  });

  test('clicks and renamed links arrive by themselves', async () => {
    const fake = open('Ready');
    const name = await screen.findByRole('button', { name: 'Show Autumn webinar' }, waitMs);
    await waitFor(() => expect(fake.followers).toBeGreaterThan(0), waitMs);
    click(fake, 2, 999);
    const row = within(name.closest('tr')!);
    await row.findByText('999', {}, waitMs);
    expect(row.getByText('999').dataset['moved']).toBe('');
  });

  test('restoring that fails puts the link back on its shelf and says why', async () => {
    const fake = open('Archived');
    await userEvent.click(await screen.findByRole('radio', { name: 'Archived' }, waitMs));
    await screen.findByRole('button', { name: 'Restore Newsletter' }, waitMs);
    fake.fail('links.archive', 'internal', { times: 1 });
    await press('Restore Newsletter');
    const alert = await screen.findByRole('alert', {}, waitMs);
    expect(alert.textContent).toMatch(/Restoring did not work/);
    await screen.findByRole('button', { name: 'Restore Newsletter' }, waitMs);
  });

  test('a dialog stays open where React rehearses its effects', async () => {
    giveModalDialogs();
    render(<StrictMode>{stage(stories, 'Ready').element()}</StrictMode>);
    await screen.findByRole('button', { name: 'Show Newsletter' }, waitMs);
    const row = screen.getByRole('button', { name: 'Show Newsletter' }).closest('tr');
    await userEvent.click(within(row!).getByRole('button', { name: 'QR code of Newsletter' }));
    const picture = await screen.findByRole('img', { name: /opens hera.example/ }, waitMs);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(picture.isConnected).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(picture.isConnected).toBe(false));
  });

  test('whoever has archived everything keeps the way back', async () => {
    const { fake, element } = stage(stories, 'Ready');
    fake.state.links = fake.state.links.map((link) => ({ ...link, status: 'archived' }));
    const { container } = render(element());
    await screen.findByText('No active links', {}, waitMs);
    expect(container.querySelector('[data-portico-state="ready"]')).not.toBeNull();
    expect(screen.getByRole('radio', { name: 'Archived' })).toBeTruthy();
  });
});
