import type { Credential } from '@portico/sdk/contract';

/** Requests that a credential may send in a burst, and how fast the allowance grows back. */
const limits: Record<Credential, { burst: number; perSecond: number }> = {
  secret: { burst: 2_000, perSecond: 500 },
  session: { burst: 300, perSecond: 30 },
  staff: { burst: 300, perSecond: 30 },
  publishable: { burst: 1_000, perSecond: 200 },
};

interface Bucket {
  tokens: number;
  at: number;
}

export interface Allowance {
  allowed: boolean;
  headers: Record<string, string>;
  retryAfter: number;
}

/** A token bucket per credential, in this process. */
export class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  take(kind: Credential, credentialId: string): Allowance {
    const { burst, perSecond } = limits[kind];
    const now = this.#now();
    const bucket = this.#buckets.get(credentialId) ?? { tokens: burst, at: now };
    const grown = bucket.tokens + ((now - bucket.at) / 1000) * perSecond;
    const tokens = Math.min(burst, grown);
    const allowed = tokens >= 1;
    const left = allowed ? tokens - 1 : tokens;
    this.#remember(credentialId, { tokens: left, at: now });
    const retryAfter = allowed ? 0 : Math.ceil((1 - tokens) / perSecond);
    const reset = Math.ceil((burst - left) / perSecond);
    return {
      allowed,
      retryAfter: Math.max(retryAfter, allowed ? 0 : 1),
      headers: {
        'ratelimit-limit': String(burst),
        'ratelimit-remaining': String(Math.floor(left)),
        'ratelimit-reset': String(reset),
      },
    };
  }

  #remember(id: string, bucket: Bucket): void {
    // Oldest first out: a full bucket that is forgotten is a full bucket again.
    this.#buckets.delete(id);
    this.#buckets.set(id, bucket);
    if (this.#buckets.size > 50_000) {
      const [oldest] = this.#buckets.keys();
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
  }
}
