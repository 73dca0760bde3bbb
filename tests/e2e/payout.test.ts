// A partner gets its money: method, proof of identity, request, arrival, statement; and the books.

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPorticoServer, type PorticoServer } from '@portico/sdk/server';
import { textOfPdf } from '../../apps/demo-host/server/testing/pdf-text.ts';
import { download, openBrowser, visit, widget } from './browser.ts';
import { startDemoServer, type DemoServer } from './demo-server.ts';

const patience = { timeout: 20_000 };
const partner = 'newcomer-payout00001';

let demo: DemoServer;
let browser: Browser;
let portico: PorticoServer;
beforeAll(async () => {
  demo = await startDemoServer();
  browser = await openBrowser();
  const { secretKey } = demo.keys.programs.hera;
  portico = createPorticoServer({ baseUrl: demo.url, secretKey });
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await demo?.close();
});

it('is asked who it is, is paid what is payable, and reads it in its statement', async () => {
  const url = `${demo.url}/?brand=hera&lang=en&partner=${partner}&page=payouts`;
  const { page, complaints } = await visit(browser, url);
  const method = widget(page, 'payout-method-form');
  // The card is what people press; the radio under it is out of sight.
  await method.getByText('Sandbox', { exact: true }).click();
  await method.getByRole('button', { name: 'Save payout method' }).click();
  const identity = page.getByRole('dialog', { name: 'Is it you?' });
  await identity.getByRole('button', { name: 'It is me' }).click();
  await method.getByText(/New payouts go to/).waitFor();

  const [row] = await portico.admin.partners.list({ externalId: partner }).toArray({ limit: 1 });
  await portico.admin.commissions.adjust({
    partnerId: row!.id,
    amount: { amount: 12_450, currency: 'USD' },
    reason: 'Welcome bonus',
  });
  await page.reload();
  const balance = widget(page, 'payout-request');
  await balance.getByText('$124.50').first().waitFor();
  await balance.getByRole('button', { name: 'Request payout' }).click();
  await page.getByRole('button', { name: 'Request $124.50' }).click();

  const history = widget(page, 'payout-history');
  await expect.poll(() => history.textContent(), patience).toMatch(/Paid.*\$124\.50/);
  await history.locator('summary').first().click();
  const pdf = await download(page, () =>
    history.getByRole('button', { name: 'Download statement as PDF' }).click(),
  );
  const text = await textOfPdf(pdf.bytes);
  expect(text).toContain('124.50');
  expect(text).toContain('Welcome bonus');
  // The host's own policy is that a refusal, here of the first save, shows in the console.
  expect(complaints.filter((line) => !/403/.test(line))).toEqual([]);
});

it('leaves books that balance and agree with each other', async () => {
  const { balanced, lines } = await portico.admin.ledger.trialBalance();
  expect(balanced).toBe(true);
  expect(lines.find((line) => line.account === 'paid')!.balance).toBeGreaterThanOrEqual(12_450);
});
