import type { Asset } from '@portico/sdk';
import { LockKeyhole, SearchX } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Card, CardHead, CardTitle, EmptyState, Icon } from '../internal/ui/index.ts';
import { SearchField } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { AssetCard } from './asset-card.tsx';
import { everything, isNarrowed } from './asset-choice.ts';
import { AssetFoot } from './asset-foot.tsx';
import type { AssetGridViewProps } from './asset-grid.view.tsx';
import * as Parts from './asset-grid.parts.ts';
import { AssetCardsSkeleton } from './asset-skeleton.tsx';
import { CategoryBar } from './category-bar.tsx';
import { FormatSheet } from './format-sheet.tsx';

/** What {@link AssetGridView} shows, for the widget's own body. */
export function AssetShelves(props: AssetGridViewProps) {
  const { shelves, choice, onChoice, note } = props;
  const t = useMessages(assetGrid);
  const hasBar = shelves.length > 2;
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
        <Parts.SearchPart role="search" aria-label={t('search.label')}>
          <SearchField
            size="sm"
            label={t('search.label')}
            clearLabel={t('search.clear')}
            value={choice.search}
            onChange={(search) => onChoice({ ...choice, search })}
          />
        </Parts.SearchPart>
      </CardHead>
      <Parts.LayoutPart data-bar={hasBar ? '' : undefined}>
        {hasBar && (
          <CategoryBar
            shelves={shelves}
            chosen={choice.category}
            onChoose={(category) => onChoice({ ...choice, category })}
          />
        )}
        <Parts.ShelfPart>
          <Found {...props} />
        </Parts.ShelfPart>
      </Parts.LayoutPart>
    </Card>
  );
}

function Found(props: AssetGridViewProps) {
  const { found, choice, onChoice, more } = props;
  const t = useMessages(assetGrid);
  switch (found.status) {
    case 'loading':
      return <AssetCardsSkeleton />;
    case 'failed':
      return <FailedNotice error={found.error} onRetry={found.retry} />;
    case 'ready':
      if (found.assets.length === 0) {
        return (
          <EmptyState
            icon={SearchX}
            title={t('noMatch.title')}
            description={t('noMatch.text')}
            action={<Button onClick={() => onChoice(everything)}>{t('noMatch.reset')}</Button>}
          />
        );
      }
      return (
        <>
          {!more.isThere && !isNarrowed(choice) && <AllLocked {...props} assets={found.assets} />}
          <Cards {...props} assets={found.assets} />
          <AssetFoot loaded={found.assets.length} more={more} />
        </>
      );
  }
}

type CardsProps = AssetGridViewProps & { assets: readonly Asset[] };

function Cards(props: CardsProps) {
  const { assets, downloads, isPrevious, pictureOf } = props;
  const t = useMessages(assetGrid);
  return (
    // The role is said again because Safari forgets it for a list without markers.
    <Parts.CardsPart
      role="list"
      aria-label={t('title')}
      data-previous={isPrevious ? '' : undefined}
    >
      {assets.map((asset) => (
        <AssetCard
          key={asset.id}
          asset={asset}
          download={downloads.get(asset.id)}
          onDownload={props.onDownload}
          onPreview={props.onPreview}
          onShowTier={props.onShowTier}
          picture={pictureOf ? pictureOf(asset) : <FormatSheet asset={asset} />}
        />
      ))}
    </Parts.CardsPart>
  );
}

/** Says once, above the cards, what opens all of them. */
function AllLocked({ assets, onShowTier }: CardsProps) {
  const t = useMessages(assetGrid);
  const [nearest] = assets
    .flatMap(({ lockedUntil }) => lockedUntil ?? [])
    .toSorted((a, b) => a.rank - b.rank);
  if (nearest === undefined || assets.some(({ lockedUntil }) => lockedUntil === null)) return null;
  return (
    <Parts.LockedNotePart>
      <Parts.LockedMarkPart>
        <Icon icon={LockKeyhole} size={20} />
      </Parts.LockedMarkPart>
      <Parts.LockedWordsPart>
        <strong>{t('locked.all', { tier: nearest.name })}</strong>
        <span>{t('locked.allText')}</span>
      </Parts.LockedWordsPart>
      {onShowTier && (
        <Button variant="primary" size="sm" onClick={() => onShowTier(nearest)}>
          {t('locked.show')}
        </Button>
      )}
    </Parts.LockedNotePart>
  );
}
