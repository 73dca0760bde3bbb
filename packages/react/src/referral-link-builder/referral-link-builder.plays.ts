import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test';
import jsQR from 'jsqr';
import type { FakePortico } from '@portico/sdk/testing';
import { fakeOf } from './referral-link-builder.fixtures.ts';

/** What a play gets, as far as these need it. */
export interface Play {
  readonly canvas: ReturnType<typeof within>;
  readonly canvasElement: HTMLElement;
  readonly loaded: Record<string, unknown>;
}

export const waitMs = { timeout: 5_000 };

/** The form, as soon as it is there. */
async function formOf({ canvas }: Play) {
  return within(await canvas.findByRole('form', {}, waitMs));
}

/** The row of a link. */
export async function rowOf({ canvas }: Play, name: string): Promise<HTMLElement> {
  const button = await canvas.findByRole('button', { name: `Show ${name}` }, waitMs);
  return button.closest('tr')!;
}

/** What was asked of the server. */
export function callsOf(fake: FakePortico, name: string) {
  return fake.calls.filter((call) => call.name === name).map((call) => call.input);
}

/** A link is made: it stands on top, in hand, and Copy has the focus. */
export async function create(play: Play): Promise<void> {
  const { canvas, loaded } = play;
  const form = await formOf(play);
  await userEvent.type(form.getByLabelText('Name (optional)'), 'Partner day');
  await userEvent.type(form.getByLabelText('Link ending (optional)'), 'Partner Day');
  await form.findByText('partner-day is free.', {}, waitMs);
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  await canvas.findByText('Your new link is ready', {}, waitMs);
  await waitFor(() => expect(canvas.getByRole('button', { name: 'Copy link' })).toHaveFocus());
  const rows = canvas.getAllByRole('row');
  await expect(rows[1]).toHaveTextContent('Partner day');
  await expect(form.getByLabelText('Name (optional)')).toHaveValue('');
  await expect(callsOf(fakeOf(loaded), 'links.create')).toHaveLength(1);
}

/** Impatience makes no second link. */
export async function createTwice(play: Play): Promise<void> {
  const { canvas, loaded } = play;
  const form = await formOf(play);
  fakeOf(loaded).latencyMs = 150;
  await userEvent.dblClick(form.getByRole('button', { name: 'Create link' }));
  await canvas.findByText('Your new link is ready', {}, waitMs);
  await expect(callsOf(fakeOf(loaded), 'links.create')).toHaveLength(1);
}

/** The first link of all: from the empty widget to one with a list. */
export async function createFirst(play: Play): Promise<void> {
  const { canvas } = play;
  await canvas.findByText('Your first link is one click away', {}, waitMs);
  const form = await formOf(play);
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  await canvas.findByText('Your new link is ready', {}, waitMs);
  await canvas.findByText('1 link', {}, waitMs);
  await waitFor(() => expect(canvas.getByRole('button', { name: 'Copy link' })).toHaveFocus());
}

/** An ending that somebody has. */
export async function typeTaken(play: Play): Promise<void> {
  const form = await formOf(play);
  const field = form.getByLabelText('Link ending (optional)');
  await userEvent.type(field, 'nordlicht');
  await form.findByText(/is already taken/, {}, waitMs);
  await expect(field).toHaveAccessibleDescription(/nordlicht is already taken/);
}

/** The suggestion is one press away. */
export async function takeSuggestion(play: Play): Promise<void> {
  const { canvas } = play;
  await typeTaken(play);
  const form = await formOf(play);
  await userEvent.click(form.getByRole('button', { name: 'Use nordlicht-2' }));
  await form.findByText('nordlicht-2 is free.', {}, waitMs);
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  await canvas.findByText('Your new link is ready', {}, waitMs);
  await rowOf(play, 'hera.example/r/nordlicht-2');
}

/** Everything that can be typed wrongly, said where it is. */
export async function typeWrongly(play: Play): Promise<void> {
  const form = await formOf(play);
  const destination = form.getByLabelText('Destination');
  await userEvent.clear(destination);
  await userEvent.type(destination, 'javascript:alert(1)');
  await userEvent.type(form.getByLabelText('Name (optional)'), '<b>Bold</b>');
  await userEvent.type(form.getByLabelText('Link ending (optional)'), '-x-');
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  await expect(destination).toHaveAccessibleDescription(/starts with https/);
  await waitFor(() => expect(destination).toHaveFocus());
  await expect(form.getByLabelText('Name (optional)')).toHaveAttribute('aria-invalid', 'true');
}

/** A host that only the server knows to be wrong. */
export async function leadElsewhere(play: Play): Promise<void> {
  const form = await formOf(play);
  const destination = form.getByLabelText('Destination');
  await userEvent.clear(destination);
  await userEvent.type(destination, 'evil.example/offer');
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  await form.findByText(/can only lead to pages on hera.example/, {}, waitMs);
  await expect(destination).toHaveValue('https://evil.example/offer');
  await waitFor(() => expect(destination).toHaveFocus());
}

/** The server does not answer as it should. */
export async function createInVain(play: Play): Promise<void> {
  const form = await formOf(play);
  await userEvent.click(form.getByRole('button', { name: 'Create link' }));
  const alert = await form.findByRole('alert', {}, waitMs);
  await expect(alert).toHaveTextContent(/was not created.*Reference: rq_/);
}

/** Campaign tags by preset, seen in the address that the link will lead to. */
export async function tag(play: Play): Promise<void> {
  const form = await formOf(play);
  await userEvent.click(form.getByText('Campaign tags'));
  await userEvent.click(await form.findByRole('button', { name: 'Newsletter' }, waitMs));
  await userEvent.type(form.getByLabelText('Campaign'), 'spring launch');
  const target = 'hera.example/start?utm_source=newsletter&utm_medium=email';
  await form.findByText(`${target}&utm_campaign=spring%20launch`);
}

/** Copying says so. The clipboard is one of the test library's: a real one wants a real finger. */
export async function copy({ canvas }: Play): Promise<void> {
  const user = userEvent.setup();
  await user.click(await canvas.findByRole('button', { name: 'Copy link' }, waitMs));
  await canvas.findByText('Copied', { selector: '[role=status]' }, waitMs);
  await expect(await navigator.clipboard.readText()).toBe('https://hera.example/r/nordlicht');
}

/** Real links, which tell nobody where they came from. */
export async function share({ canvas }: Play): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: 'Share' }, waitMs));
  const linkedin = await canvas.findByRole('link', { name: 'LinkedIn' }, waitMs);
  await expect(linkedin).toHaveAttribute('rel', 'noopener noreferrer');
  await expect(linkedin).toHaveAttribute('href', expect.stringContaining('url=https%3A%2F%2Fhera'));
  await waitFor(() => expect(canvas.getByRole('link', { name: 'Email' })).toHaveFocus());
}

async function openQr(play: Play): Promise<HTMLElement> {
  const row = within(await rowOf(play, 'Autumn webinar'));
  await userEvent.click(row.getByRole('button', { name: 'QR code of Autumn webinar' }));
  const name = 'QR code that opens hera.example/r/autumn-webinar';
  return play.canvas.findByRole('img', { name }, waitMs);
}

/** The code on screen, drawn by the browser and read by another library than made it. */
export async function scan(play: Play): Promise<void> {
  const picture = await openQr(play);
  const text = await readCode(picture as unknown as SVGElement);
  await expect(text).toBe('https://hera.example/r/autumn-webinar');
  await expect(picture.isConnected).toBe(true);
}

/** What is on screen, as the browser draws it, read by jsQR. */
async function readCode(svg: SVGElement): Promise<string | undefined> {
  const copy = svg.cloneNode(true) as SVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  const file = new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
  return (await readPicture(file)).text;
}

const side = 1024;

async function readPicture(file: Blob): Promise<{ text: string | undefined; shades: number }> {
  const image = new Image(side, side);
  image.src = URL.createObjectURL(file);
  await image.decode();
  const pen = new OffscreenCanvas(side, side).getContext('2d')!;
  pen.drawImage(image, 0, 0, side, side);
  const { data } = pen.getImageData(0, 0, side, side);
  const shades = new Set(data.filter((_, index) => index % 4 < 3)).size;
  return { text: jsQR(data, side, side)?.data, shades };
}

/** Both files carry the link, and the picture is crisp: black and white, nothing between. */
export async function download(play: Play): Promise<void> {
  const files: File[] = [];
  const made = spyOn(URL, 'createObjectURL').mockImplementation((file) => {
    files.push(file as File);
    return 'blob:nothing';
  });
  const click = spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  try {
    await openQr(play);
    await userEvent.click(play.canvas.getByRole('button', { name: 'Download PNG' }));
    await userEvent.click(play.canvas.getByRole('button', { name: 'Download SVG' }));
    await waitFor(() => expect(files).toHaveLength(2), waitMs);
  } finally {
    made.mockRestore();
    click.mockRestore();
  }
  for (const file of files) {
    await expect(file.name).toMatch(/^qr-autumn-webinar\.(png|svg)$/);
    const picture = await readPicture(file);
    await expect(picture.text).toBe('https://hera.example/r/autumn-webinar');
    if (file.type === 'image/png') await expect(picture.shades).toBe(2);
  }
}
