import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import { FieldPairPart, FormEndPart, FormPart } from './link-form.parts.ts';
import * as Panel from './link-panel.parts.ts';
import * as Parts from './referral-link-builder.parts.ts';

const rowCount = 4;

/** The builder before its data, in its true size. */
export function BuilderSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Parts.SkeletonLinesPart>
          <Skeleton width="quarter" />
          <Skeleton width="quarter" />
        </Parts.SkeletonLinesPart>
      </CardHead>
      <Parts.BenchPart>
        <Parts.BenchFormPart>
          <FormSkeleton />
        </Parts.BenchFormPart>
        <Parts.BenchPanelPart>
          <PanelSkeleton />
        </Parts.BenchPanelPart>
      </Parts.BenchPart>
      <LinkListSkeleton />
    </Card>
  );
}

/** The list before its links, or before what shows them. */
export function LinkListSkeleton() {
  return (
    <Parts.ListPart aria-hidden="true">
      <Parts.ListHeadPart>
        <Parts.SkeletonLinesPart>
          <Skeleton width="quarter" />
        </Parts.SkeletonLinesPart>
      </Parts.ListHeadPart>
      <LinkRowsSkeleton />
      <Parts.FootPart />
    </Parts.ListPart>
  );
}

function FormSkeleton() {
  return (
    <FormPart as="div">
      <FieldSkeleton note />
      <FieldPairPart>
        <FieldSkeleton />
        <FieldSkeleton note />
      </FieldPairPart>
      <Skeleton shape="control" />
      <FormEndPart>
        <Parts.SkeletonLinesPart>
          <Skeleton width="half" />
        </Parts.SkeletonLinesPart>
        <Parts.SkeletonButtonPart>
          <Skeleton shape="control" />
        </Parts.SkeletonButtonPart>
      </FormEndPart>
    </FormPart>
  );
}

function FieldSkeleton({ note = false }: { note?: boolean }) {
  return (
    <Parts.SkeletonFieldPart>
      <Skeleton width="quarter" />
      <Skeleton shape="control" />
      {note && <Skeleton width="half" />}
    </Parts.SkeletonFieldPart>
  );
}

function PanelSkeleton() {
  return (
    <Panel.PanelPart>
      <Panel.PanelHeadPart>
        <Skeleton width="quarter" />
        <Skeleton shape="figure" width="most" />
        <Skeleton />
      </Panel.PanelHeadPart>
      <Panel.PanelActionsPart>
        <Skeleton shape="control" />
      </Panel.PanelActionsPart>
      <Panel.PanelFactsPart>
        <Panel.QrSlotPart data-empty="">
          <Skeleton shape="block" />
        </Panel.QrSlotPart>
        <Parts.SkeletonLinesPart>
          <Skeleton />
          <Skeleton />
          <Skeleton />
        </Parts.SkeletonLinesPart>
      </Panel.PanelFactsPart>
    </Panel.PanelPart>
  );
}

/** Rows that are on their way, under the place of their head. */
export function LinkRowsSkeleton() {
  return (
    <>
      <Parts.SkeletonHeadPart />
      {Array.from({ length: rowCount }, (_, row) => (
        <Parts.SkeletonRowPart key={row}>
          <Parts.SkeletonLinesPart>
            <Skeleton width={row % 2 === 1 ? 'half' : 'most'} />
            <Skeleton width="most" />
          </Parts.SkeletonLinesPart>
          <Skeleton width="most" />
          <Skeleton width="most" />
          <Skeleton width="half" />
          <Skeleton width="most" />
        </Parts.SkeletonRowPart>
      ))}
    </>
  );
}
