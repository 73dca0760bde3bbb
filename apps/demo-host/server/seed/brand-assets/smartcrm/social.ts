import { mix } from '../press/color.ts';
import { drawLogo } from '../press/logo.ts';
import { rect } from '../press/path.ts';
import type { Frame } from '../press/raster.ts';
import { Sheet } from '../press/sheet.ts';
import { body, color, logo, strong, title, tones } from './identity.ts';
import { board, drawDeal, record } from './screens.ts';

export function landscape(): Sheet {
  const sheet = new Sheet([1200, 630], color.panel);
  sheet.fill(rect([700, 0], [500, 630]), color.accent);
  drawLogo(sheet, logo(tones.color), { x: 64, y: 64, height: 44 });
  sheet.paragraph('Every customer,\nin the picture.', title(72), { x: 60, y: 250, width: 620 });
  sheet.text('smartcrm.example', body(26, color.muted), [64, 560]);
  sheet.fill(rect([761, 90], [390, 462.8], 6), mix(color.accent, color.navy, 0.4));
  sheet.inset(record(), [755, 84], 1.3);
  return sheet;
}

export function square(): Sheet {
  const sheet = new Sheet([1080, 1080], color.navy);
  drawLogo(sheet, logo(tones.light), { x: 80, y: 80, height: 52 });
  sheet.paragraph('Forty-two deals.\nNone forgotten.', title(104, '#ffffff'), {
    x: 74,
    y: 214,
    width: 980,
  });
  sheet.inset(board(), [80, 546], 1.4375);
  return sheet;
}

const stages = ['New', 'Qualified', 'Proposal', 'Won'] as const;

/** One deal goes through the stages, and the words say what happened. */
export function banner(): Frame[] {
  const words = ['An enquiry.', 'A conversation.', 'A proposal.', 'A customer.'];
  return stages.map((_, i) => {
    const last = i === stages.length - 1;
    const sheet = new Sheet([1280, 720], color.panel);
    drawLogo(sheet, logo(tones.color), { x: 64, y: 56, height: 44 });
    sheet.text(words[i]!, title(84, last ? color.accent : color.ink), [60, 236]);
    const column = 270;
    for (const [j, name] of stages.entries()) {
      const x = 64 + j * (column + 24);
      sheet.text(name, strong(24, j === i ? color.ink : color.muted), [x, 340]);
      const tint = j <= i ? color.accent : color.line;
      sheet.rule([x, 362], column, { color: tint, width: 5 });
      const slot = rect([x, 392], [column, 158], 8);
      if (j !== i) sheet.stroke(slot, { color: color.line, width: 2, dash: [8, 8] });
    }
    const card = new Sheet([138, 80]);
    const deal = { name: 'Harbour & Pine', value: '$24,000', initials: 'AL', marked: !last };
    drawDeal(card, { ...deal, share: [0.1, 0.4, 0.75, 1][i]! }, { at: [1, 1], width: 136 });
    sheet.inset(card, [64 + i * (column + 24) - 2, 390], column / 136);
    sheet.text('smartcrm.example', body(26, color.muted), [64, 652]);
    return { sheet, delayMs: last ? 2600 : 1000 };
  });
}
