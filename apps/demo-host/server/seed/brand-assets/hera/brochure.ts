import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { polygon, polyline, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawFan, label, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 48;
const wide = page[0] - margin * 2;

export function brochure(): Sheet[] {
  return [cover(), inside()];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.paper);
  drawLogo(sheet, logo(tones.color), { x: margin - 1, y: 46, height: 26 });
  sheet.text('Product overview', body(9, color.muted), [margin + wide, 63], 'right');
  const below = sheet.paragraph('One ledger for\nthe whole company.', title(50), {
    x: margin - 2,
    y: 138,
    width: wide,
  });
  const lead =
    'HERA keeps finance, supply, people and projects in a single set of books, so that everyone ' +
    'from the shop floor to the board reads the same number on the same morning.';
  sheet.paragraph(lead, body(12, color.muted), { x: margin, y: below + 34, width: 330 });
  const top = 424;
  const panel = rect([0, top], [page[0], page[1] - top]);
  sheet.fill(panel, color.deep);
  sheet.clip(panel, () =>
    drawFan(sheet, {
      x: page[0] / 2,
      y: page[1] + 20,
      radius: 372,
      rows: 7,
      count: 12,
      open: 0.25,
      back: color.deep,
      ink: ['#8b5cf6', '#e9defc'],
    }),
  );
  return sheet;
}

const rooms = [
  [
    'Finance',
    'Ledgers in every currency you trade in, group consolidation without spreadsheets, and a ' +
      'close that is a checklist instead of a fortnight.',
  ],
  [
    'Supply',
    'Purchasing, stock and production share one plan. When a delivery slips, the orders that ' +
      'depend on it say so the same minute.',
  ],
  [
    'People',
    'Contracts, time and payroll beside the work they pay for. Managers approve in one list; ' +
      'everyone sees their own record.',
  ],
  [
    'Projects',
    'Budgets that know what has been promised, not only what has been spent. Margins per job, ' +
      'per month, per customer.',
  ],
] as const;

function inside(): Sheet {
  const sheet = new Sheet(page, color.paper);
  sheet.text('WHAT IS INSIDE', label(), [margin, 62]);
  const below = sheet.paragraph('Four rooms, one front door.', title(30), {
    x: margin - 1,
    y: 80,
    width: wide,
  });
  const gap = 32;
  const column = (wide - gap) / 2;
  for (const [i, [name, words]] of rooms.entries()) {
    const x = margin + (i % 2) * (column + gap);
    const y = below + 40 + Math.floor(i / 2) * 118;
    sheet.rule([x, y], column, { color: color.sand, width: 0.75 });
    const end = sheet.paragraph(name, title(16), { x, y: y + 18, width: column });
    sheet.paragraph(words, body(9.5, color.muted), { x, y: end + 14, width: column });
  }
  drawClose(sheet, 396);
  drawFoot(sheet);
  return sheet;
}

const days = [11.5, 11, 9.6, 9.8, 8.1, 7.2, 6.9, 6.1, 5.4, 4.9, 4.4, 4.1];

/** The chart: days to close the month, falling through the first year. */
function drawClose(sheet: Sheet, top: number): void {
  const height = 272;
  sheet.fill(rect([margin, top], [wide, height], 10), color.ivory);
  const x = margin + 28;
  const words = 166;
  const end = sheet.paragraph('The close, in days', title(16), { x, y: top + 30, width: words });
  const text =
    'What happens to the month-end in the first year, in the middle of twelve companies of 80 to ' +
    '900 people.';
  sheet.paragraph(text, body(9, color.muted), { x, y: end + 14, width: words });
  sheet.text('11.5 to 4.1', { ...title(28, color.accent), tracking: -0.02 }, [
    x,
    top + height - 50,
  ]);
  sheet.text('days, from January to December', body(8.5, color.muted), [x, top + height - 30]);
  const left = margin + 226;
  const right = margin + wide - 44;
  const [high, low] = [top + 38, top + height - 50];
  const at = (value: number) => low - (value / 12) * (low - high);
  for (const value of [0, 3, 6, 9]) {
    const tint = mix(color.ivory, color.ink, value === 0 ? 0.4 : 0.12);
    sheet.rule([left, at(value)], right - left, { color: tint, width: 0.6 });
    sheet.text(String(value), body(7.5, color.muted), [left - 8, at(value) + 2.7], 'right');
  }
  const step = (right - left) / (days.length - 1);
  const points = days.map((value, i): Spot => [left + i * step, at(value)]);
  const area = polygon([[left, low], ...points, [right, low]]);
  sheet.fill(area, mix(color.ivory, color.accent, 0.1));
  sheet.stroke(polyline(points), { color: color.accent, width: 1.75, round: true });
  for (const i of [0, days.length - 1]) {
    const [px, py] = points[i]!;
    sheet.dot([px, py], 4.6, color.ivory);
    sheet.dot([px, py], 3, color.accent);
  }
  sheet.text('11.5', strong(9), [left + 6, at(11.5) - 8]);
  sheet.text('4.1', strong(9), [right + 9, at(4.1) + 3]);
  for (const [i, month] of ['Jan', 'Apr', 'Jul', 'Oct'].entries()) {
    const place = left + i * 3 * step;
    sheet.text(month, body(7.5, color.muted), [place, low + 15], i === 0 ? 'left' : 'center');
  }
}

const facts = [
  ['6 weeks', 'from contract to the first closed month'],
  ['32', 'countries with tax and payroll built in'],
  ['1', 'price per person, every module included'],
] as const;

function drawFoot(sheet: Sheet): void {
  const column = (wide - 48) / 3;
  for (const [i, [figure, words]] of facts.entries()) {
    const x = margin + i * (column + 24);
    sheet.text(figure, title(22), [x, 714]);
    sheet.paragraph(words, body(8.5, color.muted), { x, y: 726, width: column - 10 });
  }
  sheet.rule([margin, 776], wide, { color: color.sand, width: 0.75 });
  drawLogo(sheet, logo(tones.color), { x: margin, y: 790, height: 16 });
  sheet.text('hera.example', body(8.5, color.muted), [margin + wide, 801], 'right');
  sheet.link([margin + wide - 60, 790], [60, 16], 'https://hera.example/start');
}
