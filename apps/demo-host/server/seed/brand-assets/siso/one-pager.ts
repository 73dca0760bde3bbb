import { place } from '../documents/proposal.ts';
import { drawLogo } from '../press/logo.ts';
import { circle, rect, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, logo, shout, strong, title, tones } from './identity.ts';

const page: Spot = [595, 842];
const margin = 40;
const wide = page[0] - margin * 2;

const weeks = [
  [
    'Week 1',
    'Listen',
    'We ask forty questions and look into every drawer. You get one page back.',
    1,
  ],
  ['Week 2–3', 'Draw', 'Three directions, pinned on a wall. You pick one; we burn the others.', 2],
  ['Week 4–6', 'Build', 'Brand, site and film grow side by side. You see them every Thursday.', 3],
  ['Week 7', 'Break', 'Strangers use it while we watch. What hurts is fixed on the same day.', 1],
  ['Week 8', 'Launch', 'It goes live at ten in the morning. Nobody works late.', 1],
] as const;

/** One page in orange: eight weeks, drawn as long as they are. */
export function onePager(): Sheet[] {
  const sheet = new Sheet(page, color.orange);
  drawLogo(sheet, logo(tones.dark), { x: margin, y: 40, height: 30 });
  sheet.text('The sprint', strong(10.5), [margin + wide, 60], 'right');
  const below = sheet.paragraph('Eight weeks.\nThen it is out.', shout(74, color.black), {
    x: margin - 4,
    y: 112,
    width: wide + 20,
  });
  drawWeeks(sheet, below + 46);
  drawContact(sheet);
  return [sheet];
}

function drawWeeks(sheet: Sheet, top: number): void {
  const gap = 5;
  const unit = (wide - gap * 7) / 8;
  const size = unit;
  let week = 0;
  for (const [, , , length] of weeks) {
    const x = margin + week * (unit + gap);
    for (let i = 0; i < length; i += 1)
      drawWeek(sheet, [x + i * (unit + gap), top], { size, week: week + i });
    week += length;
  }
  const first = top + size + 44;
  const step = 64;
  for (const [i, [when, name, words]] of weeks.entries()) {
    const y = first + i * step;
    sheet.rule([margin, y - 12], wide, { color: color.black, width: 1.5 });
    sheet.text(when, strong(11), [margin, y + 13]);
    sheet.text(name, title(23), [margin + 92, y + 17]);
    sheet.paragraph(words, body(11), { x: margin + 230, y: y + 3, width: wide - 230 });
  }
}

/** A black square that fills up week by week. */
function drawWeek(
  sheet: Sheet,
  [x, y]: Spot,
  { size, week }: { size: number; week: number },
): void {
  sheet.fill(rect([x, y], [size, size]), color.black);
  const share = (week + 1) / 8;
  const done = week === 7;
  sheet.clip(rect([x, y], [size, size]), () => {
    sheet.fill(
      circle(x + size / 2, y + size / 2, size * 0.08 + size * 0.36 * share),
      done ? color.bone : color.orange,
    );
  });
  sheet.text(String(week + 1), strong(9, color.black), [x, y + size + 14]);
}

function drawContact(sheet: Sheet): void {
  const top = 726;
  sheet.fill(rect([0, top], [page[0], page[1] - top]), color.black);
  sheet.text('Your way in', title(17, color.bone), [margin, top + 40]);
  const skin = { field: '#2a2522', ink: color.bone, body, radius: 6 };
  const column = (wide - 16) / 3;
  for (const [i, value] of ['Company', 'Name', 'Phone or e-mail'].entries()) {
    const at: Spot = [margin + i * (column + 8), top + 58];
    place(sheet, skin, { name: `contact-${i + 1}`, at, size: [column, 30], value, fontSize: 10.5 });
  }
}
