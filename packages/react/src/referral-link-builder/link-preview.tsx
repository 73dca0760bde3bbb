import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { AddressPart } from './address.parts.ts';
import { targetOf } from './link-draft.ts';
import type { LinkDraft } from './link-draft.ts';
import { PreviewPart } from './link-form.parts.ts';
import { shortUrl } from './short-url.ts';

/** Props of {@link LinkPreview}. */
export interface LinkPreviewProps {
  draft: LinkDraft;
  /** What comes before the ending of every link; undefined before the first one. */
  urlStart: string | undefined;
  fallbackDestination: string;
}

// Stands for what is not known yet.
const open = '…';

/** The link as it will be, and where it will lead, while it is typed. */
export function LinkPreview({ draft, urlStart, fallbackDestination }: LinkPreviewProps) {
  const t = useMessages(referralLinkBuilder);
  const destination = draft.destination.trim() || fallbackDestination;
  return (
    <PreviewPart>
      {(urlStart !== undefined || draft.code !== '') && (
        <div>
          <dt>{t('preview.link')}</dt>
          <dd>
            <AddressPart>
              {urlStart === undefined ? `${open}/` : shortUrl(urlStart)}
              <strong>{draft.code || open}</strong>
            </AddressPart>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('preview.target')}</dt>
        <dd>
          <AddressPart>{shortUrl(targetOf(destination, draft)) || open}</AddressPart>
        </dd>
      </div>
    </PreviewPart>
  );
}
