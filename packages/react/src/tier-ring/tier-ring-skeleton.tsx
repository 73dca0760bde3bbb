import { CardBody, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './tier-ring.parts.ts';

/** The true size of a tier with four requirements. */
export function TierRingSkeleton() {
  return (
    <Parts.FramePart>
      <CardHead>
        <Skeleton shape="text" width="half" />
      </CardHead>
      <CardBody>
        <Parts.StatusPart>
          <Parts.RingPart data-waiting="" />
          <Parts.WordsPart>
            <Skeleton shape="block" width="half" />
            <Skeleton shape="text" />
            <Skeleton shape="text" width="half" />
          </Parts.WordsPart>
        </Parts.StatusPart>
        <Parts.ChecklistPart>
          <Parts.PointsPart>
            {[1, 2, 3, 4].map((row) => (
              <Parts.PointPart key={row} data-waiting="">
                <Skeleton shape="text" />
              </Parts.PointPart>
            ))}
          </Parts.PointsPart>
        </Parts.ChecklistPart>
      </CardBody>
    </Parts.FramePart>
  );
}
