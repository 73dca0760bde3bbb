import { drawLogo } from '../press/logo.ts';
import { rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, faint, logo, shout, strong, title, tones } from './identity.ts';
import { drawWall } from './tiles.ts';

const page: Spot = [595, 842];
const margin = 40;
const wide = page[0] - margin * 2;

export function brochure(): Sheet[] {
  return [cover(), services()];
}

function cover(): Sheet {
  const sheet = new Sheet(page, color.black);
  drawLogo(sheet, logo(tones.light), { x: margin, y: 40, height: 30 });
  sheet.text('What we do, on two pages', body(10.5, faint), [margin + wide, 60], 'right');
  const first = shout(104);
  const below = sheet.paragraph('Loud\nwork.', first, { x: margin - 6, y: 128, width: 555 });
  sheet.paragraph('Quiet\nprocess.', shout(104, color.orange), {
    x: margin - 6,
    y: below + 26,
    width: 555,
  });
  const unit = page[0] / 6;
  drawWall(sheet, { at: [0, page[1] - unit * 3], columns: 6, rows: 3, unit, seed: 22 });
  return sheet;
}

const rows = [
  [
    'Brand',
    'A name, a mark, a voice, and the reasons for each. Made to be used on a Monday morning.',
  ],
  ['Web', 'Sites that load before the thumb lifts. Designed, written and built at one table.'],
  ['Film', 'Thirty seconds that people watch twice. Script, shoot, cut and sound in three weeks.'],
  ['Launch', 'One day, one list, everybody on it. We stay in the room until the numbers arrive.'],
] as const;

function services(): Sheet {
  const sheet = new Sheet(page, color.bone);
  const below = sheet.paragraph('Four things.\nDone properly.', title(40), {
    x: margin - 2,
    y: 48,
    width: wide,
  });
  const top = below + 34;
  const height = 88;
  for (const [i, [name, words]] of rows.entries()) {
    const y = top + i * height;
    sheet.rule([margin, y], wide, { color: color.black, width: 2 });
    sheet.text(name, shout(54, i % 2 === 0 ? color.black : color.orange), [margin - 2, y + 61]);
    sheet.paragraph(words, body(11), { x: margin + 252, y: y + 24, width: wide - 252 });
  }
  drawBand(sheet, 540);
  return sheet;
}

const figures = [
  ['8', 'weeks', 'from the first coffee to the launch'],
  ['1', 'team', 'the people you meet are the people who do it'],
  ['0', 'decks', 'we show the thing, not slides about it'],
] as const;

function drawBand(sheet: Sheet, top: number): void {
  sheet.fill(rect([0, top], [page[0], page[1] - top]), color.black);
  const column = wide / 3;
  for (const [i, [figure, unit, words]] of figures.entries()) {
    const x = margin + i * column;
    const end = sheet.text(figure, shout(92, color.orange), [x - 3, top + 108]);
    sheet.text(unit, strong(17, color.bone), [end + 8, top + 108]);
    sheet.paragraph(words, body(10.5, faint), { x, y: top + 132, width: column - 30 });
  }
  sheet.rule([margin, 742], wide, { color: color.coal, width: 2 });
  sheet.text('Tell us what it should do.', title(20, color.bone), [margin, 786]);
  sheet.text('We will tell you what it takes.', title(20, color.orange), [margin, 809]);
  drawLogo(sheet, logo(tones.light), { x: margin + wide - 78, y: 770, height: 22 });
  sheet.text('siso.example', body(9.5, faint), [margin + wide, 809], 'right');
  sheet.link([margin, 768], [280, 46], 'https://siso.example/briefing');
}
