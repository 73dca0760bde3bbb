import { coverForm, offer, page, type ProposalSkin } from '../documents/proposal.ts';
import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawWind, logo, strong, title, tones } from './identity.ts';

const margin = 42;

const skin = (): ProposalSkin => ({
  paper: color.paper,
  ink: color.ink,
  muted: color.muted,
  line: color.line,
  field: color.mint,
  radius: 3,
  margin,
  logo: logo(tones.color),
  site: 'northwind.example',
  title,
  body,
  strong,
});

export function proposal(): Sheet[] {
  return [cover(), offer(skin(), words)];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.paper);
  const bottom = 630;
  const panel = rect([0, 0], [page[0], bottom]);
  sheet.fill(panel, color.deep);
  sheet.clip(panel, () =>
    drawWind(sheet, {
      at: [-40, 200],
      size: [700, 460],
      lines: 48,
      color: color.bright,
      back: color.deep,
      width: 0.75,
    }),
  );
  drawLogo(sheet, logo(tones.light), { x: margin, y: 40, height: 22 });
  sheet.paragraph('Proposal', title(84, '#ffffff'), { x: margin - 5, y: 118, width: 500 });
  const lead = 'Accounts, cards and payments for your company.';
  sheet.text(lead, body(13, '#c5e6d9'), [margin, 222]);
  coverForm(sheet, skin(), { x: margin, y: 676, width: page[0] - margin * 2 });
  return sheet;
}

const words = {
  summary:
    'You invoice in four currencies and wait six weeks for your money. We propose a Northwind ' +
    'account with payment links, cards for the team and nightly bookkeeping. The switch takes ' +
    'one afternoon; the old account can stay open as long as you like.',
  items: [
    { name: 'Account and 12 cards', note: 'Four currencies, limits and receipts', price: '0' },
    { name: 'Payments, as last year', note: '1,400 inside the country, 160 abroad', price: '520' },
    {
      name: 'Introduction',
      note: 'Connection to your books, training for three people',
      price: '900',
    },
  ],
  total: '1,420',
  terms: [
    'Prices are for a year of the payments named above. You pay for what you send, monthly.',
    'The introduction is due once everybody has a card that works and the books agree.',
    'No minimum term. Close the account with a click and take your data along.',
  ],
};
