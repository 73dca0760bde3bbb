import { drawLogo } from '../press/logo.ts';
import { circle, line, rect } from '../press/path.ts';
import type { Frame } from '../press/raster.ts';
import { Sheet } from '../press/sheet.ts';
import { body, card, color, drawWind, logo, strong, title, tones } from './identity.ts';

export function landscape(): Sheet {
  const sheet = new Sheet([1200, 630], color.paper);
  drawWind(sheet, {
    at: [-40, 340],
    size: [1300, 400],
    pinch: 0.6,
    lines: 46,
    color: color.accent,
    back: color.paper,
    width: 1.3,
  });
  drawLogo(sheet, logo(tones.color), { x: 64, y: 60, height: 42 });
  sheet.paragraph('Get paid.\nGet moving.', title(100), { x: 58, y: 196, width: 640 });
  sheet.text('northwind.example', body(26, color.muted), [1136, 90], 'right');
  sheet.inset(card(), [680, 190], 1.34);
  return sheet;
}

export function square(): Sheet {
  const sheet = new Sheet([1080, 1080], color.deep);
  drawWind(sheet, {
    at: [-60, 360],
    size: [1220, 760],
    lines: 50,
    color: color.bright,
    back: color.deep,
    width: 1.5,
  });
  drawLogo(sheet, logo(tones.light), { x: 76, y: 76, height: 50 });
  sheet.paragraph('$36.50, not $342.', title(112, '#ffffff'), { x: 68, y: 222, width: 960 });
  const words = 'That is what $10,000 to Warsaw costs.';
  sheet.text(words, body(40, '#c5e6d9'), [76, 384]);
  return sheet;
}

const moments = [
  ['0 s', 'Invoice sent'],
  ['1 s', 'Opened'],
  ['2 s', 'Confirmed'],
  ['3 s', 'On its way'],
  ['4 s', 'Paid.'],
] as const;

/** Four seconds, as long as they last: a dot goes from the invoice to the account. */
export function banner(): Frame[] {
  return moments.map(([time, words], i) => {
    const last = i === moments.length - 1;
    const [back, ink] = last ? [color.accent, '#ffffff'] : [color.paper, color.ink];
    const sheet = new Sheet([1280, 720], back);
    drawLogo(sheet, logo(last ? tones.light : tones.color), { x: 72, y: 64, height: 46 });
    sheet.text(time, strong(34, last ? '#c9ecdf' : color.muted), [1208, 100], 'right');
    sheet.paragraph(words, title(150, ink), { x: 62, y: 280, width: 1180 });
    const [from, to, y] = [84, 1196, 560];
    const at = from + ((to - from) * i) / (moments.length - 1);
    const rail = last ? '#4ba487' : color.line;
    sheet.stroke(line([from, y], [to, y]), { color: rail, width: 6, round: true });
    if (i > 0) {
      sheet.stroke(line([from, y], [at, y]), {
        color: last ? '#ffffff' : color.accent,
        width: 6,
        round: true,
      });
    }
    sheet.fill(circle(at, y, 20), last ? '#ffffff' : color.accent);
    if (last) sheet.text('northwind.example', body(30, '#e3f5ee'), [72, 648]);
    sheet.fill(rect([0, 712], [1280, 8]), last ? color.bright : color.paper);
    return { sheet, delayMs: last ? 2600 : 1000 };
  });
}
