import { createServer, request } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { it } from 'vitest';
import { openBrowser, visit, widget } from './browser.ts';
import { startDemoServer } from './demo-server.ts';

const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', html: 'text/html', svg: 'image/svg+xml', woff2: 'font/woff2' };
it('probe', async () => {
  const demo = await startDemoServer();
  const to = new URL(demo.url);
  const head = await fetch(demo.url);
  const csp = head.headers.get('content-security-policy'); console.log(csp);
  const real = await head.text(); 
  const nonce = /csp-nonce" content="([^"]+)"/.exec(real)?.[1];
  const server = createServer((q, s) => {
    const path = '/tmp/lb/webdist' + (q.url!.split('?')[0] === '/' ? '/index.html' : q.url!.split('?')[0]);
    if (existsSync(path) && statSync(path).isFile()) { s.setHeader('content-type', types[path.split('.').at(-1)!] ?? 'application/octet-stream'); if (csp) s.setHeader('content-security-policy', csp); let b: Buffer | string = readFileSync(path); if (path.endsWith('index.html') && nonce) b = b.toString().replace(/name="csp-nonce" content="[^"]*"/, `name="csp-nonce" content="${nonce}"`); return s.end(b); }
    const p = request({ host: to.hostname, port: to.port, path: q.url, method: q.method, headers: { ...q.headers, host: to.host, origin: demo.url } }, (r) => { s.writeHead(r.statusCode!, r.headers); r.pipe(s); });
    p.on('error', () => s.destroy()); q.pipe(p);
  }).listen(5199);
  const browser = await openBrowser();
  for (let i = 0; i < 6; i++) {
  const here = await visit(browser, `http://127.0.0.1:5199/?brand=hera&lang=en&partner=newcomer-e2eprobe0${i}`);
  const log: string[] = [];
  const cdp = await here.page.context().newCDPSession(here.page); await cdp.send('Emulation.setCPUThrottlingRate', { rate: [1, 4, 8, 12, 6, 10][i % 6] });
  here.page.on('console', (m) => log.push(m.text()));
  await here.page.evaluate(() => { const d = HTMLDialogElement.prototype; for (const k of ['showModal', 'close'] as const) { const o = d[k] as () => void; d[k] = function () { console.log('CALL', k, new Error().stack?.split('\n').slice(2, 6).join(' < ')); return o.apply(this); }; }
    for (const t of ['close', 'cancel', 'click', 'pointerdown', 'pointerup', 'focusin', 'toggle', 'keydown']) document.addEventListener(t, (e) => console.log(t, (e.target as Element).tagName, (e.target as Element).outerHTML?.slice(0, 100), performance.now() | 0), true);
  });
  const builder = widget(here.page, 'referral-link-builder');
  await builder.getByLabel('Name (optional)').fill('Spring letter', { timeout: 30000 });
  await builder.getByRole('button', { name: 'Create link' }).click();
  const qr = builder.getByRole('button', { name: /^QR code of Spring letter/ }).first();
  await qr.click();
  await here.page.waitForTimeout(4000);
  const open = await here.page.evaluate(() => [...document.querySelectorAll('dialog')].map((d) => d.open).join());
  console.log(i, open);
  if (open !== 'true') console.log(log.join('\n'));
  await here.page.context().close();
  }
  await browser.close(); server.close(); server.closeAllConnections(); await demo.close();
}, 250000);
