import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './bonus-tracker.parts.ts';

/** The true size of two bonuses within reach and two others. */
export function BonusSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.BodyPart>
        <Parts.ShelfPart as="div">
          <Skeleton width="quarter" />
          <Parts.CardsPart as="div">
            {[1, 2].map((bonus) => (
              <Parts.BonusPart as="div" key={bonus} data-waiting="">
                <Skeleton width="half" />
                <Skeleton width="most" />
                <Skeleton />
                <Skeleton width="half" />
              </Parts.BonusPart>
            ))}
          </Parts.CardsPart>
        </Parts.ShelfPart>
        <Parts.ShelfPart as="div">
          <Skeleton width="quarter" />
          <Skeleton />
          <Skeleton />
        </Parts.ShelfPart>
      </Parts.BodyPart>
    </Card>
  );
}
