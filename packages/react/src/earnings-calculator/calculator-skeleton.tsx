import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './earnings-calculator.parts.ts';
import { ProjectionPart } from './projection-table.parts.ts';

const rows = [1, 2, 3, 4, 5, 6] as const;

/** The true size of the form and its result. */
export function CalculatorSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="half" />
      </CardHead>
      <Parts.BodyPart>
        <Parts.FormPart>
          {rows.map((row) => (
            <Skeleton key={row} shape="control" />
          ))}
        </Parts.FormPart>
        <Parts.ResultPart>
          <Skeleton shape="figure" width="half" />
          <Skeleton shape="figure" width="most" />
          {rows.map((row) => (
            <Skeleton key={row} />
          ))}
        </Parts.ResultPart>
        <ProjectionPart as="div">
          {rows.map((row) => (
            <Skeleton key={row} />
          ))}
        </ProjectionPart>
      </Parts.BodyPart>
    </Card>
  );
}
