import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { describeWidget } from '../internal/testing/describe-widget.tsx';
import { stage, storyServer } from '../internal/testing/story-harness.tsx';
import {
  blankMethod,
  grouped,
  ibanLength,
  ibanState,
  methodOf,
  routingState,
} from './method-draft.ts';
import * as stories from './payout-method-form.stories.tsx';

describeWidget(stories, {
  name: 'payout-method-form',
  parts: ['method', 'method-name', 'choice', 'facts', 'callout', 'form'],
});

describe('the payout method', () => {
  beforeAll(() => storyServer.listen({ onUnhandledFrame: 'error' }));
  afterAll(() => storyServer.close());
  afterEach(cleanup);

  test('what the server refuses is marked on its field', async () => {
    const { element, fake } = stage(stories, 'OneKind');
    render(element());
    await userEvent.type(await screen.findByLabelText('IBAN'), 'DE89370400440532013000');
    await userEvent.type(screen.getByLabelText('Account holder'), 'Nordlicht');
    // More than the platform can see: the server knows the markup for what it is.
    const form = screen.getByRole<HTMLFormElement>('form');
    form.querySelectorAll('input').forEach((input) => input.removeAttribute('pattern'));
    await userEvent.type(screen.getByLabelText('Account holder'), ' <b>');
    await userEvent.click(screen.getByRole('button', { name: 'Save payout method' }));
    const holder = screen.getByLabelText('Account holder');
    await screen.findByText('At most 70 characters, and no angle brackets.');
    expect(holder.getAttribute('aria-invalid')).toBe('true');
    expect(fake.calls.filter(({ name }) => name === 'payouts.setMethod')).toEqual([]);
  });

  test('a number is sent without its spaces and nothing of other kinds', () => {
    const typed = {
      iban: 'de89 3704 0044 0532 0130 00',
      holderName: ' Nordlicht ',
      country: 'DE',
      currency: 'EUR',
      bic: '',
      email: 'someone@example.com',
    };
    expect(methodOf('iban', typed)).toEqual({
      kind: 'iban',
      iban: 'DE89370400440532013000',
      holderName: 'Nordlicht',
      country: 'DE',
      currency: 'EUR',
    });
    expect(methodOf('sandbox', typed)).toEqual({ kind: 'sandbox', currency: 'EUR' });
  });

  test('a US bank account is paid in dollars, whatever came before', () => {
    const known = { method: null, currencies: ['EUR', 'USD'] };
    expect(blankMethod('us_bank', known)).toMatchObject({ currency: 'USD', country: 'US' });
    expect(blankMethod('iban', known)).toMatchObject({ currency: 'EUR', country: '' });
  });

  test.each([
    ['', 'empty'],
    ['DE', 'short'],
    ['DE89 3704 0044 0532 0130', 'short'],
    ['DE89 3704 0044 0532 0130 00', 'good'],
    ['DE88 3704 0044 0532 0130 00', 'wrong'],
    ['NO93 8601 1117 947', 'good'],
    ['NO93 8601 1117 948', 'wrong'],
  ])('IBAN %j is %s', (typed, state) => expect(ibanState(typed)).toBe(state));

  test.each([
    ['', 'empty'],
    ['0210', 'short'],
    ['021000021', 'good'],
    ['021000022', 'wrong'],
  ])('routing number %j is %s', (typed, state) => expect(routingState(typed)).toBe(state));

  test('an IBAN is as long as its country has it, and read in groups', () => {
    expect([ibanLength('DE'), ibanLength('no93'), ibanLength('D'), ibanLength('ZZ')]).toEqual([
      22,
      15,
      undefined,
      undefined,
    ]);
    expect(grouped('no9386011117947')).toBe('NO93 8601 1117 947');
  });
});
