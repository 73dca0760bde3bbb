import { drawLogo } from '../press/logo.ts';
import { circle, line, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, card, color, drawWind, logo, strong, title, tones } from './identity.ts';

const slide: Spot = [960, 540];
const margin = 64;
const wide = slide[0] - margin * 2;
const hairline = { color: color.line, width: 0.8 };

/** Five slides for a first call: why, how, what it costs, what happens next. */
export function deck(): Sheet[] {
  return [opening(), waiting(), path(), worth(), closing()];
}

function start(back: string, number: number): Sheet {
  const sheet = new Sheet(slide, back);
  const light = back !== color.paper;
  drawLogo(sheet, logo(light ? tones.light : tones.color), { x: margin, y: 40, height: 22 });
  const ink = light ? '#b9d9cd' : color.muted;
  sheet.text(String(number), body(11, ink), [slide[0] - margin, 56], 'right');
  return sheet;
}

function opening(): Sheet {
  const sheet = new Sheet(slide, color.deep);
  drawWind(sheet, {
    at: [-40, 60],
    size: [1060, 560],
    pinch: 0.74,
    lines: 52,
    color: '#34d399',
    back: color.deep,
    width: 0.9,
  });
  drawLogo(sheet, logo(tones.light), { x: margin, y: 40, height: 26 });
  sheet.paragraph('Money should\nkeep up with you.', title(72, '#ffffff'), {
    x: margin - 4,
    y: 220,
    width: 760,
  });
  sheet.text('Northwind for growing companies', body(17, '#c5e6d9'), [margin, 474]);
  return sheet;
}

const waits = [
  ['Sent', 0, 'You send the invoice.'],
  ['Seen', 6, 'Somebody opens it.'],
  ['Approved', 19, 'Somebody else has to agree.'],
  ['Paid', 31, 'The bank needs two more days.'],
  ['Booked', 44, 'You find it in the statement.'],
] as const;

function waiting(): Sheet {
  const sheet = start(color.paper, 2);
  sheet.paragraph('An invoice waits forty-four days.', title(46), {
    x: margin - 2,
    y: 116,
    width: wide,
  });
  const y = 300;
  const unit = wide / 44;
  sheet.stroke(line([margin, y], [margin + wide, y]), { color: color.line, width: 6, round: true });
  sheet.stroke(line([margin, y], [margin + 8 * unit, y]), {
    color: color.accent,
    width: 6,
    round: true,
  });
  for (const [i, [name, day, words]] of waits.entries()) {
    const x = margin + day * unit;
    const last = i === waits.length - 1;
    const align = last ? 'right' : 'left';
    sheet.fill(circle(x, y, 9), i < 2 ? color.accent : '#b8c6c1');
    sheet.fill(circle(x, y, 4), color.paper);
    sheet.text(`Day ${day}`, body(13, color.muted), [last ? x + 9 : x - 9, y - 26], align);
    const column = { x: last ? x - 101 : x - 9, y: y + 34, width: 110, align } as const;
    const end = sheet.paragraph(name, strong(16), column);
    sheet.paragraph(words, body(12.5, color.muted), { ...column, y: end + 12 });
  }
  const close = 'With a payment link the same invoice takes eight.';
  sheet.text(close, title(22, color.accent), [margin, 474]);
  return sheet;
}

const steps = [
  ['Open', 'Eight minutes on the phone. We check the papers while you wait.'],
  ['Connect', 'Your accounting software and your shop, without a developer.'],
  ['Invoice', 'Each one carries a link. Customers pay the way they like.'],
  ['Grow', 'Cards, salaries and currencies when you need them, not before.'],
] as const;

function path(): Sheet {
  const sheet = start(color.paper, 3);
  sheet.paragraph('Four steps, one afternoon.', title(46), { x: margin - 2, y: 116, width: wide });
  const column = wide / 4;
  sheet.rule([margin, 236], wide, { color: color.ink, width: 1.2 });
  for (const [i, [name, words]] of steps.entries()) {
    const x = margin + i * column;
    if (i > 0) sheet.stroke(line([x - 14, 236], [x - 14, 474]), hairline);
    sheet.text(String(i + 1), title(64, color.accent), [x - 2, 318]);
    const end = sheet.paragraph(name, strong(19), { x, y: 354, width: column - 40 });
    sheet.paragraph(words, body(14, color.muted), { x, y: end + 16, width: column - 40 });
  }
  return sheet;
}

const figures = [
  ['36', 'days', 'sooner that an invoice is paid'],
  ['$305', 'saved', 'on each $10,000 sent abroad'],
  ['9 h', 'a month', 'that nobody types receipts'],
] as const;

function worth(): Sheet {
  const sheet = start(color.accent, 4);
  sheet.paragraph('What it is worth to a company of twenty.', title(46, '#ffffff'), {
    x: margin - 2,
    y: 116,
    width: wide,
  });
  const column = wide / 3;
  for (const [i, [figure, unit, words]] of figures.entries()) {
    const x = margin + i * column;
    sheet.rule([x, 290], column - 32, { color: '#7fc4ac', width: 1 });
    const end = sheet.text(figure, title(76, '#ffffff'), [x - 3, 382]);
    sheet.text(unit, strong(18, '#c9ecdf'), [end + 10, 382]);
    sheet.paragraph(words, body(17, '#e3f5ee'), { x, y: 412, width: column - 60 });
  }
  return sheet;
}

function closing(): Sheet {
  const sheet = start(color.paper, 5);
  sheet.paragraph('Shall we\nopen yours?', title(72), { x: margin - 4, y: 190, width: 480 });
  sheet.fill(rect([margin, 372], [214, 52], 7), color.accent);
  const label = strong(17, '#ffffff');
  sheet.paragraph('Open an account', label, { x: margin, y: 392, width: 214, align: 'center' });
  sheet.link([margin, 372], [214, 52], 'https://northwind.example/open-account');
  sheet.text('northwind.example', body(15, color.muted), [margin, 476]);
  sheet.inset(card(), [536, 158], 1.06);
  return sheet;
}
