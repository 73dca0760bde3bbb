// A stranger plays a partner program through in a real browser: nothing here is a mock.

import jsQrModule from 'jsqr';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPorticoServer } from '@portico/sdk/server';
import { download, openBrowser, visit, widget, type Visit } from './browser.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';

const patience = { timeout: 10_000 };

let demo: DemoServer;
let browser: Browser;
beforeAll(async () => {
  demo = await startDemoServer();
  browser = await openBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

// The package is CommonJS and says `default` itself.
const jsQr = (jsQrModule as unknown as { default?: typeof jsQrModule }).default ?? jsQrModule;

describe('one partner, from the first link to the first download', () => {
  let here: Visit;
  let link: { id: string; url: string; code: string };
  let clickId: string;
  const customer = { externalId: 'acme', name: 'Acme Bakery' };

  beforeAll(async () => {
    here = await visit(browser, `${demo.url}/?brand=hera&lang=en&partner=newcomer-e2ejourney01`);
  });

  const portico = () =>
    createPorticoServer({ baseUrl: demo.url, secretKey: demo.keys.programs.hera.secretKey });

  it('builds a link in the widget', async () => {
    const builder = widget(here.page, 'referral-link-builder');
    await builder.getByLabel('Name (optional)').fill('Spring letter');
    const made = here.page.waitForResponse((answer) => answer.url().endsWith('/referrals/link'));
    await builder.getByRole('button', { name: 'Create link' }).click();
    link = (await (await made).json()) as typeof link;
    expect(link.url).toBe(`${demo.url}/r/${link.code}`);
    await builder.getByText(link.code).first().waitFor();
  });

  it('saves its QR code as a picture that a scanner reads', async () => {
    const builder = widget(here.page, 'referral-link-builder');
    await builder
      .getByRole('button', { name: /^QR code of Spring letter/ })
      .first()
      .click();
    const button = here.page.getByRole('button', { name: 'Download PNG' });
    const { name, bytes } = await download(here.page, () => button.click());
    expect(name).toMatch(/\.png$/);
    const picture = PNG.sync.read(bytes);
    const read = jsQr(Uint8ClampedArray.from(picture.data), picture.width, picture.height);
    expect(read?.data).toBe(link.url);
    await here.page.keyboard.press('Escape');
  });

  it('clicks it in another window, and sees the click counted', async () => {
    const { page: visitor } = await visit(browser, 'about:blank');
    const answered = visitor.waitForResponse(link.url);
    // The browser follows the redirect; the shop behind it is made up and nobody answers there.
    await visitor.goto(link.url).catch(() => {});
    const answer = await answered;
    expect(answer.status()).toBe(302);
    const landed = new URL((await answer.allHeaders())['location'] ?? '');
    expect(landed.host).toBe('hera.example');
    expect(landed.searchParams.get('ref')).toBe(link.code);
    clickId = landed.searchParams.get('ref_click') ?? '';
    expect(clickId).toMatch(/^ck_/);
    await visitor.context().close();
    const builder = widget(here.page, 'referral-link-builder');
    const row = builder.locator('tr, [role="row"]').filter({ hasText: link.code });
    await row.getByText('1', { exact: true }).first().waitFor();
  });

  it('sees the commission within a second of the payment, and the ring move', async () => {
    const ring = here.page
      .locator('[data-portico-widget="tier-ring"] [role="progressbar"]')
      .first();
    const before = Number(await ring.getAttribute('aria-valuenow'));
    await portico().referrals.convert({ customer, attribution: { clickId } });
    const table = widget(here.page, 'commission-table');
    const sentAt = performance.now();
    const paid = portico().payments.create({
      externalId: 'invoice-1',
      customer: { externalId: customer.externalId },
      amount: { amount: 24_900, currency: 'USD' },
    });
    const row = table.locator('[data-row]').filter({ hasText: customer.name });
    await row.waitFor();
    const seenAfterMs = performance.now() - sentAt;
    const { commissions } = await paid;
    expect(commissions[0]?.amount).toEqual({ amount: 12_450, currency: 'USD' });
    await expect.poll(() => row.textContent(), patience).toContain('124.50');
    expect(seenAfterMs).toBeLessThan(1_000);
    const now = async () => Number(await ring.getAttribute('aria-valuenow'));
    await expect.poll(now, patience).toBeGreaterThan(before);
  });

  it('downloads material that is a real file', async () => {
    const grid = widget(here.page, 'asset-grid');
    const button = grid.getByRole('button', { name: /^Download / }).first();
    const { name, bytes } = await download(here.page, () => button.click());
    expect(bytes.length).toBeGreaterThan(500);
    expect(kindOf(bytes)).toBe(name.split('.').at(-1));
  });

  it('had nothing to complain of', () => {
    expect(here.complaints).toEqual([]);
    expect(demo.errors).toEqual([]);
  });
});

/** What a file is, by its first bytes. */
function kindOf(bytes: Buffer): string {
  const start = bytes.subarray(0, 2_000).toString('latin1');
  if (start.startsWith('%PDF-')) return 'pdf';
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.slice(4, 8) === 'ftyp') return 'mp4';
  if (/<svg[\s>]/.test(start)) return 'svg';
  return /<!doctype html|<html/i.test(start) ? 'html' : 'unknown';
}
