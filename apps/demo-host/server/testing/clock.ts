import type { Clock } from '../platform/clock.ts';

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  at = new Date('2026-03-10T12:00:00.000Z');
  now(): Date {
    return new Date(this.at);
  }
  moveDays(days: number): void {
    this.at = new Date(this.at.getTime() + days * 86_400_000);
  }
}
