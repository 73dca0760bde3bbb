import type { PorticoError } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Button } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { FootActionsPart } from './link-note.parts.ts';
import { FootPart } from './referral-link-builder.parts.ts';

/** Props of {@link LinkFoot}. */
export interface LinkFootProps {
  /** How many are loaded. */
  count: number;
  more: {
    readonly isThere: boolean;
    readonly isLoading: boolean;
    readonly error: PorticoError | undefined;
    readonly load: () => void;
  };
}

/** How many links there are, and the way to the next ones. */
export function LinkFoot({ count, more }: LinkFootProps) {
  const t = useMessages(referralLinkTools);
  return (
    <FootPart>
      <span>{t(more.isThere ? 'shownSome' : 'shown', { count })}</span>
      {more.isThere && (
        <FootActionsPart>
          {more.error && <span role="alert">{t('moreFailed')}</span>}
          <Button size="sm" pending={more.isLoading} onClick={more.load}>
            {t('more')}
          </Button>
        </FootActionsPart>
      )}
    </FootPart>
  );
}
