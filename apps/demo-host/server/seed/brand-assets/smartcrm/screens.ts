import { mix } from '../press/color.ts';
import { circle, line, rect, type Spot } from '../press/path.ts';
import { setLine } from '../press/setting.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, panel, strong } from './identity.ts';

interface Deal {
  name: string;
  value: string;
  /** How far it has come, 0 to 1. */
  share: number;
  initials: string;
  marked?: boolean;
}

const columns: readonly { name: string; deals: readonly Deal[] }[] = [
  {
    name: 'New',
    deals: [
      { name: 'Alder Dental', value: '$4,200', share: 0.1, initials: 'MK' },
      { name: 'Port Nine Gym', value: '$2,900', share: 0.2, initials: 'JO' },
      { name: 'Basalt Labs', value: '$11,800', share: 0.15, initials: 'MK' },
    ],
  },
  {
    name: 'Qualified',
    deals: [
      { name: 'Fern & Co.', value: '$8,400', share: 0.4, initials: 'AL' },
      { name: 'Quarry Tools', value: '$6,100', share: 0.45, initials: 'JO' },
    ],
  },
  {
    name: 'Proposal',
    deals: [
      { name: 'Harbour & Pine', value: '$24,000', share: 0.75, initials: 'AL', marked: true },
      { name: 'Mill Street', value: '$5,600', share: 0.7, initials: 'MK' },
      { name: 'Tern Travel', value: '$9,300', share: 0.65, initials: 'JO' },
    ],
  },
  {
    name: 'Won',
    deals: [
      { name: 'Oak Clinic', value: '$13,500', share: 1, initials: 'AL' },
      { name: 'Violet Print', value: '$3,750', share: 1, initials: 'MK' },
    ],
  },
];

/** The pipeline as the product shows it. */
export function board(): Sheet {
  const [width, height] = [640, 372];
  const sheet = new Sheet([width, height], color.panel);
  sheet.fill(rect([0, 0], [width, 44]), color.paper);
  sheet.rule([0, 44], width, { color: color.line, width: 0.75 });
  sheet.text('Pipeline', strong(13), [20, 27]);
  sheet.text('This quarter', body(10, color.muted), [86, 27]);
  sheet.text('$72,300 open', strong(10, color.accent), [width - 20, 27], 'right');
  const column = (width - 40 - 36) / 4;
  for (const [i, { name, deals }] of columns.entries()) {
    const x = 20 + i * (column + 12);
    sheet.text(name, strong(10.5), [x, 70]);
    sheet.text(String(deals.length), body(10.5, color.muted), [x + column, 70], 'right');
    const tint = mix(color.line, color.accent, i / 3);
    sheet.rule([x, 79], column, { color: tint, width: 2 });
    for (const [j, deal] of deals.entries())
      drawDeal(sheet, deal, { at: [x, 91 + j * 88], width: column });
  }
  return sheet;
}

/** A deal as a card; anything that moves it draws it alone. */
export function drawDeal(
  sheet: Sheet,
  { name, value, share, initials, marked = false }: Deal,
  { at: [x, y], width }: { at: Spot; width: number },
): void {
  const box = rect([x, y], [width, 78], 4);
  sheet.fill(box, color.paper);
  sheet.stroke(box, { color: marked ? color.accent : color.line, width: marked ? 1.6 : 0.75 });
  sheet.text(name, strong(10.5), [x + 11, y + 21]);
  sheet.text(value, body(10, color.muted), [x + 11, y + 37]);
  const won = share === 1;
  const [rail, fill] = won ? [color.leaf, color.green] : [color.cool, color.accent];
  sheet.fill(rect([x + 11, y + 60], [width - 56, 4], 2), rail);
  sheet.fill(rect([x + 11, y + 60], [(width - 56) * share, 4], 2), fill);
  drawFace(sheet, initials, { at: [x + width - 22, y + 60], radius: 11, size: 7.5 });
}

export function drawFace(
  sheet: Sheet,
  initials: string,
  { at: [x, y], radius, size }: { at: Spot; radius: number; size: number },
): void {
  sheet.fill(circle(x, y, radius), color.tint);
  const style = strong(size, color.accent);
  sheet.text(initials, style, [x - setLine(initials, style).width / 2, y + size * 0.36]);
}

const facts = [
  ['Company', 'Harbour & Pine, Bergen'],
  ['Owner', 'Alma Lund'],
  ['Value', '$24,000 a year'],
  ['Next step', 'Call on Thursday, 10:00'],
] as const;

const events = [
  ['Today', 'Opened the proposal, twice'],
  ['Tuesday', 'Proposal sent by Alma'],
  ['12 March', 'Met at the fair in Oslo'],
] as const;

/** One customer, everything about them on one card. */
export function record(): Sheet {
  const [width, height] = [300, 356];
  const sheet = new Sheet([width, height]);
  panel(sheet, [0.5, 0.5], [width - 1, height - 1]);
  drawFace(sheet, 'SB', { at: [40, 42], radius: 21, size: 13 });
  sheet.text('Sofia Berg', strong(14), [74, 39]);
  sheet.text('Head of sales', body(10, color.muted), [74, 55]);
  const pill = strong(8.5, color.green);
  sheet.fill(rect([width - 78, 31], [58, 20], 10), color.leaf);
  sheet.text('Warm', pill, [width - 49 - setLine('Warm', pill).width / 2, 44]);
  sheet.rule([20, 80], width - 40, { color: color.line, width: 0.75 });
  for (const [i, [name, value]] of facts.entries()) {
    const y = 104 + i * 24;
    sheet.text(name, body(10, color.muted), [20, y]);
    sheet.text(value, i === 3 ? strong(10, color.accent) : body(10), [98, y]);
  }
  sheet.rule([20, 198], width - 40, { color: color.line, width: 0.75 });
  sheet.text('What happened', strong(10.5), [20, 224]);
  sheet.stroke(line([25, 246], [25, 246 + 38 * 2]), { color: color.line, width: 1.5 });
  for (const [i, [when, what]] of events.entries()) {
    const y = 246 + i * 38;
    sheet.fill(circle(25, y, 5), i === 0 ? color.accent : color.line);
    sheet.fill(circle(25, y, 2.2), color.paper);
    sheet.text(what, i === 0 ? strong(10) : body(10), [42, y + 1]);
    sheet.text(when, body(9, color.muted), [42, y + 15]);
  }
  return sheet;
}
