import { useRef } from 'react';
import type { PorticoError } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Button } from '../internal/ui/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { common } from '../locales/en/every-widget.ts';
import { FootNotePart, FootPart } from './asset-grid.parts.ts';
import { useWhenNear } from './use-near.ts';

/** Props of {@link AssetFoot}. */
export interface AssetFootProps {
  /** How many are on screen. */
  loaded: number;
  more: {
    isThere: boolean;
    isLoading: boolean;
    error: PorticoError | undefined;
    load: () => void;
  };
}

/** The end of the cards: the next ones come as it draws near, or when it is pressed. */
export function AssetFoot({ loaded, more }: AssetFootProps) {
  return more.isThere ? <More loaded={loaded} more={more} /> : null;
}

function More({ loaded, more }: AssetFootProps) {
  const t = useMessages(assetGrid);
  const tCommon = useMessages(common);
  const foot = useRef<HTMLDivElement>(null);
  useWhenNear(foot, loaded, () => {
    // What failed is tried again when somebody wants it, not as often as the page is scrolled.
    if (more.error === undefined) more.load();
  });
  return (
    <FootPart ref={foot}>
      {more.error && <FootNotePart role="alert">{t('more.failed')}</FootNotePart>}
      <Button pending={more.isLoading} onClick={more.load}>
        {more.error ? tCommon('retry') : t(more.isLoading ? 'more.busy' : 'more.show')}
      </Button>
    </FootPart>
  );
}
