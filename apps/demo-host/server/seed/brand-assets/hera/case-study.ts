import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { rect, type Spot } from '../press/path.ts';
import { getFace } from '../press/fonts.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawFan, label, logo, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 48;
const wide = page[0] - margin * 2;

/** A customer's story on two pages: the sentence that stays, then how it came about. */
export function caseStudy(): Sheet[] {
  return [opening(), story()];
}

function opening(): Sheet {
  const sheet = new Sheet(page, color.ivory);
  drawLogo(sheet, logo(tones.color), { x: margin - 1, y: 46, height: 24 });
  sheet.text('CUSTOMER STORY', label(), [margin + wide, 61], 'right');
  const quote = {
    face: getFace('serifItalic', 400, 40),
    size: 37,
    color: color.ink,
    leading: 1.2,
    tracking: -0.008,
  };
  const words =
    '“We stopped asking whose number was right. There is only the one, and it was there before ' +
    'the meeting began.”';
  const end = sheet.paragraph(words, quote, { x: margin, y: 150, width: wide - 30 });
  sheet.rule([margin, end + 42], 28, { color: color.accent, width: 2 });
  sheet.text('Ingrid Lindqvist', strong(10.5), [margin, end + 68]);
  sheet.text('Chief financial officer, Lindqvist Foundry', body(10, color.muted), [
    margin,
    end + 84,
  ]);
  const top = 560;
  const panel = rect([0, top], [page[0], page[1] - top]);
  sheet.fill(panel, color.accent);
  sheet.clip(panel, () =>
    drawFan(sheet, {
      x: page[0] - 120,
      y: top - 30,
      radius: 470,
      rows: 8,
      count: 28,
      open: 0.5,
      back: color.accent,
      ink: ['#7835e0', '#8243e6'],
    }),
  );
  const facts = [
    ['340', 'people in three plants'],
    ['7 days', 'saved in every close'],
    ['11 to 1', 'systems in use'],
  ] as const;
  for (const [i, [figure, meaning]] of facts.entries()) {
    const x = margin + i * (wide / 3);
    sheet.text(figure, title(34, '#ffffff'), [x, 768]);
    sheet.text(meaning, body(9.5, mix(color.accent, '#ffffff', 0.86)), [x, 787]);
  }
  return sheet;
}

const parts = [
  [
    'The foundry',
    'Lindqvist casts pump housings for shipyards on three continents. The family firm grew by ' +
      'buying two competitors, and with them came two ledgers, four stock lists and a payroll ' +
      'that ran on a computer nobody dared to switch off.',
  ],
  [
    'The turn',
    'A HERA partner mapped the month-end on paper first: 214 hand-overs between eleven systems. ' +
      'The team moved the smallest plant in six weeks, kept both books for one close, compared ' +
      'them to the cent, and let the old one go.',
  ],
  [
    'What changed',
    'Scrap is booked at the furnace, so the cost of a casting is known when it cools. Purchasing ' +
      'sees the same plan as the melt shop. The monthly meeting lost its first hour, which used ' +
      'to be spent agreeing on the figures.',
  ],
  [
    'What stays',
    'The partner still visits each quarter. The list of wishes is short now, and most of it is ' +
      'about the next plant.',
  ],
] as const;

function story(): Sheet {
  const sheet = new Sheet(page, color.paper);
  sheet.text('LINDQVIST FOUNDRY', label(), [margin, 62]);
  const end = sheet.paragraph('Three plants, one melt of numbers', title(30), {
    x: margin - 1,
    y: 80,
    width: wide,
  });
  const gap = 32;
  const column = (wide - gap) / 2;
  let y = end + 44;
  for (const pair of [parts.slice(0, 2), parts.slice(2)]) {
    const ends = pair.map(([name, words], i) => {
      const x = margin + i * (column + gap);
      const below = sheet.paragraph(name, title(15), { x, y, width: column });
      return sheet.paragraph(words, body(10, color.muted), { x, y: below + 15, width: column });
    });
    y = Math.max(...ends) + 46;
  }
  drawBars(sheet, Math.max(y + 10, 480));
  sheet.rule([margin, 776], wide, { color: color.sand, width: 0.75 });
  drawLogo(sheet, logo(tones.color), { x: margin, y: 790, height: 16 });
  sheet.text('hera.example', body(8.5, color.muted), [margin + wide, 801], 'right');
  return sheet;
}

const bars = [
  ['Close the month', 9, 2],
  ['Answer an auditor', 6, 1],
  ['Price a new casting', 4, 0.5],
  ['Plan the next quarter', 8, 3],
] as const;

function drawBars(sheet: Sheet, top: number): void {
  const height = 262;
  sheet.fill(rect([margin, top], [wide, height], 10), color.ivory);
  const x = margin + 28;
  sheet.text('Working days that it takes', title(15), [x, top + 40]);
  const right = margin + wide - 28;
  const legend = strong(8.5, color.accent);
  sheet.text('With HERA', legend, [right, top + 38], 'right');
  sheet.text('Before', strong(8.5, color.muted), [right - 58, top + 38], 'right');
  const from = x + 132;
  const unit = (right - from - 30) / 9;
  const pale = mix(color.ivory, color.ink, 0.24);
  for (const [i, [name, before, after]] of bars.entries()) {
    const y = top + 76 + i * 43;
    sheet.text(name, body(9.5), [x, y + 15]);
    sheet.fill(rect([from, y], [before * unit, 9], 2), pale);
    sheet.fill(rect([from, y + 13], [after * unit, 9], 2), color.accent);
    sheet.text(String(before), body(8.5, color.muted), [from + before * unit + 7, y + 7.6]);
    sheet.text(String(after), strong(8.5, color.accent), [from + after * unit + 7, y + 20.6]);
  }
}
