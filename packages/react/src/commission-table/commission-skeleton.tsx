import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import { FilterBarPart, FootPart, SkeletonRowPart } from './commission-skeleton.parts.ts';
import {
  TotalLabelPart,
  TotalPart,
  TotalsPart,
  TotalValuePart,
} from './commission-totals.parts.ts';

const rowCount = 8;
const kinds = ['earned', 'pending', 'approved', 'paid'];

/** The table before its data, in its true size. */
export function CommissionSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <TotalsSkeleton />
      <FilterBarPart>
        <Skeleton shape="control" />
      </FilterBarPart>
      <CommissionRowsSkeleton />
      <FootPart />
    </Card>
  );
}

/** Totals that are on their way. */
export function TotalsSkeleton() {
  return (
    <TotalsPart>
      {kinds.map((kind) => (
        <TotalPart key={kind} data-kind={kind}>
          <TotalLabelPart>
            <Skeleton width="quarter" />
          </TotalLabelPart>
          <TotalValuePart>
            <Skeleton width="half" />
          </TotalValuePart>
        </TotalPart>
      ))}
    </TotalsPart>
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
