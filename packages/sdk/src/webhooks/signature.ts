import { configError } from '../options.ts';

/** What is signed, as Standard Webhooks has it: id, moment and body, joined by dots. */
export interface Signed {
  id: string;
  /** Seconds since 1970, exactly as they travel. */
  timestamp: string;
  body: Uint8Array;
}

const algorithm = { name: 'HMAC', hash: 'SHA-256' };
const shortestKey = 16;

/** The key behind a secret such as `whsec_MfKQ9r8…`. */
export async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = fromBase64(
    String(secret)
      .trim()
      .replace(/^whsec_/, ''),
  );
  if (!bytes || bytes.length < shortestKey) {
    const message = 'A webhook secret is whsec_ and at least 16 bytes in base64; copy it again.';
    throw configError(message);
  }
  return crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign', 'verify']);
}

/** The signature as it stands in the header, with its version. */
export async function sign(key: CryptoKey, signed: Signed): Promise<string> {
  const mac = new Uint8Array(await crypto.subtle.sign(algorithm, key, contentOf(signed)));
  return `v1,${btoa(String.fromCharCode(...mac))}`;
}

/** Whether a signature was made with this key. The platform compares in constant time. */
export async function matches(key: CryptoKey, signature: string, signed: Signed): Promise<boolean> {
  const mac = fromBase64(signature);
  return mac !== null && crypto.subtle.verify(algorithm, key, mac, contentOf(signed));
}

function contentOf({ id, timestamp, body }: Signed): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const content = new Uint8Array(head.length + body.length);
  content.set(head);
  content.set(body, head.length);
  return content;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
