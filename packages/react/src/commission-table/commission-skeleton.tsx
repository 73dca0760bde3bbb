import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import { FilterBarPart } from './commission-filters.parts.ts';
import { FootPart, SkeletonRowPart } from './commission-frame.parts.ts';
import { CommissionTotalsView } from './commission-totals.view.tsx';

const rowCount = 8;

/** The table before its data, in its true size. */
export function CommissionSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <CommissionTotalsView summary={undefined} />
      <FilterBarPart>
        <Skeleton shape="control" />
      </FilterBarPart>
      <CommissionRowsSkeleton />
      <FootPart />
    </Card>
  );
}

/** Rows that are on their way. */
export function CommissionRowsSkeleton() {
  return Array.from({ length: rowCount }, (_, row) => (
    <SkeletonRowPart key={row}>
      <Skeleton width={row % 3 === 1 ? 'half' : 'most'} />
      <Skeleton width="most" />
      <Skeleton width="most" />
      <Skeleton width="most" />
      <Skeleton width={row % 2 === 1 ? 'half' : 'most'} />
    </SkeletonRowPart>
  ));
}
