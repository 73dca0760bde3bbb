import type { Scope } from './contract/endpoint.ts';

/** What an embed session says about itself. Read it to hide actions; the server enforces it. */
export interface SessionClaims {
  readonly partnerId: string;
  readonly programId: string;
  /** Scopes that this package does not know yet may appear. */
  readonly scopes: readonly (Scope | (string & {}))[];
  /** The person in the partner's team, when the session was minted for one. */
  readonly member: { readonly id: string; readonly name: string } | null;
  /** Pages the session may be used on; null when any. */
  readonly allowedOrigins: readonly string[] | null;
  /** Seconds since 1970, by the server's clock. */
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** Reads a token without verifying it; null when it is not one of ours. */
export function readClaims(token: string): SessionClaims | null {
  try {
    const base64 = token.split('.')[1]!.replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const { sub, pg, scp, mb, org, iat, exp } = JSON.parse(new TextDecoder().decode(bytes));
    return {
      partnerId: sub,
      programId: pg,
      scopes: scp ?? [],
      member: mb ?? null,
      allowedOrigins: org ?? null,
      issuedAt: iat,
      expiresAt: exp,
    };
  } catch {
    return null;
  }
}
