// Checked by the compiler: each line below an expected error has to be one.
import { defineMessages } from './message.ts';
import type { Translate } from './message.ts';
import type { Translation } from './translation.ts';

const english = defineMessages('example', {
  title: 'Commissions',
  from: '{amount} from {customer}',
  rows: { one: '{count} row of {name}', other: '{count} rows of {name}' },
});
type Example = typeof english;

export const complete: Translation<'de', Example> = {
  title: 'Provisionen',
  from: 'Von {customer}: {amount}',
  rows: { one: 'Eine Zeile von {name}', other: '{count} Zeilen von {name}' },
};

// @ts-expect-error a key is missing
export const withoutKey: Translation<'de', Example> = {
  title: 'Provisionen',
  from: complete.from,
};

export const withoutParameter: Translation<'de', Example> = {
  title: 'Provisionen',
  // @ts-expect-error {amount} is missing
  from: 'Von {customer}',
  rows: complete.rows,
};

export const withoutForm: Translation<'de', Example> = {
  title: 'Provisionen',
  from: complete.from,
  // @ts-expect-error the form for one is missing
  rows: { other: '{count} Zeilen von {name}' },
};

export const arabicWithTwoForms: Translation<'ar', Example> = {
  title: 'العمولات',
  from: '{amount} من {customer}',
  // @ts-expect-error Arabic has six forms
  rows: { one: 'صف من {name}', other: '{count} صف من {name}' },
};

export const pluralWithoutCount: Translation<'de', Example> = {
  title: 'Provisionen',
  from: complete.from,
  rows: {
    one: 'Eine Zeile von {name}',
    // @ts-expect-error {count} may be missing for one, not for many
    other: 'Zeilen von {name}',
  },
};

export function uses(t: Translate<Example['messages']>): string[] {
  return [
    t('title'),
    t('from', { amount: '$5', customer: 'Acme' }),
    t('rows', { count: 2, name: 'x' }),
    // @ts-expect-error there is no such message
    t('missing'),
    // @ts-expect-error the parameters are missing
    t('from'),
    // @ts-expect-error {customer} is missing
    t('from', { amount: '$5' }),
    // @ts-expect-error a count is a number
    t('rows', { count: '2', name: 'x' }),
  ];
}
