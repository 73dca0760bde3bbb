import { encode } from 'uqr';

// This file comes when a QR code is looked at, not with the widget.

/** A QR code to draw: a square of `size` modules, with its quiet zone. */
export interface QrCode {
  readonly size: number;
  /** The dark modules as an SVG path, one unit per module. */
  readonly path: string;
}

// ISO/IEC 18004: scanners want four modules of light around the code.
const quietZone = 4;
const pngSide = 1024;
const light = '#fff';
const dark = '#000';

/** The QR code of a text, with error correction M: 15 % may be dirty or covered. */
export function qrCodeOf(text: string): QrCode {
  const { size, data } = encode(text, { ecc: 'M', border: quietZone });
  return {
    size,
    path: runsOf(data)
      .map(({ x, y, length }) => box(x, y, length))
      .join(''),
  };
}

interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** Dark modules beside each other as one box: a third of the path, and no hairlines in print. */
function runsOf(rows: readonly (readonly boolean[])[]): Run[] {
  return rows.flatMap((row, y) => {
    const runs: Run[] = [];
    let start = -1;
    for (const [x, isDark] of [...row, false].entries()) {
      if (isDark && start < 0) start = x;
      if (isDark || start < 0) continue;
      runs.push({ x: start, y, length: x - start });
      start = -1;
    }
    return runs;
  });
}

function box(x: number, y: number, length: number): string {
  return `M${x} ${y}h${length}v1h-${length}z`;
}

/** The code as an SVG file. */
export function svgFile({ size, path }: QrCode, name: string): File {
  const text =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" ` +
    `width="${pngSide}" height="${pngSide}" shape-rendering="crispEdges">` +
    `<path fill="${light}" d="M0 0h${size}v${size}H0z"/><path fill="${dark}" d="${path}"/></svg>\n`;
  return new File([text], `${name}.svg`, { type: 'image/svg+xml' });
}

/**
 * The code as a PNG file of 1024 × 1024 pixels. Every module is a whole number of pixels, so
 * that edges are crisp; what is left over widens the quiet zone.
 */
export async function pngFile({ size, path }: QrCode, name: string): Promise<File> {
  const canvas = document.createElement('canvas');
  canvas.width = pngSide;
  canvas.height = pngSide;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('Portico: this browser gives no canvas to draw on.');
  pen.fillStyle = light;
  pen.fillRect(0, 0, pngSide, pngSide);
  const scale = Math.floor(pngSide / size);
  const margin = Math.floor((pngSide - scale * size) / 2);
  pen.setTransform(scale, 0, 0, scale, margin, margin);
  pen.fillStyle = dark;
  pen.clip(new Path2D(path));
  pen.fillRect(0, 0, size, size);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('Portico: the picture could not be encoded.');
  return new File([blob], `${name}.png`, { type: 'image/png' });
}
