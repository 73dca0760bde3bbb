import { Card, CardFoot, CardHead, Skeleton } from '../internal/ui/index.ts';
import { FiltersPart, SkeletonRowPart } from './commission-review.parts.ts';

const rowCount = 8;

/** The queue before its data, in its true size. */
export function ReviewSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <FiltersPart>
        <Skeleton shape="control" width="half" />
      </FiltersPart>
      <RowsSkeleton />
      <CardFoot>
        <Skeleton width="quarter" />
      </CardFoot>
    </Card>
  );
}

/** Rows that are on their way. */
export function RowsSkeleton() {
  return Array.from({ length: rowCount }, (_, row) => (
    <SkeletonRowPart key={row}>
      <Skeleton />
      <Skeleton width={row % 3 === 1 ? 'half' : 'most'} />
      <Skeleton width="most" />
      <Skeleton width="half" />
      <Skeleton width="most" />
      <Skeleton width={row % 2 === 1 ? 'half' : 'most'} />
    </SkeletonRowPart>
  ));
}
