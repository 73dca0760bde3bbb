import type { TierProgress } from '@portico/sdk/contract';
import type { FakePortico } from '@portico/sdk/testing';

/** Puts the partner of the fake where a story wants it. */
export function standing(progress: TierProgress) {
  return (fake: FakePortico): void => {
    fake.state.tierProgress = progress;
  };
}
