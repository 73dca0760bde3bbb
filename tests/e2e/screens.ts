// Renews the pictures under docs/screens, so that a change of look shows in review:
//   node --conditions=portico-source tests/e2e/screens.ts [--url http://127.0.0.1:4400]

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, widget } from './browser.ts';
import { startDemoServer } from './demo-server.ts';

// sharp is a dependency of the demo host, not of the repository.
interface Sharp {
  (picture: Buffer): { png(options: object): { toBuffer(): Promise<Buffer> } };
}
const hostManifest = join(import.meta.dirname, '../../apps/demo-host/package.json');
const sharp = createRequire(hostManifest)('sharp') as Sharp;

interface Screen {
  name: string;
  query: string;
  width: number;
  height: number;
  /** Widgets that the page has; those of the partner area when left out. */
  shows?: readonly string[];
  /** Brings this widget to the top of the picture. */
  show?: string;
  /** Signs a customer up and takes a payment. */
  play?: true;
}

const brands = ['hera', 'affiliate', 'siso', 'smartcrm'];
const schemes = ['light', 'dark'];
const sizes = [
  { width: 1440, height: 1000 },
  { width: 360, height: 780 },
];

const everyBrand: Screen[] = brands.flatMap((brand) =>
  schemes.flatMap((scheme) =>
    sizes.map((size) => ({
      name: `${brand}-${scheme}-${size.width}`,
      query: `?brand=${brand}&scheme=${scheme}&lang=en`,
      ...size,
    })),
  ),
);

const desk = { width: 1440, height: 1000 };
const samples: Screen[] = [
  { name: 'hera-de-1440', query: '?brand=hera&scheme=light&lang=de', ...desk },
  { name: 'siso-ar-1440', query: '?brand=siso&scheme=dark&lang=ar', ...desk },
  {
    name: 'smartcrm-ar-360',
    query: '?brand=smartcrm&scheme=light&lang=ar',
    width: 360,
    height: 780,
  },
  {
    name: 'affiliate-768',
    query: '?brand=affiliate&scheme=light&lang=en',
    width: 768,
    height: 1024,
  },
  {
    name: 'play-panel-1440',
    query: '?brand=hera&scheme=light&lang=en&play=convert',
    play: true,
    ...desk,
  },
  {
    name: 'commission-table-1440',
    query: '?brand=smartcrm&scheme=light&lang=en',
    show: 'commission-table',
    ...desk,
  },
  {
    name: 'asset-grid-1440',
    query: '?brand=hera&scheme=light&lang=en',
    show: 'asset-grid',
    ...desk,
  },
];

/** The pages about money, of a partner and of the program's staff, each in a brand of its own. */
const money: Screen[] = [
  ['earnings', 'hera', 'earnings-overview'],
  ['payouts', 'affiliate', 'payout-history'],
  ['taxes', 'siso', 'tax-center'],
  ['reviews', 'smartcrm', 'commission-review'],
  ['plans', 'affiliate', 'commission-plan-editor'],
  ['runs', 'hera', 'payout-run'],
  ['books', 'smartcrm', 'ledger-explorer'],
].map(([page, brand, shows]) => ({
  name: `${page}-1440`,
  query: `?brand=${brand}&lang=en&page=${page}`,
  shows: [shows!],
  ...desk,
}));

const areaWidgets = ['tier-ring', 'commission-table', 'asset-grid'];

async function take(browser: Browser, url: string, screen: Screen): Promise<Buffer> {
  const { name, query, width, height, show, play } = screen;
  const { page, complaints } = await visit(browser, `${url}/${query}`, {
    viewport: { width, height },
    hasTouch: width < 500,
  });
  for (const each of screen.shows ?? areaWidgets) {
    await widget(page, each).waitFor();
  }
  if (show) await widget(page, show).evaluate((element) => element.scrollIntoView());
  if (play) await playPayment(page);
  // Fonts, previews and skeletons that stay for a moment.
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(1_200);
  const picture = await page.screenshot();
  await page.context().close();
  if (complaints.length > 0) throw new Error(`${name}: ${complaints.join('\n')}`);
  return picture;
}

async function playPayment(page: Page): Promise<void> {
  const panel = page.getByRole('region', { name: 'Play the program' });
  await panel.getByLabel('Customer', { exact: true }).fill('Cedar Bakery');
  for (const step of [null, 'Next: Payment']) {
    if (step) await panel.getByRole('button', { name: step }).click();
    await panel.locator('button[type="submit"]').click();
    await panel.getByText(/^On screen/).waitFor();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { url: { type: 'string' }, only: { type: 'string' } } });
  const folder = join(import.meta.dirname, '../../docs/screens');
  mkdirSync(folder, { recursive: true });
  const demo = values.url ? null : await startDemoServer({ seed: 'full', port: 4400 });
  const browser = await openBrowser();
  try {
    for (const screen of [...everyBrand, ...samples, ...money]) {
      if (values.only && !screen.name.includes(values.only)) continue;
      const picture = await take(browser, values.url ?? demo?.url ?? '', screen);
      // 256 colours are enough for flat surfaces, and a quarter of the bytes.
      const small = await sharp(picture).png({ palette: true, effort: 10 }).toBuffer();
      writeFileSync(join(folder, `${screen.name}.png`), small);
      process.stdout.write(`${screen.name}.png  ${Math.round(small.length / 1024)} kB\n`);
    }
  } finally {
    await browser.close();
    await demo?.close();
  }
}

await main();
