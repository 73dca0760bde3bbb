// Runs the bundled worker in workerd, the runtime of Cloudflare's workers.

import { readFileSync } from 'node:fs';
import { Miniflare } from 'miniflare';

const { PORTICO_URL, PORTICO_SECRET_KEY, PORTICO_EXTERNAL_ID } = process.env;
const worker = new Miniflare({
  modules: true,
  script: readFileSync('worker.bundle.mjs', 'utf8'),
  compatibilityDate: '2026-01-01',
  bindings: { PORTICO_URL, PORTICO_SECRET_KEY, PORTICO_EXTERNAL_ID },
});
const response = await worker.dispatchFetch('http://worker.invalid/');
console.log(await response.text());
await worker.dispose();
