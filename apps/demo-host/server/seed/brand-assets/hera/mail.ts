import type { MailLetters } from '../documents/mail-sheet.ts';
import type { Mail, MailSkin } from '../documents/mail.ts';
import { body, color, logo, strong, title, tones } from './identity.ts';

export const mail: Mail = {
  subject: 'Have your first week back',
  preheader: 'How companies of your size close their books with HERA.',
  headline: 'Have the first week of the month back',
  paragraphs: [
    'Dear {{first_name}},',
    'Most finance teams spend the first week of a month on the last one. Companies that moved to ' +
      'HERA with us had that week back within a year.',
  ],
  feature: {
    kind: 'bars',
    caption: 'Working days to close a month',
    rows: [
      { name: 'Before', text: '11.5 days', share: 1, muted: true },
      { name: 'After a year with HERA', text: '4.1 days', share: 0.36 },
    ],
  },
  button: 'See how it works',
  signature:
    'I am glad to show you what that would look like with your own numbers.\n{{partner_name}}',
};

const circle = (size: number, [name, tint]: [string, string], inner: string) =>
  `<div class="${name}" style="width:${size}px;height:${size}px;border-radius:50%;` +
  `background-color:${tint};margin:0 auto;overflow:hidden;">${inner}</div>`;

const drop = (size: number) => `<div style="height:${size}px;line-height:0;font-size:0;"></div>`;

// Three circles, one in the other: the mark without a picture.
const dot = circle(8, ['mark', color.accent], '');
const hole = circle(18, ['hole', color.paper], drop(6) + dot);
const mark = circle(28, ['mark', color.accent], drop(7) + hole);

export const mailSkin: MailSkin = {
  brand: 'HERA',
  site: 'hera.example',
  day: {
    page: '#f6f0e4',
    card: '#fffdf8',
    ink: '#2a2233',
    muted: '#6b6275',
    line: '#e3d9c7',
    accent: '#6d28d9',
    onAccent: '#ffffff',
    tint: '#f6f0e4',
  },
  night: {
    page: '#1b1424',
    card: '#251c31',
    ink: '#f1ebf5',
    muted: '#a99fb5',
    line: '#3c3049',
    accent: '#b794f6',
    onAccent: '#1b1424',
    tint: '#1b1424',
  },
  titleFont: `'Source Serif 4','Iowan Old Style',Georgia,serif`,
  bodyFont: `Inter,'Helvetica Neue',Arial,sans-serif`,
  titleSize: 36,
  titleWeight: 500,
  titleTracking: -0.01,
  radius: 10,
  mark,
};

export function mailLetters(): MailLetters {
  return { logo: logo(tones.color), title, body, strong };
}
