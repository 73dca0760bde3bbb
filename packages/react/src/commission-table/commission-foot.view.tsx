import type { PorticoError } from '@portico/sdk';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Spinner } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { FootNotePart } from './commission-frame.parts.ts';
import { FootPart } from './commission-skeleton.parts.ts';

/** Props of {@link CommissionFootView}. */
export interface CommissionFootViewProps {
  loaded: number;
  /** Undefined while nobody knows. */
  total: number | undefined;
  more: { isLoading: boolean; error: PorticoError | undefined; retry: () => void };
}

/** How many there are, how many are here, and what became of the next ones. */
export function CommissionFootView({ loaded, total, more }: CommissionFootViewProps) {
  const t = useMessages(commissionTable);
  const tCommon = useMessages(common);
  const format = useFormat();
  const count = Math.max(total ?? loaded, loaded);
  return (
    <FootPart>
      <span>{t('shown', { count })}</span>
      {more.error && (
        <FootNotePart role="alert">
          {t('moreFailed')}
          <Button size="sm" onClick={more.retry}>
            {tCommon('retry')}
          </Button>
        </FootNotePart>
      )}
      {more.isLoading && (
        <FootNotePart>
          <Spinner />
          {t('loadingMore')}
        </FootNotePart>
      )}
      {!more.isLoading && !more.error && loaded < count && (
        <span>{t('shownOf', { loaded: format.number(loaded), total: format.number(count) })}</span>
      )}
    </FootPart>
  );
}
