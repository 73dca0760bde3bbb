import { isbot } from 'isbot';
import type { Utm } from '@portico/sdk/contract';

/** A destination prepared for every visitor: only the click's id is missing in the middle. */
export interface Target {
  /** Without any mark of ours. */
  plain: string;
  beforeClick: string;
  afterClick: string;
}

/**
 * Adds `ref`, `ref_click` and the link's UTM values to a destination. What else it asks for stays
 * byte for byte, and so does its fragment.
 */
export function targetOf(destination: string, { code, utm }: { code: string; utm: Utm }): Target {
  const [address = '', ...fragments] = destination.split('#');
  const fragment = fragments.length > 0 ? `#${fragments.join('#')}` : '';
  const [path = '', ...queries] = address.split('?');
  const ours = [
    ...Object.entries(utm).map(([name, value]) => [`utm_${name}`, value] as const),
    ['ref', code] as const,
  ];
  const names = new Set([...ours.map(([name]) => name), 'ref_click']);
  const kept = queries
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !names.has(nameOf(pair)));
  const set = ours.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`);
  // Joined, not added up: V8 would keep the pieces apart and walk over them for every visitor.
  const query = [...kept, ...set, 'ref_click='].join('&');
  return { plain: destination, beforeClick: [path, query].join('?'), afterClick: fragment };
}

function nameOf(pair: string): string {
  const [name = ''] = pair.split('=', 1);
  try {
    return decodeURIComponent(name.replaceAll('+', ' '));
  } catch {
    return name;
  }
}

/** The code in `/r/<code>`; null when it cannot be one. Queries of visitors are not passed on. */
export function readCode(path: string): string | null {
  const match = /^\/r\/([A-Za-z0-9-]{3,40})\/?(?:[?#]|$)/.exec(path);
  return match ? match[1]!.toLowerCase() : null;
}

interface Visit {
  method?: string | undefined;
  userAgent: string;
  /** What the browser says it fetches the page for: `prefetch` is not a visit yet. */
  purpose: string;
}

/** Machines are told apart by what they say of themselves. */
export function kindOf({ method, userAgent, purpose }: Visit): 'person' | 'bot' {
  if (method === 'HEAD' || /prefetch|prerender|preview/i.test(purpose)) return 'bot';
  return isMachine(userAgent) ? 'bot' : 'person';
}

// The long expression behind `isbot` is the dearest decision about a click, and most visitors come
// with one of a few browsers. Whoever makes up names only empties what is remembered.
const machines = new Map<string, boolean>();
const maxMachines = 10_000;
/** Browsers say less than this; nobody gets to keep the expression, or the memory, busy. */
const maxAgentLength = 400;

function isMachine(userAgent: string): boolean {
  if (userAgent.length > maxAgentLength) return isbot(userAgent.slice(0, maxAgentLength));
  const known = machines.get(userAgent);
  if (known !== undefined) return known;
  if (machines.size >= maxMachines) machines.clear();
  const found = isbot(userAgent);
  machines.set(userAgent, found);
  return found;
}

interface RefCookie {
  clickId: string;
  maxAgeSeconds: number;
  secure: boolean;
}

/** First-party, for the host's server: scripts need not read it. */
export function cookieOf({ clickId, maxAgeSeconds, secure }: RefCookie): string {
  const flags = secure ? '; HttpOnly; Secure' : '; HttpOnly';
  return `portico_ref=${clickId}; Path=/; Max-Age=${maxAgeSeconds}; SameSite=Lax${flags}`;
}

/** The host a visitor came from, and nothing else of the address. */
export function hostOf(referrer: string): string | null {
  const url = referrer === '' ? null : URL.parse(referrer);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.slice(0, 253);
}

export function countryOf(header: string | undefined): string | null {
  // XX and T1 are what proxies write for unknown and for Tor.
  return header && /^[A-Z]{2}$/.test(header) && header !== 'XX' ? header : null;
}
