import type { Asset } from '@portico/sdk';
import { LockKeyhole } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { FormatPart } from './asset-card.parts.ts';
import * as Parts from './asset-preview.parts.ts';
import { useAssetWords } from './use-asset-words.ts';

/** What an asset is, in a list of names and values. */
export function AssetDetails({ asset }: { asset: Asset }) {
  const t = useMessages(assetGrid);
  const words = useAssetWords();
  const { lockedUntil } = asset;
  const facts = [
    { name: 'detail.category', value: words.category(asset.category) },
    { name: 'detail.format', value: <FormatPart>{asset.format}</FormatPart> },
    { name: 'detail.size', value: words.size(asset) },
    { name: 'detail.dimensions', value: words.pixels(asset) },
    { name: 'detail.updated', value: words.updated(asset) },
  ] as const;
  return (
    <Parts.DetailsPart>
      <Parts.FactsPart>
        {facts.map(
          ({ name, value }) =>
            value !== undefined && (
              <Parts.FactPart key={name}>
                <Parts.FactNamePart>{t(name)}</Parts.FactNamePart>
                <Parts.FactValuePart>{value}</Parts.FactValuePart>
              </Parts.FactPart>
            ),
        )}
      </Parts.FactsPart>
      {lockedUntil ? (
        <Parts.LockPart>
          <Icon icon={LockKeyhole} />
          {t('locked.at', { tier: lockedUntil.name })}
        </Parts.LockPart>
      ) : (
        <Parts.UsagePart>{words.usage(asset)}</Parts.UsagePart>
      )}
    </Parts.DetailsPart>
  );
}
