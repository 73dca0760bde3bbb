import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { AddressPart } from './address.parts.ts';
import { problemsOf, targetOf } from './link-draft.ts';
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
  const { destination: wrongDestination, code: wrongCode } = problemsOf(draft);
  const destination = wrongDestination ? '' : draft.destination.trim() || fallbackDestination;
  const code = wrongCode ? '' : draft.code;
  return (
    <PreviewPart>
      {(urlStart !== undefined || code !== '') && (
        <div>
          <dt>{t('preview.link')}</dt>
          <dd>
            <AddressPart>
              {urlStart === undefined ? `${open}/` : shortUrl(urlStart)}
              <strong>{code || open}</strong>
            </AddressPart>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('preview.target')}</dt>
        <dd>
          <AddressPart>
            {destination === '' ? open : shortUrl(targetOf(destination, { ...draft, code }))}
          </AddressPart>
        </dd>
      </div>
    </PreviewPart>
  );
}
