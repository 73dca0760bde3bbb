import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { fixtures } from '@portico/sdk/testing';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { stage, storyServer } from '../internal/testing/story-harness.tsx';
import { standingOf } from './form-standing.ts';
import * as stories from './tax-center.stories.tsx';
import { isUsTin, stepOf, stepsOf, taxFormOf } from './tax-draft.ts';

describeWidget(stories, {
  name: 'tax-center',
  parts: ['tax-years', 'tax-year-cell', 'tax-document', 'tax-withheld', 'facts', 'callout'],
});

describe('the tax center', () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());
  afterEach(cleanup);

  test('shows no more of a tax number than its end', async () => {
    const { element } = stage(stories, 'Ready');
    const { container } = render(element());
    await screen.findByText('SSN ending in 6789');
    expect(container.textContent).not.toMatch(/\d{3}-?\d{2}-?\d{4}/);
  });

  test('says why something is withheld', async () => {
    render(stage(stories, 'BackupWithholding').element());
    await screen.findByText('24% of each payout is withheld and paid to the IRS for you.');
    screen.getByText(/The IRS has told us to/);
  });
});

describe('what is sent of a form', () => {
  test('a W-9 holds its number without dashes and nothing that is empty', () => {
    const typed = {
      legalName: ' Jordan Avery ',
      businessName: '',
      classification: 'individual',
      'tin.type': 'ssn',
      'tin.number': '١٢٣-45-6789',
      'address.line1': '12 Harbor Street',
      'address.country': 'US',
      'treaty.rate': '15',
      signedBy: 'Jordan Avery',
    };
    expect(taxFormOf('w9', typed)).toEqual({
      kind: 'w9',
      certified: true,
      legalName: 'Jordan Avery',
      classification: 'individual',
      tin: { type: 'ssn', number: '123456789' },
      address: { line1: '12 Harbor Street', country: 'US' },
      signedBy: 'Jordan Avery',
      backupWithholding: false,
    });
  });

  test('a treaty is sent only when it is claimed, its rate with a point', () => {
    const typed = { legalName: 'Ines', 'treaty.country': 'PT', 'treaty.rate': '10,5 %' };
    expect(taxFormOf('w8ben', typed)).not.toHaveProperty('treaty');
    expect(taxFormOf('w8ben', { ...typed, claimsTreaty: 'yes' })).toHaveProperty('treaty', {
      country: 'PT',
      rate: '10.5',
    });
  });

  test.each([
    ['123-45-6789', 'ssn', true],
    ['000-45-6789', 'ssn', false],
    ['900-45-6789', 'ssn', false],
    ['123-00-6789', 'ssn', false],
    ['12-3456789', 'ein', true],
    ['00-3456789', 'ein', false],
    ['12345678', 'ein', false],
  ])('%s as %s: %s', (number, type, isFine) => {
    expect(isUsTin(number, type)).toBe(isFine);
  });

  test('every field that a server refuses has a page', () => {
    expect(stepsOf('w8ben')).toContain(stepOf('w8ben', 'treaty.rate'));
    expect(stepOf('w9', 'tin.number')).toBe('identity');
    expect(stepOf('w9', 'address.postalCode')).toBe('address');
    expect(stepOf('w9', 'signedBy')).toBe('sign');
  });
});

test('a form is renewed before it ends, not after', () => {
  const at = (instant: string) => Date.parse(instant);
  const form = fixtures.taxForm({ validUntil: '2026-12-31T23:59:59.999Z' });
  expect(standingOf(null, 0)).toBe('none');
  expect(standingOf(form, null)).toBe('current');
  expect(standingOf(form, at('2026-09-01T00:00:00Z'))).toBe('current');
  expect(standingOf(form, at('2026-11-20T00:00:00Z'))).toBe('expiring');
  expect(standingOf(form, at('2027-01-01T00:00:00Z'))).toBe('expired');
});

describe('the tax form', () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());
  afterEach(cleanup);

  const set = async (label: string, value: string) =>
    fireEvent.change(await screen.findByLabelText(label), { target: { value } });
  const press = async (name: string | RegExp) =>
    userEvent.click(await screen.findByRole('button', { name }));

  /** Up to the signature, in a city that may be any. */
  async function fillIn(city: string) {
    const { element, fake } = stage(stories, 'FormRequired');
    render(element());
    await press('Add tax form');
    await userEvent.click(await screen.findByRole('radio', { name: 'US person or company' }));
    await press('Continue');
    await set('Legal name', 'Jordan Avery');
    await set('Tax classification', 'individual');
    await set('Social security number', '123-45-6789');
    await press('Continue');
    await set('Street and number', '12 Harbor Street');
    await set('Postal code', '04101');
    await set('City', city);
    await press('Continue');
    return fake;
  }
  async function sign() {
    await userEvent.click(await screen.findByRole('checkbox', { name: /penalties of perjury/ }));
    await set('Full name, as your signature', 'Jordan Avery');
    await press('Sign and file');
  }

  test('what the server refuses is marked, on the page where it stands', async () => {
    // Half a character: no browser minds it, the server does.
    const fake = await fillIn('Portland \ud800');
    await sign();
    const city = await screen.findByLabelText('City');
    await waitFor(() => expect(city.getAttribute('aria-invalid')).toBe('true'));
    await waitFor(() => expect(document.activeElement).toBe(city));
    await screen.findByText(/Some entries were not accepted/);
    expect(fake.state.tax.form).toBeNull();
  });

  test('a form that was not certified is not sent', async () => {
    const fake = await fillIn('Portland');
    await set('Full name, as your signature', 'Jordan Avery');
    await press('Sign and file');
    const tick = screen.getByRole('checkbox', { name: /penalties of perjury/ });
    expect(tick.getAttribute('aria-invalid')).toBe('true');
    expect(fake.calls.filter(({ name }) => name === 'tax.submit')).toEqual([]);
  });

  test('what was typed outlives the dialog, until it is filed', async () => {
    await fillIn('Portland');
    await press('Close');
    await press('Add tax form');
    await screen.findByText('Ends in 6789');
    await sign();
    await screen.findByText('Your W-9 is on file. Thank you.');
    await press('Replace form');
    await press('Continue');
    expect(
      ((await screen.findByLabelText('Social security number')) as HTMLInputElement).value,
    ).toBe('');
  });
});
