import { useId } from 'react';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import type { AssetChoice, Shelf } from './asset-choice.ts';
import * as Parts from './category-bar.parts.ts';
import { useAssetWords } from './use-asset-words.ts';

/** Props of {@link CategoryBar}. */
export interface CategoryBarProps {
  shelves: readonly Shelf[];
  chosen: AssetChoice['category'];
  onChoose: (category: AssetChoice['category']) => void;
}

/**
 * One category of several. A bar that scrolls sideways in a narrow slot, a list beside the cards
 * in a wide one. Native radio buttons: arrows move, Tab passes by.
 */
export function CategoryBar({ shelves, chosen, onChoose }: CategoryBarProps) {
  const t = useMessages(assetGrid);
  const words = useAssetWords();
  const format = useFormat();
  const name = useId();
  return (
    <Parts.BarPart>
      <Parts.TrackPart role="radiogroup" aria-label={t('category.label')}>
        {shelves.map(({ category, count }) => (
          <Parts.CategoryPart key={category}>
            <Parts.ChoicePart
              type="radio"
              name={name}
              value={category}
              checked={category === chosen}
              onChange={() => onChoose(category)}
            />
            <span>{words.category(category)}</span>
            {count !== undefined && <Parts.CountPart>{format.number(count)}</Parts.CountPart>}
          </Parts.CategoryPart>
        ))}
      </Parts.TrackPart>
    </Parts.BarPart>
  );
}
