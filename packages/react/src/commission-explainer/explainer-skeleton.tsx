import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './commission-explainer.parts.ts';

/** The true size of an explanation with four steps. */
export function ExplainerSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="half" />
      </CardHead>
      <Parts.BodyPart>
        <Parts.LeadPart>
          <Skeleton shape="figure" width="quarter" />
          <Skeleton width="most" />
        </Parts.LeadPart>
        {[1, 2].map((column) => (
          <Parts.ColumnPart key={column}>
            <Skeleton width="half" />
            <Skeleton />
            <Skeleton />
            <Skeleton />
            <Skeleton width="most" />
          </Parts.ColumnPart>
        ))}
      </Parts.BodyPart>
    </Card>
  );
}
