import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './commission-plan-editor.parts.ts';

const rows = [0, 1, 2];

/** The plan before its data, in its true size. */
export function PlanSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.ReadingPart>
        <Parts.VersionsPart>
          {rows.map((row) => (
            <Skeleton key={row} shape="control" />
          ))}
        </Parts.VersionsPart>
        <Parts.TermsPart>
          {rows.map((row) => (
            <Parts.RulePart key={row}>
              <Skeleton width="half" />
              <Skeleton width="most" />
              <Skeleton width="most" />
            </Parts.RulePart>
          ))}
        </Parts.TermsPart>
      </Parts.ReadingPart>
    </Card>
  );
}
