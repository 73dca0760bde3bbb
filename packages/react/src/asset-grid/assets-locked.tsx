import { useLocale, useMessages } from '../internal/i18n/index.ts';
import { Root } from '../internal/style/index.ts';
import { Card, LockedState } from '../internal/ui/index.ts';
import { useWidget } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { AssetCardsSkeleton } from './asset-skeleton.tsx';

/**
 * The grid without the permission to see assets. No tier unlocks it but a person, so it says
 * that in place of the frame's own words.
 */
export function AssetsLocked() {
  const t = useMessages(assetGrid);
  const { name, host, ref } = useWidget();
  const { locale, direction } = useLocale();
  return (
    <Root
      aria-label={t('title')}
      lang={locale}
      dir={direction}
      {...host}
      ref={ref}
      widget={name}
      state="locked"
    >
      <Card>
        <LockedState title={t('access.title')} description={t('access.text')}>
          <AssetCardsSkeleton count={4} />
        </LockedState>
      </Card>
    </Root>
  );
}
