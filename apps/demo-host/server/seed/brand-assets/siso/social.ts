import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import type { Frame } from '../press/raster.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, faint, logo, shout, tones } from './identity.ts';
import { drawWall } from './tiles.ts';

export function landscape(): Sheet {
  const sheet = new Sheet([1200, 630], color.black);
  drawWall(sheet, { at: [780, 0], columns: 4, rows: 6, unit: 105, seed: 14 });
  drawLogo(sheet, logo(tones.light), { x: 60, y: 60, height: 52 });
  sheet.paragraph('Loud work.', shout(124), { x: 52, y: 250, width: 740 });
  sheet.paragraph('Quiet process.', shout(94, color.orange), { x: 54, y: 374, width: 740 });
  sheet.text('siso.example', body(28, faint), [60, 568]);
  return sheet;
}

export function square(): Sheet {
  const sheet = new Sheet([1080, 1080], color.black);
  const free = (column: number, row: number) => column < 4 && row > 0 && row < 4;
  drawWall(sheet, { at: [0, 0], columns: 5, rows: 5, unit: 216, seed: 77, free });
  sheet.fill(rect([0, 216], [864, 648]), color.orange);
  const end = sheet.paragraph('Eight\nweeks.\nThen it\nis out.', shout(150, color.black), {
    x: 44,
    y: 262,
    width: 800,
  });
  drawLogo(sheet, logo(tones.dark), { x: 640, y: end - 43, height: 44 });
  return sheet;
}

const words = ['Brand.', 'Web.', 'Film.', 'Launch.', 'SISO'];

/** A new wall for every word; the last one is quiet. */
export function banner(): Frame[] {
  return words.map((word, i) => {
    const last = i === words.length - 1;
    const sheet = new Sheet([1280, 720], last ? color.orange : color.black);
    if (last) {
      drawLogo(sheet, logo(tones.dark), { x: 408, y: 236, height: 150 });
      const line = { x: 0, y: 478, width: 1280, align: 'center' } as const;
      sheet.paragraph('Loud work. Quiet process.', body(38), line);
      return { sheet, delayMs: 2400 };
    }
    const free = (_column: number, row: number) => row === 1 || row === 2;
    drawWall(sheet, { at: [0, -20], columns: 7, rows: 4, unit: 190, seed: 40 + i, free });
    sheet.fill(rect([0, 170], [1280, 380]), i % 2 === 0 ? color.black : color.bone);
    const ink = i % 2 === 0 ? color.bone : color.black;
    sheet.paragraph(word, shout(270, ink), { x: 0, y: 265, width: 1280, align: 'center' });
    return { sheet, delayMs: 700 };
  });
}
