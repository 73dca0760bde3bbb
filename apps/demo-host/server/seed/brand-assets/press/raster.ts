import sharp, { type Sharp } from 'sharp';
import type { Sheet } from './sheet.ts';
import { toSvg } from './to-svg.ts';

function draw(sheet: Sheet, width: number): Sharp {
  return sharp(Buffer.from(toSvg(sheet, { width })));
}

/** The sheet as a PNG, of its own size unless told otherwise. */
export function toPng(sheet: Sheet, width = sheet.width): Promise<Buffer> {
  return draw(sheet, width).png({ compressionLevel: 9 }).toBuffer();
}

/** A small picture for a list. */
export function toPreview(sheet: Sheet): Promise<Buffer> {
  return draw(sheet, sheet.width).webp({ quality: 86, effort: 4 }).toBuffer();
}

export interface Frame {
  sheet: Sheet;
  /** How long it stays. */
  delayMs: number;
}

/** Frames of one size as an animation that runs for ever. */
export async function toGif(frames: readonly Frame[], width: number): Promise<Buffer> {
  // On their way into the animation the frames need not be small.
  const pictures = await Promise.all(
    frames.map(({ sheet }) => draw(sheet, width).png({ compressionLevel: 0 }).toBuffer()),
  );
  return sharp(pictures, { join: { animated: true } })
    .gif({ delay: frames.map(({ delayMs }) => delayMs), loop: 0, effort: 7, dither: 0 })
    .toBuffer();
}
