import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A random credential of 192 bits; shown once, stored as a hash. */
export function newSecret(prefix: 'sk' | 'pk' | 'whsec'): string {
  const random = randomBytes(24).toString('base64url');
  return `${prefix}_${random.replaceAll('-', '0').replaceAll('_', '1')}`;
}

/** Random keys need no slow hash, and a plain one lets them be looked up. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Encrypts what must be read again, such as a webhook secret. AES-256-GCM, random nonce. */
export function encrypt(plain: string, key: Buffer): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
}

export function decrypt(ciphertext: string, key: Buffer): string {
  const all = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', key, all.subarray(0, 12));
  decipher.setAuthTag(all.subarray(12, 28));
  return Buffer.concat([decipher.update(all.subarray(28)), decipher.final()]).toString('utf8');
}
