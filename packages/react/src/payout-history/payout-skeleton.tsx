import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './payout-history.parts.ts';

/** The true size of six payouts. */
export function PayoutSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.PayoutsPart as="div">
        {[1, 2, 3, 4, 5, 6].map((row) => (
          <Parts.PayoutPart as="div" key={row}>
            <Parts.PayoutRowPart as="div">
              <Parts.PayoutDatePart>
                <Skeleton />
              </Parts.PayoutDatePart>
              <Parts.PayoutPlacePart>
                <Skeleton width="half" />
              </Parts.PayoutPlacePart>
              <Parts.PayoutAmountPart>
                <Skeleton />
              </Parts.PayoutAmountPart>
            </Parts.PayoutRowPart>
          </Parts.PayoutPart>
        ))}
      </Parts.PayoutsPart>
    </Card>
  );
}
