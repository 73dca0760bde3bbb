import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import type { Frame } from '../press/raster.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, drawFan, logo, title, tones } from './identity.ts';

const pale = mix(color.deep, '#ffffff', 0.74);

export function landscape(): Sheet {
  const sheet = new Sheet([1200, 630], color.deep);
  drawFan(sheet, {
    x: 1010,
    y: 690,
    radius: 590,
    rows: 7,
    count: 22,
    open: 0.5,
    back: color.deep,
    ink: ['#7c3aed', '#dccdfb'],
  });
  sheet.fill(rect([0, 0], [520, 630]), color.paper);
  drawLogo(sheet, logo(tones.color), { x: 62, y: 62, height: 48 });
  const end = sheet.paragraph('One ledger\nfor the whole\ncompany.', title(68), {
    x: 60,
    y: 232,
    width: 440,
  });
  sheet.text('hera.example', body(24, color.muted), [64, Math.max(end + 90, 562)]);
  return sheet;
}

export function square(): Sheet {
  const sheet = new Sheet([1080, 1080], color.ivory);
  drawFan(sheet, {
    x: 540,
    y: 1150,
    radius: 560,
    rows: 6,
    count: 12,
    open: 0.25,
    back: color.ivory,
    ink: [mix(color.ivory, color.accent, 0.3), color.accent],
  });
  drawLogo(sheet, logo(tones.color), { x: 80, y: 84, height: 56 });
  sheet.paragraph('Closed by\nthe fourth.', title(124), { x: 76, y: 236, width: 940 });
  return sheet;
}

const lines = ['Finance.', 'Supply.', 'People.', 'One ledger.'];

/** Word by word, and the fan opens with them. */
export function banner(): Frame[] {
  return lines.map((words, i) => {
    const last = i === lines.length - 1;
    const sheet = new Sheet([1280, 720], color.deep);
    drawFan(sheet, {
      x: 640,
      y: 900,
      radius: 530,
      rows: 3 + i,
      count: 14,
      open: 0.1 + i * 0.06,
      back: color.deep,
      ink: ['#7c3aed', '#e9defc'],
    });
    const line = title(last ? 104 : 92, '#ffffff');
    sheet.paragraph(words, line, { x: 0, y: 168, width: 1280, align: 'center' });
    const mark = logo(tones.light);
    drawLogo(sheet, mark, { x: 48, y: 44, height: 44 });
    if (last) sheet.text('hera.example', body(24, pale), [1232, 75], 'right');
    return { sheet, delayMs: last ? 2600 : 900 };
  });
}
