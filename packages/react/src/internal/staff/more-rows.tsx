import { staff } from '../../locales/en/staff.ts';
import { common } from '../../locales/en/every-widget.ts';
import type { ListResource } from '../data/index.ts';
import { useMessages } from '../i18n/index.ts';
import { Button, CardFoot } from '../ui/index.ts';

/** Props of {@link MoreRows}. */
export interface MoreRowsProps {
  /** How many there are so far, in words. */
  text: string;
  list: Pick<ListResource<unknown>, 'hasMore' | 'isLoadingMore' | 'loadMore' | 'loadMoreError'>;
}

/** The end of a list: how many are here, and the next ones on request. */
export function MoreRows({ text, list }: MoreRowsProps) {
  const t = useMessages(staff);
  const tCommon = useMessages(common);
  const { hasMore, isLoadingMore, loadMore, loadMoreError } = list;
  return (
    <CardFoot>
      <span>{text}</span>
      {loadMoreError && <span role="alert">{t('moreFailed')}</span>}
      {hasMore && (
        <Button size="sm" pending={isLoadingMore} onClick={loadMore}>
          {loadMoreError ? tCommon('retry') : t(isLoadingMore ? 'loadingMore' : 'more')}
        </Button>
      )}
    </CardFoot>
  );
}
