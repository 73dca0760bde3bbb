import { spawn } from 'node:child_process';
import { it } from 'vitest';
import { openBrowser, visit, widget } from './browser.ts';
import { startDemoServer } from './demo-server.ts';

it('probe', async () => {
  const demo = await startDemoServer();
  const vite = spawn('node_modules/.bin/vite', ['apps/demo-host/web', '--port', '5199', '--strictPort', '--host', '127.0.0.1'], { env: { ...process.env, PORTICO_SERVER: demo.url, NODE_ENV: 'development' }, stdio: 'inherit' });
  await new Promise((r) => setTimeout(r, 8000));
  const browser = await openBrowser();
  for (let i = 0; i < 5; i++) {
  const here = await visit(browser, `http://127.0.0.1:5199/?brand=hera&lang=en&partner=newcomer-e2eprobe0${i}`);
  const log: string[] = [];
  here.page.on('console', (m) => log.push(m.text()));
  await here.page.evaluate(() => { const d = HTMLDialogElement.prototype; for (const k of ['showModal', 'close'] as const) { const o = d[k] as () => void; d[k] = function () { console.log('CALL', k, new Error().stack?.split('\n').slice(2, 9).join(' < ')); return o.apply(this); }; }
    for (const t of ['close', 'cancel', 'click', 'pointerdown', 'pointerup', 'focusin', 'toggle', 'keydown']) document.addEventListener(t, (e) => console.log(t, (e.target as Element).tagName, (e.target as Element).outerHTML?.slice(0, 100), performance.now() | 0), true);
    new MutationObserver((ms) => { for (const m of ms) for (const n of [...m.addedNodes, ...m.removedNodes]) if ((n as Element).tagName === 'DIALOG' || (n as Element).querySelector?.('dialog,.portico-qr-thumb') || (n as Element).matches?.('.portico-qr-thumb')) console.log('MUT', m.addedNodes.length, m.removedNodes.length, (n as Element).outerHTML.slice(0, 120), performance.now() | 0); }).observe(document.body, { childList: true, subtree: true }); });
  const builder = widget(here.page, 'referral-link-builder');
  await builder.getByLabel('Name (optional)').fill('Spring letter', { timeout: 30000 });
  await builder.getByRole('button', { name: 'Create link' }).click();
  const qr = builder.getByRole('button', { name: /^QR code of Spring letter/ }).first();
  await qr.click();
  await here.page.waitForTimeout(2500);
  const open = await here.page.evaluate(() => [...document.querySelectorAll('dialog')].map((d) => d.open).join());
  console.log(i, open);
  if (open !== 'true') console.log(log.join('\n'));
  await here.page.context().close();
  }
  await browser.close(); vite.kill(); await demo.close();
}, 250000);
