import type { PorticoError } from '@portico/sdk';
import { common } from '../../locales/en/every-widget.ts';
import { useMessages } from '../i18n/index.ts';
import { ErrorState } from '../ui/index.ts';

/** Props of {@link FailedNotice}. */
export interface FailedNoticeProps {
  error: PorticoError;
  onRetry?: () => void;
}

/** What failed in the partner's words, with the next step and the id to quote. */
export function FailedNotice({ error, onRetry }: FailedNoticeProps) {
  const t = useMessages(common);
  const { requestId, code, category } = error;
  // Trying again helps against chance and after a crash, not against a missing permission.
  const canRetry = error.retryable || category === 'render' || category === 'conflict';
  return (
    <ErrorState
      title={t('failed.title')}
      message={t(`failed.${category}`)}
      code={code}
      {...(requestId !== undefined && {
        request: {
          id: requestId,
          label: t('quoteId'),
          copyLabel: t('copyId'),
          copiedLabel: t('copied'),
        },
      })}
      {...(canRetry && onRetry && { retry: { label: t('retry'), onRetry } })}
    />
  );
}

/** The sentence of an error, for places with no room for a notice. */
export function useErrorText(): (error: PorticoError) => string {
  const t = useMessages(common);
  return (error) => t(`failed.${error.category}`);
}
