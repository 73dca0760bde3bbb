import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import { SkeletonRowPart } from './ledger-explorer.parts.ts';

const accountCount = 5;
const entryCount = 8;

/** The books before their data, in their true size. */
export function LedgerSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <LedgerRowsSkeleton count={accountCount} />
      <CardHead>
        <Skeleton shape="control" width="half" />
      </CardHead>
      <LedgerRowsSkeleton count={entryCount} />
    </Card>
  );
}

/** Rows that are on their way. */
export function LedgerRowsSkeleton({ count = entryCount }: { count?: number }) {
  return Array.from({ length: count }, (_, row) => (
    <SkeletonRowPart key={row}>
      <Skeleton width={row % 3 === 1 ? 'half' : 'most'} />
      <Skeleton width="most" />
      <Skeleton width="half" />
      <Skeleton width={row % 2 === 1 ? 'half' : 'most'} />
    </SkeletonRowPart>
  ));
}
