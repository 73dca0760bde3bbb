import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { line, polygon, polyline, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, card, color, drawWind, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 42;
const wide = page[0] - margin * 2;
const hairline = { color: color.line, width: 0.6 };

export function brochure(): Sheet[] {
  return [cover(), fees()];
}

/** The line at the head of every page: who speaks, and about what. */
export function drawHead(sheet: Sheet, words: string): void {
  drawLogo(sheet, logo(tones.color), { x: margin, y: 36, height: 20 });
  sheet.text(words, body(8.5, color.muted), [margin + wide, 50], 'right');
  sheet.rule([margin, 70], wide, hairline);
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.paper);
  drawWind(sheet, {
    at: [-30, 300],
    size: [680, 520],
    lines: 44,
    color: color.accent,
    back: color.paper,
    width: 0.75,
  });
  drawHead(sheet, 'Business account');
  const below = sheet.paragraph('Get paid.\nGet moving.', title(76), {
    x: margin - 4,
    y: 112,
    width: wide,
  });
  const lead =
    'A business account that takes money in thirty currencies, pays suppliers in seconds and ' +
    'closes your books while you sleep.';
  sheet.paragraph(lead, body(12.5, color.muted), { x: margin, y: below + 36, width: 310 });
  sheet.inset(card(), [212, 520], 1.004);
  sheet.fill(rect([0, 780], [page[0], 62]), color.paper);
  sheet.rule([margin, 790], wide, hairline);
  const facts = ['30 currencies', '4 seconds to settle', 'Protected up to $250,000'];
  for (const [i, words] of facts.entries()) {
    const align = (['left', 'center', 'right'] as const)[i]!;
    const x = margin + (wide / 2) * i;
    sheet.text(words, strong(9.5), [x, 811], align);
  }
  return sheet;
}

const table = [
  ['Business account', 'No monthly fee', '$0'],
  ['Card for every colleague', 'Limits and receipts included', '$0'],
  ['Payment inside the country', 'Usually there in four seconds', '$0.20'],
  ['Payment abroad', 'Thirty currencies, local rails', '$1.50'],
  ['Exchange', 'On top of the mid-market rate', '0.35 %'],
  ['Card payments taken', 'All schemes, one price', '1.1 %'],
] as const;

function fees(): Sheet {
  const sheet = new Sheet(page, color.paper);
  drawHead(sheet, 'Prices');
  const below = sheet.paragraph('Six prices. That is the list.', title(36), {
    x: margin - 2,
    y: 104,
    width: wide,
  });
  const top = below + 40;
  sheet.rule([margin, top], wide, { color: color.ink, width: 1 });
  for (const [i, [name, note, price]] of table.entries()) {
    const y = top + i * 40;
    sheet.text(name, strong(11), [margin, y + 25]);
    sheet.text(note, body(9.5, color.muted), [margin + 220, y + 25]);
    sheet.text(price, title(15, color.accent), [margin + wide, y + 26], 'right');
    sheet.rule([margin, y + 40], wide, hairline);
  }
  const half = (wide - 30) / 2;
  drawCost(sheet, { x: margin, top: 462, width: half });
  drawSpeed(sheet, { x: margin + half + 30, top: 462, width: half });
  drawFoot(sheet);
  return sheet;
}

interface Place {
  x: number;
  top: number;
  width: number;
}

/** What a payment of $10,000 abroad costs, by who sends it. */
function drawCost(sheet: Sheet, { x, top, width }: Place): void {
  sheet.text('Sending $10,000 to Warsaw', title(14), [x, top]);
  sheet.text('Fees and exchange, in dollars', body(9, color.muted), [x, top + 16]);
  const bars = [
    ['High street bank', 342],
    ['Card network', 275],
    ['Transfer service', 121],
    ['Northwind', 36.5],
  ] as const;
  const unit = (width - 40) / 342;
  for (const [i, [name, cost]] of bars.entries()) {
    const y = top + 46 + i * 46;
    const own = name === 'Northwind';
    sheet.text(name, own ? strong(9.5) : body(9.5), [x, y]);
    sheet.fill(
      rect([x, y + 8], [cost * unit, 12]),
      own ? color.accent : mix('#ffffff', color.ink, 0.18),
    );
    const figure = own ? strong(9.5, color.accent) : body(9.5, color.muted);
    sheet.text(own ? '36.50' : String(cost), figure, [x + cost * unit + 7, y + 17.4]);
  }
}

const hours = [
  1.4, 1.1, 0.9, 0.8, 1.2, 2.4, 5.1, 8.2, 9.6, 9.1, 8.4, 7.6, 7.9, 9.3, 9.8, 8.9, 7.2, 6.1, 5.2,
  4.4, 3.7, 3, 2.3, 1.8,
];

/** A day of payments: the curve of an ordinary Tuesday. */
function drawSpeed(sheet: Sheet, { x, top, width }: Place): void {
  sheet.text('An ordinary Tuesday', title(14), [x, top]);
  sheet.text('Payments in thousands, by the hour', body(9, color.muted), [x, top + 16]);
  const [high, low] = [top + 48, top + 204];
  const left = x + 18;
  const at = (value: number) => low - (value / 10) * (low - high);
  for (const value of [0, 5, 10]) {
    sheet.rule([left, at(value)], width - 18, {
      ...hairline,
      color: value ? color.line : color.ink,
    });
    sheet.text(String(value), body(7.5, color.muted), [left - 6, at(value) + 2.6], 'right');
  }
  const step = (width - 18) / (hours.length - 1);
  const points = hours.map((value, i): Spot => [left + i * step, at(value)]);
  sheet.fill(polygon([[left, low], ...points, [x + width, low]]), color.mint);
  sheet.stroke(polyline(points), { color: color.accent, width: 1.5, round: true });
  const peak = points[14]!;
  sheet.stroke(line([peak[0], peak[1] + 5], [peak[0], low]), {
    ...hairline,
    color: color.accent,
    dash: [2, 2],
  });
  sheet.dot(peak, 4.4, color.paper);
  sheet.dot(peak, 2.8, color.accent);
  sheet.text('14:00', strong(8.5, color.accent), [peak[0], low + 14], 'center');
  sheet.text('0:00', body(7.5, color.muted), [left, low + 14]);
  sheet.text('23:00', body(7.5, color.muted), [x + width, low + 14], 'right');
}

function drawFoot(sheet: Sheet): void {
  sheet.rule([margin, 724], wide, hairline);
  const words = 'Open an account in eight minutes. Your Northwind partner sits beside you.';
  sheet.paragraph(words, title(17), { x: margin, y: 744, width: 330 });
  const label = strong(10.5, '#ffffff');
  sheet.fill(rect([margin + wide - 150, 742], [150, 36], 6), color.accent);
  const middle = { x: margin + wide - 150, y: 756, width: 150, align: 'center' } as const;
  sheet.paragraph('Open an account', label, middle);
  sheet.link([margin + wide - 150, 742], [150, 36], 'https://northwind.example/open-account');
  const fine = 'Northwind is a fictional company. Figures are examples, not an offer.';
  sheet.text(fine, body(7.5, color.muted), [margin, 811]);
  sheet.text('northwind.example', strong(8.5), [margin + wide, 811], 'right');
}
