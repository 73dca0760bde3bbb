import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './payout-run.parts.ts';

const rowCount = 6;

/** Runs before their data, in their true size. */
export function RunSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.NextPart>
        <Skeleton width="half" />
        <Skeleton shape="control" width="half" />
      </Parts.NextPart>
      <RunRowsSkeleton />
    </Card>
  );
}

/** Rows that are on their way. */
export function RunRowsSkeleton() {
  return Array.from({ length: rowCount }, (_, row) => (
    <Parts.SkeletonRowPart key={row}>
      <Skeleton width={row % 3 === 1 ? 'half' : 'most'} />
      <Skeleton width="most" />
      <Skeleton width="half" />
      <Skeleton width={row % 2 === 1 ? 'half' : 'most'} />
    </Parts.SkeletonRowPart>
  ));
}
