import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import * as Parts from './earnings-overview.parts.ts';
import { PlotPart } from './month-chart.parts.ts';

/** The true size of an overview of twelve months. */
export function EarningsSkeleton() {
  return (
    <Card>
      <CardHead>
        <Skeleton width="quarter" />
      </CardHead>
      <Parts.BodyPart>
        <Parts.HeroPart>
          <Parts.LeadPart>
            <Skeleton width="quarter" />
            <Skeleton shape="figure" width="half" />
            <Skeleton width="most" />
            <Skeleton width="half" />
          </Parts.LeadPart>
          <div>
            <Skeleton />
            <Skeleton />
            <Skeleton />
          </div>
        </Parts.HeroPart>
        <Parts.FiguresPart as="div">
          {[1, 2, 3].map((figure) => (
            <Parts.FigurePart key={figure}>
              <Skeleton width="half" />
              <Skeleton width="most" />
              <Skeleton />
            </Parts.FigurePart>
          ))}
        </Parts.FiguresPart>
        <Parts.LowerPart>
          <Parts.SectionPart as="div">
            <Skeleton width="quarter" />
            <PlotPart>
              <Skeleton shape="block" />
            </PlotPart>
          </Parts.SectionPart>
          <Parts.SectionPart as="div">
            <Skeleton width="half" />
            <Skeleton />
            <Skeleton />
            <Skeleton />
          </Parts.SectionPart>
        </Parts.LowerPart>
      </Parts.BodyPart>
    </Card>
  );
}
