import { expect, it } from 'vitest';
import { RateLimiter } from './rate-limit.ts';

it('lets a burst through, then asks to wait, and grows back', () => {
  let now = 0;
  const limiter = new RateLimiter(() => now);
  const take = () => limiter.take('session', 'es_1');
  for (let i = 0; i < 300; i += 1) expect(take().allowed).toBe(true);
  expect(take()).toMatchObject({ allowed: false, retryAfter: 1 });
  expect(take().headers['ratelimit-remaining']).toBe('0');
  now += 1_000;
  expect(take().allowed).toBe(true);
  expect(limiter.take('session', 'es_2').allowed).toBe(true);
});
