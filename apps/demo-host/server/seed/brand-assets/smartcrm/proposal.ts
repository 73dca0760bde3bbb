import { coverForm, offer, page, type ProposalSkin } from '../documents/proposal.ts';
import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawContacts, logo, strong, title, tones } from './identity.ts';

const margin = 44;

const skin = (): ProposalSkin => ({
  paper: color.paper,
  ink: color.ink,
  muted: color.muted,
  line: color.line,
  field: color.tint,
  radius: 3,
  margin,
  logo: logo(tones.color),
  site: 'smartcrm.example',
  title,
  body,
  strong,
});

export function proposal(): Sheet[] {
  return [cover(), offer(skin(), words)];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.paper);
  const bottom = 620;
  sheet.fill(rect([0, 0], [page[0], bottom]), color.accent);
  const unit = page[0] / 7;
  drawContacts(sheet, {
    at: [0, bottom - unit * 4],
    columns: 7,
    rows: 4,
    unit,
    back: color.accent,
    ink: '#86a7f7',
    bright: '#ffffff',
  });
  drawLogo(sheet, logo(tones.light), { x: margin, y: 42, height: 24 });
  sheet.paragraph('Proposal', title(64, '#ffffff'), { x: margin - 3, y: 130, width: 480 });
  sheet.text('A customer record for your whole team', body(13, '#dbe6ff'), [margin, 214]);
  coverForm(sheet, skin(), { x: margin, y: 668, width: page[0] - margin * 2 });
  return sheet;
}

const words = {
  summary:
    'Your team of twelve works with three lists and two mailboxes. We propose SmartCRM Growth: ' +
    'one record for each customer, one board, one forecast. We bring the data along, set up your ' +
    'stages and stay for the first month.',
  items: [
    { name: 'SmartCRM Growth, 12 people', note: 'Twelve months, billed monthly', price: '5,040' },
    { name: 'Data and set-up', note: 'Three lists, two mailboxes, stages, rights', price: '2,400' },
    { name: 'Training', note: 'Two mornings on site and a month of questions', price: '1,200' },
  ],
  total: '8,640',
  terms: [
    'Set-up and training are due when the team has worked with the board for a week.',
    'People can be added or removed each month; the price follows on the next invoice.',
    'If you leave, you take all records along as files that every spreadsheet opens.',
  ],
};
