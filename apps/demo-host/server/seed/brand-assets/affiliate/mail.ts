import type { MailLetters } from '../documents/mail-sheet.ts';
import { cell, row, table } from '../documents/mail-pieces.ts';
import type { Mail, MailSkin } from '../documents/mail.ts';
import { body, logo, strong, title, tones } from './identity.ts';

export const mail: Mail = {
  subject: 'Your invoices could be paid by Friday',
  preheader: 'Six prices, no monthly fee, open in eight minutes.',
  headline: 'Your invoices could be paid by Friday.',
  paragraphs: [
    'Hello {{first_name}},',
    'Three in four invoices with a Northwind payment link are paid within the week. The account ' +
      'behind it costs nothing a month. These are the prices, all of them:',
  ],
  feature: {
    kind: 'rows',
    rows: [
      { name: 'Account and cards', value: '$0' },
      { name: 'Payment inside the country', value: '$0.20' },
      { name: 'Payment abroad', value: '$1.50' },
      { name: 'Exchange, over mid-market', value: '0.35 %' },
    ],
  },
  button: 'Open an account',
  signature: 'It takes eight minutes. Write to me if you would like company.\n{{partner_name}}',
};

// Two blocks with a slant between them, as far as a table can.
const nothing = 'font-size:0;line-height:0;';
const sail = (tint: string) => {
  const paint = `width:9px;height:22px;background-color:${tint};${nothing}`;
  return cell('mark', paint, '&nbsp;', `width="9" height="22" bgcolor="${tint}"`);
};
const gap = cell('', `width:4px;${nothing}`, '&nbsp;', 'width="4"');
const mark = table(row(sail('#047857'), gap, sail('#10a37a')));

export const mailSkin: MailSkin = {
  brand: 'Northwind',
  site: 'northwind.example',
  day: {
    page: '#ffffff',
    card: '#ffffff',
    ink: '#0f1f1a',
    muted: '#586a63',
    line: '#d5dedb',
    accent: '#047857',
    onAccent: '#ffffff',
    tint: '#eef7f3',
  },
  night: {
    page: '#0b1210',
    card: '#111b18',
    ink: '#e8f0ed',
    muted: '#9db0a8',
    line: '#2a3a34',
    accent: '#34d399',
    onAccent: '#06231a',
    tint: '#16231e',
  },
  titleFont: `Manrope,'Helvetica Neue',Arial,sans-serif`,
  bodyFont: `Manrope,'Helvetica Neue',Arial,sans-serif`,
  titleSize: 36,
  titleWeight: 700,
  titleTracking: -0.03,
  radius: 6,
  mark,
};

export function mailLetters(): MailLetters {
  return { logo: logo(tones.color), title, body, strong };
}
