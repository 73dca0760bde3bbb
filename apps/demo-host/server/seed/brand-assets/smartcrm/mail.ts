import { cell, row, table } from '../documents/mail-pieces.ts';
import type { MailLetters } from '../documents/mail-sheet.ts';
import type { Mail, MailSkin } from '../documents/mail.ts';
import { body, logo, strong, title, tones } from './identity.ts';

export const mail: Mail = {
  subject: 'Three lists, one customer',
  preheader: 'How a team of twelve moves into one record in a week.',
  headline: 'Three lists, one customer. Shall we tidy up?',
  paragraphs: [
    'Good morning {{first_name}},',
    'When a customer calls, somebody searches. With SmartCRM the record is open before the ' +
      'second ring. The way there is shorter than most people think:',
  ],
  feature: {
    kind: 'steps',
    steps: [
      {
        name: 'Monday: bring the lists',
        words: 'Spreadsheets, mailboxes, old systems. We merge doubles.',
      },
      { name: 'Wednesday: agree on stages', words: 'Five are enough for nearly everyone.' },
      { name: 'Friday: work with it', words: 'Each deal has an owner and a next step.' },
    ],
  },
  button: 'Start the trial',
  signature: 'Fourteen days, with your own customers, nothing to cancel.\n{{partner_name}}',
};

// A box that is open to the right, and a dot: as near to the mark as a table gets.
const nothing = 'font-size:0;line-height:0;';
const open =
  'width:14px;height:14px;border:5px solid #1d4ed8;border-right:0;' +
  `border-radius:12px 0 0 12px;${nothing}`;
const round = 'width:8px;height:8px;border-radius:4px;background-color:#1d4ed8;';
const dot = `<div class="mark" style="${round}"></div>`;
const mark = table(
  row(
    cell('mark-edge', open, '&nbsp;'),
    cell('', `padding-left:2px;${nothing}`, dot, 'valign="middle"'),
  ),
);

export const mailSkin: MailSkin = {
  brand: 'SmartCRM',
  site: 'smartcrm.example',
  day: {
    page: '#eef2f7',
    card: '#ffffff',
    ink: '#162033',
    muted: '#566278',
    line: '#d5dce7',
    accent: '#1d4ed8',
    onAccent: '#ffffff',
    tint: '#e8eefc',
  },
  night: {
    page: '#141a24',
    card: '#1b2331',
    ink: '#e6ebf3',
    muted: '#a3afc2',
    line: '#303b4d',
    accent: '#8ab0ff',
    onAccent: '#101828',
    tint: '#243048',
  },
  titleFont: `system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif`,
  bodyFont: `system-ui,-apple-system,'Segoe UI',Roboto,Arial,sans-serif`,
  titleSize: 32,
  titleWeight: 600,
  titleTracking: -0.015,
  radius: 4,
  mark,
};

export function mailLetters(): MailLetters {
  return { logo: logo(tones.color), title, body, strong };
}
