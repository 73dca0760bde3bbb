import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { qrCodeOf, svgFile } from './qr-code.ts';
import type { QrCode } from './qr-code.ts';

const pixels = 8;

/** Draws the boxes of the path, as a browser would, and reads them with another library. */
function scan({ size, path }: QrCode): string | undefined {
  const side = size * pixels;
  const image = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * pixels; row < (Number(y) + 1) * pixels; row += 1) {
      const start = (row * side + Number(x) * pixels) * 4;
      const end = start + Number(length) * pixels * 4;
      for (let at = start; at < end; at += 4) image.fill(0, at, at + 3);
    }
  }
  return jsQR(image, side, side)?.data;
}

describe('the QR code of a link', () => {
  test.each([
    'https://hera.example/r/nordlicht',
    'http://127.0.0.1:4400/r/x7k2p9',
    'https://partners.a-company-with-a-long-name.example/r/a-code-of-forty-letters-12345',
    'https://bücher.example/r/größe',
    `https://hera.example/r/${'long-'.repeat(120)}`,
  ])('is read back exactly: %s', (url) => {
    expect(scan(qrCodeOf(url))).toBe(url);
  });

  test('has four modules of light around it', () => {
    const { size, path } = qrCodeOf('https://hera.example/r/nordlicht');
    const boxes = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((box) => box.slice(1).map(Number));
    expect(Math.min(...boxes.map(([x = 0]) => x))).toBe(4);
    expect(Math.min(...boxes.map(([, y = 0]) => y))).toBe(4);
    expect(Math.max(...boxes.map(([x = 0, , length = 0]) => x + length))).toBe(size - 4);
  });

  test('still reads with a tenth of it covered', () => {
    const url = 'https://hera.example/r/nordlicht';
    const code = qrCodeOf(url);
    const middle = Math.floor(code.size / 2);
    const stain = `M${middle - 4} ${middle}h8v1h-8z`;
    expect(scan({ ...code, path: code.path + stain })).toBe(url);
  });

  test('is saved as a picture of its own, black on white', async () => {
    const code = qrCodeOf('https://hera.example/r/nordlicht');
    const file = svgFile(code, 'qr-nordlicht');
    const text = await file.text();
    expect(file.name).toBe('qr-nordlicht.svg');
    expect(file.type).toBe('image/svg+xml');
    expect(text).toContain(`viewBox="0 0 ${code.size} ${code.size}"`);
    expect(text).toContain('fill="#fff"');
    expect(text).toContain(code.path);
  });
});
