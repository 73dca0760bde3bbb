import { drawLogo } from '../press/logo.ts';
import { mix } from '../press/color.ts';
import { rect } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { coverForm, offer, page, type ProposalSkin } from '../documents/proposal.ts';
import { body, color, drawFan, logo, strong, title, tones } from './identity.ts';

const skin: () => ProposalSkin = () => ({
  paper: color.paper,
  ink: color.ink,
  muted: color.muted,
  line: color.sand,
  field: '#f4eefc',
  radius: 4,
  margin: 48,
  logo: logo(tones.color),
  site: 'hera.example',
  title,
  body,
  strong,
});

export function proposal(): Sheet[] {
  return [cover(), offer(skin(), words)];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.ivory);
  const x = 48;
  drawLogo(sheet, logo(tones.color), { x: x - 1, y: 46, height: 26 });
  sheet.paragraph('Proposal', title(64), { x: x - 3, y: 150, width: 400 });
  const words = 'A new set of books, and the way there: scope, price and plan.';
  sheet.paragraph(words, body(12, color.muted), { x, y: 230, width: 250 });
  const bottom = 616;
  sheet.clip(rect([0, 0], [page[0], bottom]), () =>
    drawFan(sheet, {
      x: page[0] + 10,
      y: bottom,
      radius: 380,
      rows: 6,
      count: 24,
      open: 0.5,
      back: color.ivory,
      ink: [mix(color.ivory, color.accent, 0.16), color.accent],
    }),
  );
  sheet.fill(rect([0, bottom], [page[0], page[1] - bottom]), color.paper);
  sheet.rule([0, bottom], page[0], { color: color.sand, width: 0.75 });
  coverForm(sheet, skin(), { x, y: 664, width: page[0] - x * 2 });
  return sheet;
}

const words = {
  summary:
    'You want to close the month in days and to see stock, orders and cash in one place. We ' +
    'propose to introduce HERA in two stages: finance and purchasing first, production after the ' +
    'second close. This page says what that includes and what it costs.',
  items: [
    {
      name: 'Introduction',
      note: 'Set-up, data from your present system, training',
      price: '18,000',
    },
    { name: 'HERA, 40 people', note: 'All modules, for twelve months', price: '23,520' },
    { name: 'Care after the start', note: 'A named consultant, two days a month', price: '9,600' },
  ],
  total: '51,120',
  terms: [
    'Half of the introduction is due when we begin, the rest after the first close in HERA.',
    'Licences begin with the first day of use. The number of people may change each month.',
    'You can leave at the end of any quarter and take all data along in open formats.',
  ],
};
