import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { line, polygon, rect, type Path, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, logo, strong, title, tones } from './identity.ts';
import { board, record } from './screens.ts';

const page: Spot = [595, 842];
const margin = 44;
const wide = page[0] - margin * 2;

export function brochure(): Sheet[] {
  return [cover(), features()];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.paper);
  drawLogo(sheet, logo(tones.color), { x: margin, y: 42, height: 22 });
  sheet.text('Product brochure', body(9, color.muted), [margin + wide, 57], 'right');
  const below = sheet.paragraph('Every customer,\nin the picture.', title(50), {
    x: margin - 2,
    y: 118,
    width: wide,
  });
  const lead =
    'SmartCRM puts people, deals and conversations side by side, and tells each colleague the ' +
    'one thing to do next.';
  sheet.paragraph(lead, body(12, color.muted), { x: margin, y: below + 30, width: 330 });
  const top = 330;
  sheet.fill(rect([0, top], [page[0], page[1] - top]), color.accent);
  sheet.fill(rect([margin + 3, 391], [502, 291.8], 4), mix(color.accent, color.navy, 0.4));
  sheet.inset(board(), [margin, 388], 502 / 640);
  sheet.fill(rect([327, 539], [222, 263.4], 3), mix(color.accent, color.navy, 0.4));
  sheet.inset(record(), [324, 536], 0.74);
  const words = 'The board shows where the money is. The record shows why.';
  sheet.paragraph(words, strong(12, '#ffffff'), { x: margin, y: 716, width: 220 });
  sheet.text('smartcrm.example', body(9.5, '#dbe6ff'), [margin, 800]);
  return sheet;
}

const parts = [
  [
    'One record',
    'Mails, calls, visits and invoices of a customer in the order in which they happened.',
  ],
  ['A board that moves', 'Deals wander when something happens, not when somebody remembers.'],
  [
    'The next step',
    'Every open deal has one, with a date and a name. Without it a deal turns amber.',
  ],
  ['Forecasts', 'Weighted by what your own deals did, stage by stage, in the last two years.'],
  ['On the phone', 'The record before the call, the note after it, also where there is no signal.'],
  ['Your rules', 'Fields, stages and rights without a consultant. Changes can be undone.'],
] as const;

function features(): Sheet {
  const sheet = new Sheet(page, color.paper);
  sheet.text('What it does', strong(9.5, color.accent), [margin, 62]);
  const below = sheet.paragraph('Six things that a team uses on the first day.', title(28), {
    x: margin - 1,
    y: 80,
    width: 400,
  });
  const gap = 14;
  const column = (wide - gap * 2) / 3;
  const height = 128;
  for (const [i, [name, words]] of parts.entries()) {
    const x = margin + (i % 3) * (column + gap);
    const y = below + 34 + Math.floor(i / 3) * (height + gap);
    sheet.fill(rect([x, y], [column, height], 4), color.panel);
    sheet.draw([
      { path: icon(i, [x + 14, y + 15]), stroke: { color: color.accent, width: 1.4, round: true } },
    ]);
    const end = sheet.paragraph(name, strong(11), { x: x + 14, y: y + 49, width: column - 28 });
    sheet.paragraph(words, body(8.6, color.muted), { x: x + 14, y: end + 11, width: column - 24 });
  }
  drawFunnel(sheet, 478);
  drawFoot(sheet);
  return sheet;
}

/** Small drawings of one line weight on a field of 20. */
function icon(index: number, [x, y]: Spot): Path {
  const drawings: Path[] = [
    [
      ...rect([x + 1, y + 1], [18, 18], 2.5),
      ...line([x + 5, y + 7], [x + 15, y + 7]),
      ...line([x + 5, y + 11], [x + 15, y + 11]),
      ...line([x + 5, y + 15], [x + 11, y + 15]),
    ],
    [
      ...rect([x + 1, y + 2], [5, 16], 1.2),
      ...rect([x + 7.5, y + 2], [5, 11], 1.2),
      ...rect([x + 14, y + 2], [5, 7], 1.2),
    ],
    [
      ...rect([x + 1, y + 1], [18, 18], 9),
      ['M', x + 10, y + 5],
      ['L', x + 10, y + 10],
      ['L', x + 13.5, y + 12.5],
    ],
    [
      ['M', x + 1, y + 1],
      ['L', x + 1, y + 19],
      ['L', x + 19, y + 19],
      ['M', x + 5, y + 14],
      ['L', x + 9, y + 9.5],
      ['L', x + 12, y + 12],
      ['L', x + 18, y + 5],
    ],
    [...rect([x + 5, y + 0.5], [10, 19], 2), ...line([x + 9, y + 16], [x + 11, y + 16])],
    [
      ...line([x + 1, y + 5], [x + 19, y + 5]),
      ...rect([x + 11, y + 2], [6, 6], 3),
      ...line([x + 1, y + 15], [x + 19, y + 15]),
      ...rect([x + 3, y + 12], [6, 6], 3),
    ],
  ];
  return drawings[index]!;
}

const stages = [
  ['New', 412, ''],
  ['Qualified', 268, '65 %'],
  ['Proposal', 141, '53 %'],
  ['Won', 74, '52 %'],
] as const;

/** A quarter of one team as a funnel lying on its side. */
function drawFunnel(sheet: Sheet, top: number): void {
  sheet.text('A quarter in one picture', title(15), [margin, top]);
  const note = 'Deals of a team of fourteen, by the furthest stage that they reached';
  sheet.text(note, body(9, color.muted), [margin, top + 17]);
  const middle = top + 106;
  const column = wide / stages.length;
  const half = (count: number) => 6 + (count / 412) * 56;
  for (const [i, [name, count, share]] of stages.entries()) {
    const x = margin + i * column;
    const next = stages[i + 1]?.[1] ?? count;
    const [a, b] = [half(count), half(next)];
    const shape = polygon([
      [x, middle - a],
      [x + column * 0.62, middle - a],
      [x + column - 3, middle - b],
      [x + column - 3, middle + b],
      [x + column * 0.62, middle + a],
      [x, middle + a],
    ]);
    sheet.fill(shape, mix('#b9ccf8', color.accent, i / 3));
    sheet.text(String(count), title(21, i > 1 ? '#ffffff' : color.ink), [x + 12, middle + 7.5]);
    sheet.text(name, strong(10), [x, middle + 88]);
    if (share) sheet.text(`${share} went on`, body(9, color.muted), [x, middle + 103]);
  }
}

function drawFoot(sheet: Sheet): void {
  sheet.rule([margin, 732], wide, { color: color.line, width: 0.75 });
  sheet.paragraph('Try it with your own customers: fourteen days, nothing to cancel.', title(14), {
    x: margin,
    y: 752,
    width: 270,
  });
  const [left, width] = [margin + wide - 138, 138];
  sheet.fill(rect([left, 748], [width, 34], 4), color.accent);
  const style = strong(10.5, '#ffffff');
  sheet.paragraph('Start the trial', style, { x: left, y: 761, width, align: 'center' });
  sheet.link([left, 748], [width, 34], 'https://smartcrm.example/trial');
  drawLogo(sheet, logo(tones.color), { x: margin, y: 800, height: 14 });
  sheet.text('smartcrm.example', body(8.5, color.muted), [margin + wide, 811], 'right');
}
