import { describe, expect, it } from 'vitest';
import { mail as northwind, mailSkin as northwindSkin } from '../affiliate/mail.ts';
import { mail as hera, mailSkin as heraSkin } from '../hera/mail.ts';
import { mail as siso, mailSkin as sisoSkin } from '../siso/mail.ts';
import { mail as smartcrm, mailSkin as smartcrmSkin } from '../smartcrm/mail.ts';
import type { MailColors } from './mail.ts';
import { writeMail } from './write-mail.ts';

const mails = [
  ['hera', hera, heraSkin],
  ['affiliate', northwind, northwindSkin],
  ['siso', siso, sisoSkin],
  ['smartcrm', smartcrm, smartcrmSkin],
] as const;

/** How far two colours are apart (WCAG 2). */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].toSorted((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const value = Number.parseInt(color.slice(1), 16);
  const parts = [value >> 16, (value >> 8) & 255, value & 255].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0]! + 0.7152 * parts[1]! + 0.0722 * parts[2]!;
}

describe.each(mails)('the mail of %s', (_brand, mail, skin) => {
  const html = writeMail(mail, skin);

  it('needs nothing from outside', () => {
    expect(html).not.toMatch(/<img|<script|<link|@import|url\(|https?:/);
  });

  it('leaves the places that a mailing tool fills', () => {
    for (const place of ['first_name', 'partner_name', 'referral_link', 'unsubscribe_link']) {
      expect(html).toContain(`{{${place}}}`);
    }
  });

  it('opens and closes every table, row and cell', () => {
    const plain = html.replaceAll(/<!--[\s\S]*?-->/g, '');
    for (const tag of ['table', 'tr', 'td', 'div', 'p', 'a', 'h1']) {
      const opened = plain.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length ?? 0;
      expect(plain.match(new RegExp(`</${tag}>`, 'g'))?.length ?? 0, tag).toBe(opened);
    }
  });

  it.each(['day', 'night'] as const)('can be read by %s', (time) => {
    const colors: MailColors = skin[time];
    expect(contrast(colors.ink, colors.card)).toBeGreaterThanOrEqual(7);
    expect(contrast(colors.muted, colors.card)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.muted, colors.page)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.onAccent, colors.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colors.accent, colors.card)).toBeGreaterThanOrEqual(4.5);
  });
});

it('takes words for words', () => {
  const sharp = { ...hera, headline: '<b>"Fish & chips"</b>' };
  expect(writeMail(sharp, heraSkin)).toContain('&lt;b>&quot;Fish &amp; chips&quot;&lt;/b>');
});
