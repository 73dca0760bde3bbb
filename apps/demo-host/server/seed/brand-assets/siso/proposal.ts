import { coverForm, offer, page, type ProposalSkin } from '../documents/proposal.ts';
import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, faint, logo, shout, strong, title, tones } from './identity.ts';
import { drawWall } from './tiles.ts';

const margin = 40;

const skin = (): ProposalSkin => ({
  paper: '#fffcfa',
  ink: color.black,
  muted: color.clay,
  line: '#e4dad2',
  field: '#fbe9de',
  radius: 6,
  margin,
  logo: logo(tones.color),
  site: 'siso.example',
  title,
  body,
  strong,
});

export function proposal(): Sheet[] {
  return [cover(), offer(skin(), words)];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.black);
  drawLogo(sheet, logo(tones.light), { x: margin, y: 40, height: 30 });
  sheet.paragraph('Here is\nthe plan.', shout(100), { x: margin - 6, y: 128, width: 540 });
  const lead = 'What we will make together, by when, and for how much.';
  sheet.text(lead, body(13, faint), [margin, 330]);
  const unit = page[0] / 7;
  drawWall(sheet, { at: [0, 366], columns: 7, rows: 3, unit, seed: 31 });
  const top = 366 + unit * 3;
  sheet.fill(rect([0, top], [page[0], page[1] - top]), '#fffcfa');
  coverForm(sheet, skin(), { x: margin, y: 674, width: page[0] - margin * 2 });
  return sheet;
}

const words = {
  summary:
    'You open the second house in spring and nobody knows your name yet. We propose one sprint ' +
    'of eight weeks: a brand that fits above the door, a site that takes bookings, and a film ' +
    'that people send to each other.',
  items: [
    {
      name: 'Brand',
      note: 'Name check, mark, type, colour, voice, rules on four pages',
      price: '14,000',
    },
    {
      name: 'Site',
      note: 'Twelve pages, bookings, three languages, built and hosted',
      price: '18,500',
    },
    { name: 'Film', note: 'Thirty seconds and three cuts of ten, sound included', price: '9,500' },
  ],
  total: '42,000',
  terms: [
    'A third when we start, a third when you have chosen, a third on the day of the launch.',
    'Two rounds of changes are in the price. The third one we do if we were wrong.',
    'Everything we make for you is yours, files and all, once it is paid.',
  ],
};
