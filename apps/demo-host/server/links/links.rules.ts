import { randomInt } from 'node:crypto';
import { Fault } from '../platform/fault.ts';

/**
 * The address a link will lead to, in the form that goes into a header: host in ASCII, everything
 * else escaped. Refused unless it is on a host of the program.
 */
export function checkDestination(destination: string, allowedHosts: readonly string[]): string {
  const url = URL.parse(destination);
  if (url && isAllowed(url, allowedHosts)) return url.href;
  const detail = `Links may lead to ${allowedHosts.join(', ') || 'no host yet'} only.`;
  throw new Fault('destination_not_allowed', {
    detail,
    errors: [{ pointer: '/destination', in: 'body', message: detail }],
    meta: { allowedHosts },
  });
}

/** True for an address on one of the hosts or below it. */
export function isAllowedDestination(
  destination: string,
  allowedHosts: readonly string[],
): boolean {
  const url = URL.parse(destination);
  return url !== null && isAllowed(url, allowedHosts);
}

// Both sides go through the URL parser first: it settles case, IDN, escapes and number games such
// as 0x7f.1, so that what is compared is what a browser would connect to.
function isAllowed(url: URL, allowedHosts: readonly string[]): boolean {
  if (url.username || url.password) return false;
  const local = isLocal(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return false;
  return allowedHosts.some((entry) => {
    const allowed = URL.parse(`${url.protocol}//${entry}`);
    if (!allowed || allowed.pathname !== '/' || allowed.search || allowed.hash) return false;
    if (allowed.username || allowed.hostname === '') return false;
    // On the developer's own machine ports come and go; elsewhere another port is another server.
    const portFits = url.port === allowed.port || (local && allowed.port === '');
    return portFits && isSameOrBelow(url.hostname, allowed.hostname);
  });
}

function isSameOrBelow(host: string, allowed: string): boolean {
  if (host === allowed) return true;
  // Nothing is below an address of digits.
  if (/^[\d.]+$/.test(allowed) || allowed.startsWith('[')) return false;
  return host.endsWith(`.${allowed}`);
}

function isLocal(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1';
}

// No 0/o, 1/i/l, and no vowels: what is read out or printed is never misread, and never a word.
const codeAlphabet = '23456789bcdfghjkmnpqrstvwxz';
const codeLength = 7;

/** A short code: 27⁷, about ten thousand million of them. */
export function newCode(pick: (below: number) => number = randomInt): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[pick(codeAlphabet.length)]).join('');
}

const maxCodeLength = 40;

/** Codes close to a taken one, the nicest first; the last one is as good as certainly free. */
export function alternativesTo(
  code: string,
  pick: (below: number) => number = randomInt,
): string[] {
  const numbered = /^(.*[^-\d])-?(\d{1,3})$/.exec(code);
  const stem = numbered?.[1] ?? code;
  const first = numbered ? Number(numbered[2]) + 1 : 2;
  const endings = Array.from({ length: 8 }, (_, i) => String(first + i));
  return [...endings, newCode(pick)].map((ending) => join(stem, ending));
}

function join(stem: string, ending: string): string {
  const room = maxCodeLength - ending.length - 1;
  return `${stem.slice(0, room).replace(/-+$/, '')}-${ending}`;
}
