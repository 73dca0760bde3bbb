import type { PorticoError } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Button } from '../internal/ui/index.ts';
import { useErrorText } from '../internal/widget/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { common } from '../locales/en/every-widget.ts';
import { FailurePart, FailureReferencePart, FailureTextPart } from './asset-note.parts.ts';

/** Props of {@link DownloadFailure}. */
export interface DownloadFailureProps {
  title: string;
  error: PorticoError;
  onRetry: () => void;
}

/** Why a file did not come, trying again where that can help, and the id to quote. */
export function DownloadFailure({ title, error, onRetry }: DownloadFailureProps) {
  const t = useMessages(assetGrid);
  const tCommon = useMessages(common);
  const errorText = useErrorText();
  const { requestId, retryable } = error;
  return (
    <FailurePart>
      <FailureTextPart>{t('download.failed', { reason: errorText(error) })}</FailureTextPart>
      {requestId !== undefined && (
        <FailureReferencePart>{t('download.reference', { id: requestId })}</FailureReferencePart>
      )}
      {retryable && (
        <Button
          size="sm"
          aria-label={`${tCommon('retry')}: ${t('download.of', { title })}`}
          onClick={onRetry}
        >
          {tCommon('retry')}
        </Button>
      )}
    </FailurePart>
  );
}
