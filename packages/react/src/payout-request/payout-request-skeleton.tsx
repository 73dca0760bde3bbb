import { Card, CardHead, FactsSkeleton, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './payout-request.parts.ts';

/** The true size of one balance. */
export function PayoutRequestSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.BalancePart as="div">
        <Parts.PayableWordsPart>
          <Skeleton width="quarter" />
          <Skeleton shape="figure" width="half" />
          <Skeleton width="half" />
        </Parts.PayableWordsPart>
        <Parts.LinesPart>
          <FactsSkeleton count={3} />
        </Parts.LinesPart>
      </Parts.BalancePart>
    </Card>
  );
}
