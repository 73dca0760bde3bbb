import { Card, CardBody, CardHead, FactsSkeleton, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './payout-method-form.parts.ts';

/** The true size of a method in force. */
export function PayoutMethodSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <CardBody>
        <Parts.StackPart>
          <Parts.PresentPart>
            <Parts.PresentMarkPart />
            <Parts.PresentWordsPart>
              <Skeleton width="half" />
              <Skeleton width="quarter" />
            </Parts.PresentWordsPart>
          </Parts.PresentPart>
          <FactsSkeleton count={4} />
        </Parts.StackPart>
      </CardBody>
    </Card>
  );
}
