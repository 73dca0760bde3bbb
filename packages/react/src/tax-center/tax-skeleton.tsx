import {
  Card,
  CardBody,
  CardHead,
  FactsSkeleton,
  SectionPart,
  Skeleton,
} from '../internal/ui/index.ts';
import * as Parts from './tax-center.parts.ts';

/** The true size of a partner with a form, two years and two documents. */
export function TaxSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <CardBody>
        <SectionPart>
          <Skeleton width="quarter" />
          <FactsSkeleton count={5} />
        </SectionPart>
        <SectionPart>
          <Skeleton width="quarter" />
          <Skeleton width="half" />
        </SectionPart>
        <SectionPart>
          <Skeleton width="quarter" />
          <Parts.DocumentsPart as="div">
            {[1, 2].map((row) => (
              <Parts.DocumentPart as="div" key={row} data-waiting="">
                <Skeleton />
              </Parts.DocumentPart>
            ))}
          </Parts.DocumentsPart>
        </SectionPart>
      </CardBody>
    </Card>
  );
}
