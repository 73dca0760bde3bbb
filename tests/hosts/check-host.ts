import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { createPortico } from '@portico/sdk';
import { createPorticoServer } from '@portico/sdk/server';
import { visit, widget } from '../e2e/browser.ts';
import type { HostProject, HostSettings } from './host-project.ts';

const row = '.portico-commission-row';

/** Opens a host's page as a partner would, and holds it to what we promise. */
export async function checkHost(
  host: HostProject,
  browser: Browser,
  settings: HostSettings,
  screenshot: string | undefined,
): Promise<void> {
  const { url, stop } = await host.serve(settings);
  try {
    if (host.rendersOnServer) await checkWithoutScripts(browser, url);
    const { page, complaints } = await visit(browser, 'about:blank');
    await watchForSkeletons(page);
    await page.goto(url);
    await widget(page, 'tier-ring').waitFor();
    await page.locator(row).first().waitFor();
    assert.ok(!(await page.content()).includes(settings.PORTICO_SECRET_KEY), 'a secret is shown');
    await checkLive(page, settings, host.name);
    if (host.rendersOnServer) {
      const seen = await page.evaluate(() => Reflect.get(globalThis, 'sawSkeleton') as boolean);
      assert.equal(seen, false, 'rows of the server gave way to a skeleton');
    }
    assert.deepEqual(complaints, [], 'the console is not silent');
    if (screenshot !== undefined) await page.screenshot({ path: screenshot });
    await page.context().close();
  } finally {
    await stop();
  }
}

/** Rows, with their styles, for who has no scripts. */
async function checkWithoutScripts(browser: Browser, url: string): Promise<void> {
  const { page, complaints } = await visit(browser, url, { javaScriptEnabled: false });
  assert.ok(await page.locator(row).first().isVisible(), 'no row without scripts');
  assert.ok(await widget(page, 'tier-ring').isVisible(), 'no tier without scripts');
  // One of our own styles: an unstyled section is as wide, but no container.
  const root = page.locator('.portico-root').first();
  const container = await root.evaluate((element) => getComputedStyle(element).containerName);
  assert.equal(container, 'portico', 'no styles without scripts');
  assert.deepEqual(complaints, [], 'the console is not silent without scripts');
  await page.context().close();
}

/** Remembers whether a skeleton was ever put where the server had rows. */
async function watchForSkeletons(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.set(globalThis, 'sawSkeleton', false);
    const look = () => {
      const loading = '[data-portico-widget][data-portico-state="loading"]';
      if (document.querySelector(loading) !== null) Reflect.set(globalThis, 'sawSkeleton', true);
    };
    new MutationObserver(look).observe(document, {
      ...{ childList: true, subtree: true, attributes: true },
      attributeFilter: ['data-portico-state'],
    });
  });
}

/** A customer signs up and pays, over HTTP; the open page shows it without a reload. */
async function checkLive(page: Page, settings: HostSettings, host: string): Promise<void> {
  const { PORTICO_URL: baseUrl, PORTICO_SECRET_KEY: secretKey } = settings;
  const server = createPorticoServer({ baseUrl, secretKey });
  const partner = { externalId: settings.PORTICO_EXTERNAL_ID };
  const { token } = await server.embedSessions.create({ partner });
  const links = await createPortico({ baseUrl, session: token }).links.list({ status: 'active' });
  const [link] = links.data;
  assert.ok(link, 'the partner has no link');
  const externalId = `customer-${randomBytes(6).toString('hex')}`;
  const name = `Paid while ${host} was open`;
  await server.referrals.convert({
    customer: { externalId, name, email: `billing@${externalId}.example` },
    attribution: { code: link.code },
  });
  await server.payments.create({
    externalId: `invoice-${randomBytes(6).toString('hex')}`,
    customer: { externalId },
    amount: { amount: 48_000, currency: 'EUR' },
    kind: 'subscription',
  });
  await page.locator(row, { hasText: name }).first().waitFor();
}
