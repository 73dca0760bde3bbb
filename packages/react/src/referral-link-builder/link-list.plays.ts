import { expect, userEvent, waitFor, within } from 'storybook/test';
import { click, fakeOf } from './referral-link-builder.fixtures.ts';
import { callsOf, rowOf, waitMs } from './referral-link-builder.plays.ts';
import type { Play } from './referral-link-builder.plays.ts';

async function chooseInMenu(play: Play, name: string, item: string): Promise<void> {
  const row = within(await rowOf(play, name));
  await userEvent.click(row.getByRole('button', { name: `More actions for ${name}` }));
  await userEvent.click(await row.findByRole('menuitem', { name: item }, waitMs));
}

/** Archived at once, and back with one press. */
export async function archiveAndUndo(play: Play): Promise<void> {
  const { canvas, loaded } = play;
  await chooseInMenu(play, 'Newsletter', 'Archive');
  const undo = await canvas.findByRole('button', { name: 'Undo' }, waitMs);
  await waitFor(() => expect(undo).toHaveFocus());
  await expect(canvas.queryByRole('button', { name: 'Show Newsletter' })).toBeNull();
  await userEvent.click(undo);
  await rowOf(play, 'Newsletter');
  const more = { name: 'More actions for Newsletter' };
  await waitFor(() => expect(canvas.getByRole('button', more)).toHaveFocus(), waitMs);
  const moves = () => callsOf(fakeOf(loaded), 'links.archive').map((input) => input['archived']);
  await waitFor(() => expect(moves()).toEqual([true, false]), waitMs);
}

/** The row is gone and its place says why. */
export async function archive(play: Play): Promise<void> {
  await chooseInMenu(play, 'Newsletter', 'Archive');
  await play.canvas.findByRole('button', { name: 'Undo' }, waitMs);
}

/** What could not be archived is back, with the reason. */
export async function archiveInVain(play: Play): Promise<void> {
  await chooseInMenu(play, 'Newsletter', 'Archive');
  const alert = await play.canvas.findByRole('alert', {}, waitMs);
  await expect(alert).toHaveTextContent(/Archiving did not work/);
  await rowOf(play, 'Newsletter');
}

/** The other shelf, and a link taken back from it. */
export async function restore(play: Play): Promise<void> {
  const { canvas } = play;
  await userEvent.click(await canvas.findByRole('radio', { name: 'Archived' }, waitMs));
  const row = within(await rowOf(play, 'Newsletter'));
  await userEvent.click(row.getByRole('button', { name: 'Restore Newsletter' }));
  await canvas.findByText(/Newsletter is active again/, { selector: 'span' }, waitMs);
  await userEvent.click(canvas.getByRole('radio', { name: 'Active' }));
  await rowOf(play, 'Newsletter');
}

/** Shows the other shelf. */
export async function lookAtArchive({ canvas }: Play): Promise<void> {
  await userEvent.click(await canvas.findByRole('radio', { name: 'Archived' }, waitMs));
}

/** A new name without touching the mouse; Escape leaves everything as it was. */
export async function rename(play: Play): Promise<void> {
  const { canvas } = play;
  const row = within(await rowOf(play, 'Newsletter'));
  row.getByRole('button', { name: 'More actions for Newsletter' }).focus();
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(row.getByRole('menuitem', { name: 'Rename' })).toHaveFocus(), waitMs);
  await userEvent.keyboard('{Enter}');
  const field = await row.findByLabelText('New name for Newsletter', {}, waitMs);
  await waitFor(() => expect(field).toHaveFocus());
  await userEvent.keyboard('Club letter{Enter}');
  await rowOf(play, 'Club letter');
  const more = { name: 'More actions for Club letter' };
  await waitFor(() => expect(canvas.getByRole('button', more)).toHaveFocus(), waitMs);
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(row.getByRole('menuitem', { name: 'Rename' })).toHaveFocus(), waitMs);
  await userEvent.keyboard('{Enter}');
  await row.findByLabelText('New name for Club letter', {}, waitMs);
  await userEvent.keyboard('Something else{Escape}');
  await rowOf(play, 'Club letter');
}

/** Leads a link elsewhere. */
export async function edit(play: Play): Promise<void> {
  await openEdit(play);
  const dialog = within(await play.canvas.findByRole('dialog', { name: 'Change Newsletter' }));
  const field = dialog.getByLabelText('Destination');
  await userEvent.clear(field);
  await userEvent.type(field, 'https://hera.example/pricing');
  await userEvent.click(dialog.getByRole('button', { name: 'Save changes' }));
  const saved = () => callsOf(fakeOf(play.loaded), 'links.update').at(-1);
  await waitFor(() =>
    expect(saved()).toMatchObject({ destination: 'https://hera.example/pricing' }),
  );
  await waitFor(() => expect(play.canvas.queryByRole('dialog')).toBeNull(), waitMs);
}

/** The form of a link that exists. */
export async function openEdit(play: Play): Promise<void> {
  await chooseInMenu(play, 'Newsletter', 'Change destination');
  await play.canvas.findByRole('button', { name: 'Save changes' }, waitMs);
}

/** The next page comes on demand. */
export async function loadMore({ canvas }: Play): Promise<void> {
  await canvas.findByText('50 links loaded', {}, waitMs);
  await userEvent.click(canvas.getByRole('button', { name: 'Load more' }));
  await canvas.findByText('100 links loaded', {}, waitMs);
}

/** Visitors come while somebody looks: the number moves by itself. */
export async function follow(play: Play): Promise<void> {
  const fake = fakeOf(play.loaded);
  const row = await rowOf(play, 'Autumn webinar');
  await waitFor(() => expect(fake.followers).toBeGreaterThan(0), waitMs);
  click(fake, 2, 521);
  await within(row).findByText('521', {}, waitMs);
}

/** The connection is gone: the last data stays, with its age. */
export async function goOffline(play: Play): Promise<void> {
  await rowOf(play, 'Newsletter');
  fakeOf(play.loaded).offline = true;
  window.dispatchEvent(new Event('offline'));
  await play.canvas.findByText(/You are offline/, {}, waitMs);
}
