import { drawLogo } from '../press/logo.ts';
import { line, rect, type Path, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { place } from '../documents/proposal.ts';
import { drawHead } from './brochure.ts';
import { body, color, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 42;
const wide = page[0] - margin * 2;
const hairline = { color: color.line, width: 0.6 };

const cells = [
  [
    'Invoices that get paid',
    'A payment link in every invoice. Three in four are paid within the week.',
  ],
  ['Cards with a limit', 'One for each colleague, project or subscription. Stop it with a tap.'],
  ['Receipts by photograph', 'The amount finds its payment; your accountant finds both.'],
  ['Pay the team', 'Salaries in thirty currencies, sent together, each there on the same day.'],
  ['Taxes set aside', 'A share of every payment moves to a pot that you do not touch.'],
  ['Books that close', 'Synchronised each night with the accounting software that you use now.'],
] as const;

/** One page in hairlines: what an agency gets, and from whom. */
export function onePager(): Sheet[] {
  const sheet = new Sheet(page, color.paper);
  drawHead(sheet, 'For agencies and studios');
  const below = sheet.paragraph('You do the work.\nThe money looks after itself.', title(40), {
    x: margin - 2,
    y: 106,
    width: wide,
  });
  drawCells(sheet, below + 44);
  drawMonth(sheet, 556);
  drawPartner(sheet, 726);
  return [sheet];
}

function drawCells(sheet: Sheet, top: number): void {
  const [columns, height] = [3, 132];
  const column = wide / columns;
  for (let row = 0; row <= 2; row += 1) sheet.rule([margin, top + row * height], wide, hairline);
  for (const i of [1, 2]) {
    const x = margin + i * column;
    sheet.stroke(line([x, top], [x, top + height * 2]), hairline);
  }
  for (const [i, [name, words]] of cells.entries()) {
    const first = i % columns === 0;
    const x = margin + (i % columns) * column + (first ? 0 : 16);
    const y = top + Math.floor(i / columns) * height;
    sheet.draw([
      { path: icon(i, [x, y + 18]), stroke: { color: color.accent, width: 1.3, round: true } },
    ]);
    const width = column - (first ? 16 : 32);
    const end = sheet.paragraph(name, strong(11), { x, y: y + 56, width });
    sheet.paragraph(words, body(8.8, color.muted), { x, y: end + 11, width });
  }
}

/** Small drawings of one line weight on a field of 22. */
function icon(index: number, [x, y]: Spot): Path {
  const boxed = (path: Path): Path => path;
  const drawings: Path[] = [
    [
      ...rect([x + 2, y], [18, 22], 2),
      ...line([x + 6, y + 7], [x + 16, y + 7]),
      ...line([x + 6, y + 12], [x + 12, y + 12]),
    ],
    [
      ...rect([x, y + 3], [22, 16], 2.5),
      ...line([x, y + 8.5], [x + 22, y + 8.5]),
      ...line([x + 4, y + 14], [x + 9, y + 14]),
    ],
    [
      ...rect([x, y + 5], [22, 15], 3),
      ...rect([x + 7.5, y + 8.5], [7, 7], 3.5),
      ...line([x + 7, y + 5], [x + 9, y + 2]),
      ...line([x + 9, y + 2], [x + 13, y + 2]),
      ...line([x + 13, y + 2], [x + 15, y + 5]),
    ],
    [
      ...rect([x + 7, y + 1], [8, 8], 4),
      ...rect([x + 2, y + 13], [18, 18], 9).slice(0, 0),
      ['M', x + 2, y + 21],
      ['C', x + 2, y + 11, x + 20, y + 11, x + 20, y + 21],
    ],
    [
      ...rect([x + 1, y + 6], [20, 15], 2.5),
      ...line([x + 7, y + 1], [x + 15, y + 1]),
      ...line([x + 4, y + 3.5], [x + 18, y + 3.5]),
      ...line([x + 8, y + 13.5], [x + 14, y + 13.5]),
    ],
    [
      ...rect([x + 1, y + 1], [20, 20], 2.5),
      ['M', x + 6, y + 11.5],
      ['L', x + 9.8, y + 15],
      ['L', x + 16, y + 7.5],
    ],
  ];
  return boxed(drawings[index]!);
}

const flow = [
  ['Invoices paid', '48,200', 0, 48.2],
  ['Team and suppliers', '29,400', 18.8, 48.2],
  ['Taxes set aside', '7,100', 11.7, 18.8],
  ['Left for you', '11,700', 0, 11.7],
] as const;

/** A month as four bars that hang from one another. */
function drawMonth(sheet: Sheet, top: number): void {
  sheet.text('One month of a studio of nine, in dollars', title(14), [margin, top]);
  const [high, low] = [top + 38, top + 132];
  const unit = (low - high) / 48.2;
  const column = wide / flow.length;
  sheet.rule([margin, low], wide, { color: color.ink, width: 0.8 });
  for (const [i, [name, value, from, to]] of flow.entries()) {
    const x = margin + i * column;
    const y = low - to * unit;
    const solid = i === 0 || i === flow.length - 1;
    const bar = rect([x, y], [column - 18, (to - from) * unit]);
    sheet.fill(bar, solid ? color.accent : '#b9d9cd');
    const next = low - (i === 0 ? to : from) * unit;
    if (i < flow.length - 1)
      sheet.rule([x + column - 18, next], 18, { color: color.muted, width: 0.6 });
    sheet.text(value, strong(10.5), [x, y - 7]);
    sheet.text(name, body(8.8, color.muted), [x, low + 15]);
  }
}

function drawPartner(sheet: Sheet, top: number): void {
  sheet.rule([margin, top], wide, hairline);
  sheet.text('Your Northwind partner', strong(9.5), [margin, top + 26]);
  const skin = { field: color.mint, ink: color.ink, body, radius: 3 };
  const column = (wide - 20) / 3;
  for (const [i, value] of ['Company', 'Name', 'Phone or e-mail'].entries()) {
    const at: Spot = [margin + i * (column + 10), top + 36];
    place(sheet, skin, { name: `partner-${i + 1}`, at, size: [column, 24], value });
  }
  drawLogo(sheet, logo(tones.color), { x: margin, y: top + 76, height: 14 });
  sheet.text('northwind.example', strong(8.5), [margin + wide, top + 87], 'right');
}
