import { describe, expect, it } from 'vitest';
import {
  checkUnlocked,
  contentDisposition,
  findLock,
  isActiveContent,
  isStoredPath,
  typeOfPicture,
} from './assets.rules.ts';

const ladder = [
  { key: 'silver', name: 'Silver', rank: 0 },
  { key: 'gold', name: 'Gold', rank: 1 },
  { key: 'platinum', name: 'Platinum', rank: 4 },
];

describe('what a tier unlocks', () => {
  it.each([
    ['silver', 0, null],
    ['silver', 1, 'gold'],
    ['silver', 2, 'platinum'],
    ['silver', 9, 'platinum'],
    ['gold', 1, null],
    ['gold', 2, 'platinum'],
    ['platinum', 9, null],
    ['of another ladder', 1, 'gold'],
  ])('a %s partner and an asset of rank %i: locked until %s', (current, rank, unlock) => {
    expect(findLock(ladder, current, rank)?.key ?? null).toBe(unlock);
  });

  it('locks nothing where there is no ladder', () => {
    expect(findLock([], 'silver', 3)).toBeNull();
  });

  it('says what unlocks it when it refuses', () => {
    expect(() => checkUnlocked(null)).not.toThrow();
    expect(() => checkUnlocked(ladder[1]!)).toThrow(
      expect.objectContaining({
        code: 'tier_locked',
        details: {
          detail: 'This asset is unlocked at the Gold tier.',
          meta: { unlock: { key: 'gold', name: 'Gold', rank: 1 } },
        },
      }),
    );
  });
});

describe('where a file may lie', () => {
  it.each(['hera/logo.svg', 'hera/2026/product-brochure.pdf', 'a/b.tar.gz'])('%s', (path) => {
    expect(isStoredPath(path)).toBe(true);
  });

  it.each([
    'logo.svg',
    '../secret.txt',
    'hera/../../secret.txt',
    '/etc/passwd',
    'hera/.env',
    'hera//logo.svg',
    'hera/logo',
    'hera\\logo.svg',
    'C:/logo.svg',
    'hera/logo.svg\0.png',
    `hera/${'a'.repeat(300)}.svg`,
    '',
  ])('never %j', (path) => {
    expect(isStoredPath(path)).toBe(false);
  });
});

describe('the name of a download', () => {
  it('is the title with the ending of its format', () => {
    expect(contentDisposition('HERA product brochure', 'pdf')).toBe(
      'attachment; filename="HERA product brochure.pdf"',
    );
  });

  it('keeps letters beyond ASCII for those who can read them', () => {
    expect(contentDisposition('Broschüre – Größe „XL“', 'pdf')).toBe(
      'attachment; filename="Broschure - Grosse _XL_.pdf"; ' +
        "filename*=UTF-8''Brosch%C3%BCre%20%E2%80%93%20Gr%C3%B6%C3%9Fe%20%E2%80%9EXL%E2%80%9C.pdf",
    );
  });

  it.each([
    ['../../etc/passwd', 'attachment; filename="-..-etc-passwd.pdf"'],
    ['a"; filename="evil.exe', 'attachment; filename="a-- filename=-evil.exe.pdf"'],
    ['line\r\nset-cookie: x', 'attachment; filename="lineset-cookie- x.pdf"'],
    ['...', 'attachment; filename="download.pdf"'],
    ['', 'attachment; filename="download.pdf"'],
  ])('cannot leave the header or the folder: %j', (title, header) => {
    expect(contentDisposition(title, 'pdf')).toBe(header);
  });

  it('stays short, and never ends in half a character', () => {
    const header = contentDisposition('😀'.repeat(500), 'pdf');
    expect(header.length).toBeLessThan(2_000);
    expect(decodeURIComponent(header.split("''")[1]!)).toBe(`${'😀'.repeat(120)}.pdf`);
  });
});

describe('what a browser would run', () => {
  it.each([
    ['text/html', true],
    ['text/html; charset=utf-8', true],
    ['image/svg+xml', true],
    ['image/png', false],
    ['application/pdf', false],
  ])('%s: %s', (type, active) => {
    expect(isActiveContent(type)).toBe(active);
  });

  it('knows the type of a picture by its ending', () => {
    expect(typeOfPicture('hera/previews/logo.webp')).toBe('image/webp');
    expect(typeOfPicture('hera/logo.exe')).toBe('application/octet-stream');
  });
});
