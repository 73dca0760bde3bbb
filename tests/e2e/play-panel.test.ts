// The panel that plays the program, the switches, and what the page does without its server.

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, visit, widget } from './browser.ts';
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

const panel = (page: Page) => page.getByRole('region', { name: 'Play the program' });

async function act(page: Page): Promise<string> {
  await panel(page).locator('button[type="submit"]').click();
  const outcome = panel(page).locator('.outcome');
  await outcome.waitFor();
  await expect.poll(() => outcome.textContent(), patience).not.toMatch(/Waiting/);
  return (await outcome.textContent()) ?? '';
}

const next = (page: Page) =>
  panel(page)
    .getByRole('button', { name: /^Next: / })
    .last()
    .click();

describe('the play panel', () => {
  it('plays link, click, sign-up, payments and refund with real requests', async () => {
    const { page, complaints } = await visit(
      browser,
      `${demo.url}/?brand=hera&lang=en&partner=newcomer-e2epanel0001`,
    );
    await panel(page).getByRole('button', { name: 'Start' }).click();
    expect(await act(page)).toMatch(/is ready/);
    await next(page);
    expect(await act(page)).toMatch(/ck_/);
    await next(page);
    expect(await act(page)).toMatch(/is your customer/);
    await next(page);
    await panel(page).getByRole('radio', { name: '$249.00' }).check();
    const paid = await act(page);
    expect(paid).toMatch(/\$124\.50 earned/);
    expect(Number(/On screen (\d+) ms/.exec(paid)?.[1])).toBeLessThan(1_000);
    await expect
      .poll(() => panel(page).locator('.answer-status').textContent(), patience)
      .toMatch(/201/);
    await panel(page).getByRole('radio', { name: '5', exact: true }).check();
    const many = panel(page).locator('.outcome');
    await panel(page).locator('button[type="submit"]').click();
    await expect.poll(() => many.textContent(), patience).toMatch(/\$622\.50 earned.*at most/);
    await next(page);
    expect(await act(page)).toMatch(/\$124\.50 taken back/);
    const rows = widget(page, 'commission-table').locator('[data-row]');
    await expect.poll(() => rows.count(), patience).toBe(7);
    expect(complaints).toEqual([]);
  });

  it('never lets a secret reach the page', async () => {
    const { page } = await visit(browser, `${demo.url}/?brand=siso&lang=en&play=convert`);
    const answers: Promise<string>[] = [];
    page.on('response', (answer) => {
      if (answer.url().includes('/host/')) answers.push(answer.text());
    });
    await widget(page, 'commission-table').waitFor();
    await act(page);
    const said = (await Promise.all(answers)).join('\n');
    expect(said).toContain('sk_••••');
    for (const { secretKey, publishableKey } of Object.values(demo.keys.programs)) {
      expect(said).not.toContain(secretKey);
      expect(said).not.toContain(publishableKey);
    }
  });
});

describe('the host around it', () => {
  it('changes brand, language, direction and scheme, and keeps them in the address', async () => {
    const { page, complaints } = await visit(
      browser,
      `${demo.url}/?brand=siso&scheme=dark&lang=de`,
    );
    const html = page.locator('html');
    await page.getByRole('heading', { name: 'Arbeit bringen. Erfolg teilen.' }).waitFor();
    expect(await html.getAttribute('data-scheme')).toBe('dark');
    await page.getByLabel('SmartCRM', { exact: true }).check();
    await page.locator('.demo-bar-language select').selectOption('ar');
    await page.getByRole('link', { name: 'شبكة الشركاء' }).waitFor();
    expect(await html.getAttribute('dir')).toBe('rtl');
    expect(await html.getAttribute('data-brand')).toBe('smartcrm');
    const ring = widget(page, 'tier-ring');
    await expect.poll(() => ring.getAttribute('dir'), patience).toBe('rtl');
    expect(new URL(page.url()).search).toBe('?brand=smartcrm&scheme=dark&lang=ar');
    await page.goBack();
    await expect.poll(() => html.getAttribute('data-brand'), patience).toBe('siso');
    expect(complaints).toEqual([]);
  });

  it('stays calm without its server and goes on by itself', async () => {
    const { page } = await visit(browser, 'about:blank');
    await page.route('**/host/**', (route) => route.abort());
    await page.goto(`${demo.url}/?brand=affiliate&lang=en`);
    await page.getByRole('heading', { name: 'We cannot reach our server right now' }).waitFor();
    await page.unroute('**/host/**');
    await widget(page, 'commission-table').waitFor({ timeout: 15_000 });
  });
});
