import { place } from '../documents/proposal.ts';
import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { circle, line, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawFan, label, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const side = 190;
const left = side + 40;
const wide = page[0] - left - 44;

/** One page for a first meeting: what HERA is beside whom to call. */
export function onePager(): Sheet[] {
  const sheet = new Sheet(page, color.paper);
  drawSide(sheet);
  sheet.text('HERA FOR MANUFACTURING', label(), [left, 62]);
  const below = sheet.paragraph('From the quote to the cash, nothing typed twice.', title(31), {
    x: left - 1,
    y: 80,
    width: wide,
  });
  const lead =
    'A quote becomes an order, a plan, a delivery and an invoice. In HERA that is one record ' +
    'that grows, and every team adds its part.';
  const end = sheet.paragraph(lead, body(10.5, color.muted), {
    x: left,
    y: below + 26,
    width: wide,
  });
  drawPath(sheet, end + 40);
  drawTable(sheet, 600);
  return [sheet];
}

function drawSide(sheet: Sheet): void {
  const panel = rect([0, 0], [side, page[1]]);
  sheet.fill(panel, color.deep);
  sheet.clip(panel, () =>
    drawFan(sheet, {
      x: -8,
      y: 560,
      radius: 262,
      rows: 6,
      count: 14,
      open: 0.5,
      back: color.deep,
      ink: ['#7c3aed', '#d9c8fb'],
    }),
  );
  drawLogo(sheet, logo(tones.light), { x: 30, y: 44, height: 26 });
  const pale = mix(color.deep, '#ffffff', 0.72);
  sheet.fill(rect([0, 690], [side, page[1] - 690]), color.deep);
  sheet.text('Your HERA partner', strong(8.5, pale), [30, 716]);
  const skin = { field: mix(color.deep, '#ffffff', 0.12), ink: '#ffffff', body, radius: 3 };
  const fields = [
    ['partner', 'Company'],
    ['contact', 'Name'],
    ['reach', 'Phone or e-mail'],
  ] as const;
  for (const [i, [name, value]] of fields.entries()) {
    const at: Spot = [30, 728 + i * 25];
    place(sheet, skin, { name, at, size: [side - 60, 20], value, fontSize: 9 });
  }
}

const steps = [
  ['Quote', 'Price, margin and lead time come from live stock and capacity.'],
  ['Order', 'Accepted online; credit is checked before the plan moves.'],
  ['Plan', 'Materials are reserved and purchases raised overnight.'],
  ['Make', 'Operators scan what they do. Cost follows each piece.'],
  ['Ship', 'Papers, labels and customs data print with the goods.'],
  ['Cash', 'The invoice goes out with the truck; payments match themselves.'],
] as const;

function drawPath(sheet: Sheet, top: number): void {
  const x = left + 9;
  const step = 45;
  sheet.stroke(line([x, top + 9], [x, top + 9 + step * (steps.length - 1)]), {
    color: color.lilac,
    width: 1.5,
  });
  for (const [i, [name, words]] of steps.entries()) {
    const y = top + 9 + i * step;
    const last = i === steps.length - 1;
    sheet.fill(circle(x, y, 9), color.accent);
    sheet.fill(circle(x, y + 1.2, last ? 0.1 : 5.6), color.paper);
    sheet.fill(circle(x, y + 2.6, 2.6), last ? color.paper : color.accent);
    sheet.text(name, title(13), [left + 34, y + 4.5]);
    sheet.paragraph(words, body(9, color.muted), { x: left + 92, y: y - 2.2, width: wide - 92 });
  }
}

const rows = [
  ['Places an order is typed', '5', '1'],
  ['Days from delivery to invoice', '6', '0'],
  ['Stock counts in a year', '4', '0'],
  ['Hours to answer “where is it?”', '3', '0.1'],
] as const;

function drawTable(sheet: Sheet, top: number): void {
  const right = left + wide;
  const [first, second] = [right - 74, right];
  sheet.text('A mid-sized plant', strong(9), [left, top]);
  sheet.text('Before', strong(9, color.muted), [first, top], 'right');
  sheet.text('With HERA', strong(9, color.accent), [second, top], 'right');
  sheet.rule([left, top + 10], wide, { color: color.ink, width: 0.8 });
  for (const [i, [name, before, after]] of rows.entries()) {
    const y = top + 30 + i * 29;
    sheet.text(name, body(9.5), [left, y]);
    sheet.text(before, body(9.5, color.muted), [first, y], 'right');
    sheet.text(after, strong(9.5, color.accent), [second, y], 'right');
    sheet.rule([left, y + 10], wide, { color: color.sand, width: 0.6 });
  }
  const note = 'Typical figures of plants with 150 to 400 people after one year.';
  sheet.text(note, body(7.5, color.muted), [left, 798]);
}
