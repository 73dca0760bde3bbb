import { Card, CardHead, Skeleton } from '../internal/ui/index.ts';
import { CardPart, ThumbSkeletonPart, WordsPart } from './asset-card.parts.ts';
import { BarSkeletonPart, CardsPart, LayoutPart } from './asset-grid.parts.ts';
import { SearchPart, ShelfPart } from './asset-grid.parts.ts';

const cardCount = 8;
const categoryCount = 7;
const categories = Array.from({ length: categoryCount }, (_, index) => index);

/** The grid before its data, in its true size. */
export function AssetSkeleton() {
  return (
    <Card aria-hidden="true">
      <CardHead>
        <Skeleton width="quarter" />
        <SearchPart>
          <Skeleton shape="control" />
        </SearchPart>
      </CardHead>
      <LayoutPart data-bar="">
        <BarSkeletonPart>
          {categories.map((index) => (
            <Skeleton key={index} shape="control" />
          ))}
        </BarSkeletonPart>
        <ShelfPart>
          <AssetCardsSkeleton />
        </ShelfPart>
      </LayoutPart>
    </Card>
  );
}

/** Cards that are on their way. */
export function AssetCardsSkeleton({ count = cardCount }: { count?: number }) {
  return (
    <CardsPart as="div" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <CardPart as="div" key={index}>
          <ThumbSkeletonPart>
            <Skeleton shape="block" />
          </ThumbSkeletonPart>
          <WordsPart>
            <Skeleton width={index % 3 === 1 ? 'half' : 'most'} />
            <Skeleton width="half" />
            <Skeleton width={index % 2 === 1 ? 'half' : 'most'} />
          </WordsPart>
        </CardPart>
      ))}
    </CardsPart>
  );
}
