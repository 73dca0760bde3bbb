import { inflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { mix } from './color.ts';
import { getFace, type Family } from './fonts.ts';
import { arc, circle, curve, line, placed, rect, type Path } from './path.ts';
import { outlineOf, setLine, setLines } from './setting.ts';
import { Sheet } from './sheet.ts';
import { toPdf } from './to-pdf.ts';
import { toSvg } from './to-svg.ts';
import { readWoff2 } from './woff2.ts';

const families: Family[] = ['inter', 'serif', 'serifItalic', 'manrope', 'outfit'];
const style = { face: getFace('inter', 400), size: 10, color: '#000000' };
const info = { title: 'A test', author: 'Nobody', subject: 'None' };

describe('letters', () => {
  it.each(families)(
    'of %s are read from the package: drawn, kerned, heavier by weight',
    (family) => {
      const [light, bold] = [getFace(family, 400), getFace(family, 800)];
      const n = light.glyphOf('n');
      expect(light.glyph(n).contours.length).toBeGreaterThan(0);
      expect(bold.glyph(n).advance).toBeGreaterThan(light.glyph(n).advance);
      expect(light.kern(light.glyphOf('A'), light.glyphOf('V'))).toBeLessThan(0);
      expect(light.capHeight).toBeGreaterThan(light.xHeight);
      const accented = light.glyph(light.glyphOf('é')).contours.length;
      expect(accented).toBeGreaterThan(light.glyph(light.glyphOf('e')).contours.length - 1);
    },
  );

  it('that a font lacks are a mistake, never a box', () => {
    expect(() => setLine('日本', style)).toThrow('has no "日"');
  });

  it('come from WOFF2 files only', () => {
    expect(() => readWoff2(Buffer.from('wOFFxxxxxxxx'))).toThrow('not a WOFF2 file');
  });
});

describe('lines', () => {
  it('stay within their column and keep every word in order', () => {
    const text =
      'Ledgers in every currency you trade in, group consolidation without spreadsheets.';
    const lines = setLines(text, style, 120);
    expect(lines.every(({ width }) => width <= 120)).toBe(true);
    expect(lines.map((one) => one.text).join(' ')).toBe(text);
  });

  it('do not end in a lonely word when the ones above can give', () => {
    const text = 'Materials are reserved and purchases raised overnight.';
    const wide = setLine('Materials are reserved and purchases raised', style).width + 2;
    const lines = setLines(text, style, wide);
    expect(lines).toHaveLength(2);
    expect(lines[1]!.text.split(' ').length).toBeGreaterThan(1);
  });

  it('break where the writer broke them', () => {
    expect(setLines('One.\nTwo.', style, 500).map((one) => one.text)).toEqual(['One.', 'Two.']);
  });

  it('move letters closer, but never words', () => {
    const tight = { ...style, tracking: -0.05 };
    const gap = (one: typeof style) => {
      const { letters } = setLine('a b', one);
      return letters[2]!.x - letters[0]!.x;
    };
    expect(gap(tight)).toBe(gap(style));
    expect(setLine('ab', tight).width).toBeLessThan(setLine('ab', style).width);
  });
});

/** The corners of the box that a drawing's points need. */
function boxOf(path: Path): number[] {
  const numbers = path.flatMap(([, ...values]) => values as number[]);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(
    (at) => Math.round(at) + 0,
  );
}

describe('shapes', () => {
  it('are where they are said to be', () => {
    expect(boxOf(rect([10, 20], [30, 40], 5))).toEqual([10, 20, 40, 60]);
    expect(boxOf(circle(50, 50, 20))).toEqual([30, 30, 70, 70]);
    expect(boxOf(arc([0, 0], 10, [0, 0.25]))).toEqual([0, -10, 10, 0]);
    expect(boxOf(placed(line([0, 0], [10, 0]), { x: 5, y: 5, scale: 2, turn: 0.25 }))).toEqual([
      5, 5, 5, 25,
    ]);
    expect(
      curve([
        [0, 0],
        [5, 5],
        [9, 0],
      ])
        .at(-1)!
        .slice(-2),
    ).toEqual([9, 0]);
  });

  it('are tinted without transparency', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#ffffff', '#6d28d9', 0)).toBe('#ffffff');
  });
});

function sample(): Sheet {
  const sheet = new Sheet([200, 100], '#ffffff');
  sheet.text('Größe “XL” — $5', style, [20, 50]);
  sheet.clip(circle(50, 50, 20), () => sheet.fill(rect([0, 0], [80, 80]), '#ff0000'));
  sheet.link([20, 40], [60, 12], 'https://acme.example');
  const field = { name: 'who', at: [20, 60] as const, size: [100, 20] as const };
  sheet.field({ ...field, value: 'Your name', style });
  return sheet;
}

describe('a picture', () => {
  it('shows its words without asking for a font', () => {
    const svg = toSvg(sample(), { width: 400, label: 'A sample' });
    expect(svg).toContain('width="400" height="200" viewBox="0 0 200 100"');
    expect(svg).toContain('aria-label="A sample"');
    expect(svg).not.toMatch(/<text|font|NaN|undefined/);
  });

  it('draws letters on their baseline', () => {
    const [left, top, , bottom] = boxOf(outlineOf(setLine('H', { ...style, size: 100 }), 10, 200));
    expect(left).toBeGreaterThan(10);
    expect([top, bottom]).toEqual([127, 200]);
  });
});

describe('a document', () => {
  const reopen = async () =>
    PDFDocument.load(await toPdf([sample(), sample()], info), { updateMetadata: false });

  it('is the same to the byte each time', async () => {
    expect(await toPdf([sample()], info)).toEqual(await toPdf([sample()], info));
  });

  it('has words that can be found, with all their letters', async () => {
    const doc = await reopen();
    const streams = doc.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFRawStream ? [inflate(object)] : []));
    const map = streams.find((text) => text.includes('beginbfchar'))!;
    for (const letter of ['G', 'ö', 'ß', '“', '—']) {
      const code = letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
      expect(map).toContain(`<${code}>`);
    }
  });

  it('can be filled in, and its links lead out', async () => {
    const doc = await reopen();
    const fields = doc.getForm().getFields();
    expect(fields.map((field) => field.getName())).toContain('who');
    expect(doc.getForm().getTextField('who').getText()).toBe('Your name');
    const links = doc.context
      .enumerateIndirectObjects()
      .filter(([, one]) => one instanceof PDFDict && one.get(PDFName.of('A')));
    expect(links).toHaveLength(2);
  });
});

function inflate({ contents, dict }: PDFRawStream): string {
  const packed = dict.get(PDFName.of('Filter'))?.toString() === '/FlateDecode';
  return (packed ? inflateSync(contents) : Buffer.from(contents)).toString('latin1');
}
