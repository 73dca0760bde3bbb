import { drawLogo } from '../press/logo.ts';
import { mix } from '../press/color.ts';
import { rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawContacts, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 44;
const wide = page[0] - margin * 2;

export function caseStudy(): Sheet[] {
  return [opening(), story()];
}

function opening(): Sheet {
  const sheet = new Sheet(page, color.panel);
  drawLogo(sheet, logo(tones.color), { x: margin, y: 42, height: 22 });
  sheet.text('Customer story', body(9, color.muted), [margin + wide, 57], 'right');
  const unit = page[0] / 9;
  sheet.fill(rect([0, 96], [page[0], unit * 5]), color.navy);
  drawContacts(sheet, {
    at: [0, 96],
    columns: 9,
    rows: 5,
    unit,
    back: color.navy,
    ink: '#5b7fd6',
    bright: '#ffffff',
  });
  const below = sheet.paragraph('Harbour & Pine calls back within the hour.', title(42), {
    x: margin - 2,
    y: 96 + unit * 5 + 42,
    width: wide,
  });
  const lead = 'Forty-eight estate agents in six towns, and no enquiry that waits for Monday.';
  sheet.paragraph(lead, body(12, color.muted), { x: margin, y: below + 28, width: 360 });
  const facts = [
    ['52 min', 'to the first call, was 19 hours'],
    ['+31 %', 'viewings from the same enquiries'],
    ['6 towns', 'on one board since the spring'],
  ] as const;
  const column = wide / 3;
  sheet.rule([margin, 690], wide, { color: color.line, width: 0.75 });
  for (const [i, [figure, words]] of facts.entries()) {
    const x = margin + i * column;
    sheet.text(figure, title(30, color.accent), [x, 740]);
    sheet.paragraph(words, body(9.5, color.muted), { x, y: 756, width: column - 26 });
  }
  return sheet;
}

const parts = [
  [
    'Before',
    'Enquiries came by mail, by phone and over the counter. Each office kept a list of its own. ' +
      'A family that asked in two towns was called twice, or not at all.',
  ],
  [
    'What was done',
    'A SmartCRM partner spent two days in two offices and wrote down what people did, not what ' +
      'the manual said. One board, five stages, one rule: every enquiry has an owner within ten ' +
      'minutes.',
  ],
  [
    'Since then',
    'The nearest agent who is free gets the enquiry on the phone. If nobody calls, it moves on ' +
      'by itself. The owners look at one page on Friday and go home.',
  ],
] as const;

function story(): Sheet {
  const sheet = new Sheet(page, color.paper);
  const gap = 22;
  const column = (wide - gap * 2) / 3;
  let bottom = 0;
  for (const [i, [name, words]] of parts.entries()) {
    const x = margin + i * (column + gap);
    sheet.rule([x, 60], column, { color: color.accent, width: 2 });
    const end = sheet.paragraph(name, title(15), { x, y: 78, width: column });
    bottom = Math.max(
      bottom,
      sheet.paragraph(words, body(9.3, color.muted), { x, y: end + 14, width: column }),
    );
  }
  const top = bottom + 44;
  sheet.fill(rect([margin, top], [wide, 124], 4), color.tint);
  const quote =
    '“I used to ask who had that customer. Now I ask how they are, because the rest is on the ' +
    'screen.”';
  const end = sheet.paragraph(quote, title(17), { x: margin + 26, y: top + 32, width: wide - 52 });
  sheet.text('Sofia Berg, head of sales', body(9.5, color.muted), [margin + 26, end + 26]);
  drawHours(sheet, top + 176);
  sheet.rule([margin, 786], wide, { color: color.line, width: 0.75 });
  drawLogo(sheet, logo(tones.color), { x: margin, y: 800, height: 14 });
  sheet.text('smartcrm.example', body(8.5, color.muted), [margin + wide, 811], 'right');
  return sheet;
}

const months = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'];
const hours = [18.6, 19.2, 19.4, 17.8, 9.1, 5.2, 3.1, 2.2, 1.6, 1.2, 1, 0.9];

/** Hours to the first call, month by month; the board came in February. */
function drawHours(sheet: Sheet, top: number): void {
  sheet.text('Hours until the first call', title(15), [margin, top]);
  const [high, low] = [top + 34, 748];
  const left = margin + 22;
  const width = wide - 22;
  const at = (value: number) => low - (value / 20) * (low - high);
  for (const value of [0, 5, 10, 15, 20]) {
    const tint = value ? color.line : color.muted;
    sheet.rule([left, at(value)], width, { color: tint, width: 0.6 });
    sheet.text(String(value), body(8, color.muted), [left - 8, at(value) + 2.8], 'right');
  }
  const column = width / hours.length;
  for (const [i, value] of hours.entries()) {
    const x = left + i * column + column * 0.2;
    const after = i >= 4;
    const tint = after ? color.accent : mix(color.paper, color.ink, 0.26);
    sheet.fill(rect([x, at(value)], [column * 0.6, low - at(value)]), tint);
    sheet.text(months[i]!, body(8, color.muted), [left + (i + 0.5) * column - 8, low + 15]);
  }
  const mark = left + 4 * column;
  sheet.stroke(
    [
      ['M', mark, high - 4],
      ['L', mark, low],
    ],
    { color: color.accent, width: 0.9, dash: [3, 2] },
  );
  sheet.text('SmartCRM begins', strong(9, color.accent), [mark + 8, high + 6]);
}
