import type { MailLetters } from '../documents/mail-sheet.ts';
import { cell, row, table } from '../documents/mail-pieces.ts';
import type { Mail, MailColors, MailSkin } from '../documents/mail.ts';
import { body, logo, shout, strong, tones } from './identity.ts';

export const mail: Mail = {
  subject: 'Eight weeks. Then it is out.',
  preheader: 'A brand, a site and a film, made at one table.',
  headline: 'Eight weeks. Then it is out.',
  paragraphs: [
    'Hi {{first_name}},',
    'You have something to launch and no year to spend on it. SISO makes the brand, the site and ' +
      'the film in one sprint, with one team, and shows you everything on Thursdays.',
  ],
  feature: {
    kind: 'figures',
    cells: [
      { figure: '8 weeks', words: 'from coffee to launch' },
      { figure: '1 team', words: 'you know all the names' },
      { figure: '0 decks', words: 'we show the thing' },
    ],
  },
  button: 'Send a briefing',
  signature: 'Ten lines are enough to begin with.\n{{partner_name}}',
};

// The brand is dark by day, too.
const dark: MailColors = {
  page: '#0e0d0c',
  card: '#1a1715',
  ink: '#f6f1ed',
  muted: '#b3aaa3',
  line: '#37312c',
  accent: '#ea580c',
  onAccent: '#0e0d0c',
  tint: '#26221f',
};

const half = (round: string, tint: string, drop: number) => {
  const shape = `width:10px;height:20px;background-color:${tint};border-radius:${round};`;
  const place = `padding-top:${drop}px;font-size:0;line-height:0;`;
  return cell('', place, `<div style="${shape}"></div>`, 'valign="top"');
};
const left = half('10px 0 0 10px', '#ea580c', 0);
const mark = table(row(left, half('0 10px 10px 0', '#f6f1ed', 10)));

export const mailSkin: MailSkin = {
  brand: 'SISO',
  site: 'siso.example',
  day: dark,
  night: dark,
  titleFont: `Outfit,'Avenir Next',Futura,'Century Gothic',sans-serif`,
  bodyFont: `Outfit,'Avenir Next','Helvetica Neue',Arial,sans-serif`,
  titleSize: 48,
  titleWeight: 800,
  titleTracking: -0.02,
  radius: 14,
  mark,
};

export function mailLetters(): MailLetters {
  return { logo: logo(tones.light), title: shout, body, strong };
}
