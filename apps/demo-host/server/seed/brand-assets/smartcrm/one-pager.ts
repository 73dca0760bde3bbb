import { place } from '../documents/proposal.ts';
import { drawLogo } from '../press/logo.ts';
import { circle, line, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 44;
const wide = page[0] - margin * 2;

const day = [
  ['8:30', 'The list', 'Nine names, sorted by what is likely to happen today. No searching.'],
  [
    '9:10',
    'The first call',
    'Their last order, the open question and the dog’s name are on the screen.',
  ],
  ['11:00', 'A new lead', 'It arrives from the website with an owner and a first step.'],
  [
    '14:20',
    'The proposal',
    'Drawn up from the record, sent, and watched: you see when it is read.',
  ],
  ['17:00', 'The forecast', 'It has been right all day. Nobody stays to repair a table.'],
] as const;

/** One page: a day with the product, and whom to ask. */
export function onePager(): Sheet[] {
  const sheet = new Sheet(page, color.paper);
  sheet.fill(rect([0, 0], [page[0], 262]), color.navy);
  drawLogo(sheet, logo(tones.light), { x: margin, y: 42, height: 22 });
  sheet.text('For sales teams of five to fifty', body(9, '#b7c6e6'), [margin + wide, 57], 'right');
  const below = sheet.paragraph('A day without\n“who had that one?”', title(42, '#ffffff'), {
    x: margin - 2,
    y: 112,
    width: wide,
  });
  const lead = 'SmartCRM for people who would rather sell than keep lists.';
  sheet.paragraph(lead, body(11.5, '#b7c6e6'), { x: margin, y: below + 26, width: wide });
  drawDay(sheet, 306);
  drawPrices(sheet, 588);
  drawPartner(sheet, 734);
  return [sheet];
}

function drawDay(sheet: Sheet, top: number): void {
  const step = 52;
  const x = margin + 62;
  sheet.stroke(line([x, top + 8], [x, top + 8 + step * (day.length - 1)]), {
    color: color.line,
    width: 1.5,
  });
  for (const [i, [time, name, words]] of day.entries()) {
    const y = top + 8 + i * step;
    sheet.text(time, strong(10, color.accent), [margin, y + 3.6]);
    sheet.fill(circle(x, y, 6), color.accent);
    sheet.fill(circle(x, y, 2.6), color.paper);
    sheet.text(name, strong(12), [x + 26, y + 4.2]);
    sheet.paragraph(words, body(9.8, color.muted), {
      x: x + 146,
      y: y - 3.4,
      width: wide - 62 - 146,
    });
  }
}

const plans = [
  ['Team', '$19', 'Records, board, mail, phone'],
  ['Growth', '$35', 'And forecasts, proposals, rules'],
  ['House', '$59', 'And rights, audit, own sign-on'],
] as const;

function drawPrices(sheet: Sheet, top: number): void {
  sheet.text('Price for each person and month', title(14), [margin, top]);
  const gap = 14;
  const column = (wide - gap * 2) / 3;
  for (const [i, [name, price, words]] of plans.entries()) {
    const x = margin + i * (column + gap);
    const chosen = i === 1;
    const box = rect([x, top + 18], [column, 88], 4);
    sheet.fill(box, chosen ? color.tint : color.panel);
    if (chosen) sheet.stroke(box, { color: color.accent, width: 1.25 });
    sheet.text(name, strong(10.5), [x + 14, top + 42]);
    sheet.text(price, title(24, chosen ? color.accent : color.ink), [x + 14, top + 71]);
    sheet.text(words, body(8.4, color.muted), [x + 14, top + 91]);
  }
}

function drawPartner(sheet: Sheet, top: number): void {
  sheet.rule([margin, top], wide, { color: color.line, width: 0.75 });
  sheet.text('Your SmartCRM partner', strong(9.5), [margin, top + 24]);
  const skin = { field: color.tint, ink: color.ink, body, radius: 3 };
  const column = (wide - 16) / 3;
  for (const [i, value] of ['Company', 'Name', 'Phone or e-mail'].entries()) {
    const at: Spot = [margin + i * (column + 8), top + 34];
    place(sheet, skin, { name: `partner-${i + 1}`, at, size: [column, 24], value });
  }
  sheet.text('smartcrm.example', body(8.5, color.muted), [margin, top + 84]);
}
