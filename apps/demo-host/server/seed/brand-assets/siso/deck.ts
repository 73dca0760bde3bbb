import { drawLogo } from '../press/logo.ts';
import { circle, rect, sector, type Spot } from '../press/path.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, faint, logo, shout, strong, title, tones } from './identity.ts';
import { drawWall } from './tiles.ts';

const slide: Spot = [960, 540];
const margin = 56;
const wide = slide[0] - margin * 2;

/** A case on five slides: the client, the knot, the idea, the thing, the numbers. */
export function deck(): Sheet[] {
  return [opening(), knot(), idea(), thing(), numbers()];
}

function opening(): Sheet {
  const sheet = new Sheet(slide, color.black);
  drawWall(sheet, { at: [600, 0], columns: 4, rows: 6, unit: 90, seed: 5 });
  drawLogo(sheet, logo(tones.light), { x: margin, y: 44, height: 30 });
  sheet.paragraph('Kiosk\nNine', shout(132), { x: margin - 8, y: 196, width: 560 });
  sheet.text('How a corner shop became a city’s meeting point', body(18, faint), [margin, 484]);
  return sheet;
}

function knot(): Sheet {
  const sheet = new Sheet(slide, color.bone);
  sheet.text('The knot', strong(15, color.rust), [margin, 72]);
  const words = 'Nine kiosks, nine owners, nine shades of neon. People bought a paper and left.';
  sheet.paragraph(words, title(58), { x: margin - 3, y: 108, width: wide });
  for (let i = 0; i < 9; i += 1) {
    const x = margin + 34 + i * ((wide - 68) / 8);
    sheet.fill(circle(x, 440, 34), i === 0 ? color.orange : color.black);
    const style = title(24, color.bone);
    sheet.paragraph(String(i + 1), style, { x: x - 30, y: 431.5, width: 60, align: 'center' });
  }
  return sheet;
}

function idea(): Sheet {
  const sheet = new Sheet(slide, color.orange);
  sheet.text('The idea', strong(15), [margin, 72]);
  sheet.paragraph('A window\nis a stage.', shout(126, color.black), {
    x: margin - 7,
    y: 118,
    width: wide,
  });
  const words = 'Turn every counter around: the street is the audience, the owner is the host.';
  sheet.paragraph(words, body(20), { x: margin, y: 436, width: 420 });
  sheet.fill(rect([680, 330], [224, 154]), color.black);
  sheet.fill(sector([792, 484], 96, [0.75, 1.25]), color.bone);
  sheet.fill(circle(792, 388, 18), color.orange);
  return sheet;
}

const made = [
  ['One mark', 'A nine that is a doorway. Painted by hand on each shutter.'],
  ['One page', 'What is on tonight, at which kiosk. Loads in half a second.'],
  ['One film', 'Nine owners, nine sentences, ninety seconds.'],
] as const;

function thing(): Sheet {
  const sheet = new Sheet(slide, color.black);
  sheet.text('The thing', strong(15, color.orange), [margin, 72]);
  const gap = 20;
  const column = (wide - gap * 2) / 3;
  for (const [i, [name, words]] of made.entries()) {
    const x = margin + i * (column + gap);
    drawThing(sheet, i, { at: [x, 112], width: column });
    sheet.text(name, title(28, color.bone), [x, 392]);
    sheet.paragraph(words, body(15.5, faint), { x, y: 412, width: column - 16 });
  }
  return sheet;
}

/** Three small pictures: the nine as a door, a page with a list, a strip of film. */
function drawThing(
  sheet: Sheet,
  index: number,
  { at: [x, y], width }: { at: Spot; width: number },
): void {
  const height = 236;
  const back = [color.orange, color.bone, color.coal][index]!;
  sheet.fill(rect([x, y], [width, height]), back);
  const [cx, cy] = [x + width / 2, y + height / 2];
  if (index === 0) {
    sheet.fill(circle(cx, cy - 26, 62), color.black);
    sheet.fill(rect([cx + 10, cy - 26], [52, 116]), color.black);
    sheet.fill(circle(cx, cy - 26, 24), color.orange);
  }
  if (index === 1) {
    for (let i = 0; i < 5; i += 1) {
      const top = y + 34 + i * 37;
      sheet.fill(circle(x + 42, top + 8, 9), i === 1 ? color.orange : color.black);
      sheet.fill(
        rect([x + 66, top + 2], [width - 108 - i * 17, 12]),
        i === 1 ? color.orange : color.black,
      );
    }
  }
  if (index === 2) {
    for (let i = 0; i < 3; i += 1) {
      const left = x + 20 + i * ((width - 24) / 3);
      sheet.fill(
        rect([left, cy - 44], [(width - 56) / 3, 88]),
        [color.peach, color.bone, color.orange][i]!,
      );
      sheet.fill(circle(left + (width - 56) / 6, cy + 8, 18), color.black);
    }
    for (let i = 0; i < 9; i += 1) {
      const left = x + 14 + i * ((width - 22) / 9);
      for (const top of [y + 34, y + height - 50])
        sheet.fill(rect([left, top], [16, 16], 3), color.black);
    }
  }
}

const results = [
  ['+62 %', 'visits after six in the evening'],
  ['41', 'small concerts in the first summer'],
  ['9 of 9', 'owners would do it again'],
] as const;

function numbers(): Sheet {
  const sheet = new Sheet(slide, color.bone);
  sheet.text('The numbers', strong(15, color.rust), [margin, 72]);
  for (const [i, [figure, words]] of results.entries()) {
    const y = 108 + i * 110;
    sheet.rule([margin, y], wide, { color: color.black, width: 3 });
    sheet.text(figure, shout(84, i === 0 ? color.orange : color.black), [margin - 4, y + 84]);
    sheet.text(words, body(22), [margin + 400, y + 66]);
  }
  sheet.rule([margin, 438], wide, { color: color.black, width: 3 });
  drawLogo(sheet, logo(tones.color), { x: margin, y: 466, height: 32 });
  sheet.text('siso.example', body(16), [margin + wide, 489], 'right');
  return sheet;
}
