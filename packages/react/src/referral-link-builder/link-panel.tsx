import type { Link } from '@portico/sdk';
import { CircleCheck } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { CopyButton, Icon, Money } from '../internal/ui/index.ts';
import type { ButtonVariant } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { AddressPart } from './address.parts.ts';
import { draftOf, targetOf } from './link-draft.ts';
import * as Parts from './link-panel.parts.ts';
import { LiveNumber } from './live-number.tsx';
import { QrSlot } from './qr-slot.tsx';
import { ShareMenu } from './share-menu.tsx';
import { shortUrl, splitUrl, titleOf } from './short-url.ts';

/** Props of {@link LinkPanel}. */
export interface LinkPanelProps {
  link: Link;
  /** It was made a moment ago. */
  isNew: boolean;
  /** How loud copying is: `primary` where nothing else is. */
  copyVariant: ButtonVariant;
  /** Words that go along when it is shared; ours when left out. */
  shareText?: string | undefined;
  onQr: (link: Link) => void;
}

/** The link in hand: its address to read, copy, share and scan, and what it has brought. */
export function LinkPanel({ link, isNew, copyVariant, shareText, onQr }: LinkPanelProps) {
  const t = useMessages(referralLinkBuilder);
  const tCommon = useMessages(common);
  const [start, ending] = splitUrl(link);
  return (
    <Parts.PanelPart role="group" aria-label={t('panel.label', { name: titleOf(link) })}>
      <Parts.PanelHeadPart>
        <Parts.PanelNamePart data-tone={isNew ? 'success' : undefined}>
          {isNew && <Icon icon={CircleCheck} />}
          <bdi>{isNew ? t('panel.new') : (link.name ?? t('panel.unnamed'))}</bdi>
        </Parts.PanelNamePart>
        <Parts.PanelUrlPart>
          <AddressPart>
            {start}
            <strong>{ending}</strong>
          </AddressPart>
        </Parts.PanelUrlPart>
        <Parts.PanelTargetPart>
          <span>{t('preview.target')}</span>
          <AddressPart>{shortUrl(targetOf(link.destination, draftOf(link)))}</AddressPart>
        </Parts.PanelTargetPart>
      </Parts.PanelHeadPart>
      <Parts.PanelActionsPart>
        <span data-copy="">
          <CopyButton
            key={link.id}
            variant={copyVariant}
            value={link.url}
            label={t('copy')}
            copiedLabel={tCommon('copied')}
            failedLabel={tCommon('copyFailed')}
          />
        </span>
        <ShareMenu url={link.url} text={shareText} />
      </Parts.PanelActionsPart>
      <Parts.PanelFactsPart>
        <QrSlot link={link} onOpen={() => onQr(link)} />
        <Facts key={link.id} {...link.stats} />
      </Parts.PanelFactsPart>
    </Parts.PanelPart>
  );
}

function Facts({ clicks, conversions, earnings }: Link['stats']) {
  const t = useMessages(referralLinkBuilder);
  return (
    <Parts.FactsPart>
      <div>
        <dt>{t('column.clicks')}</dt>
        <dd>
          <LiveNumber value={clicks} />
        </dd>
      </div>
      <div>
        <dt>{t('column.conversions')}</dt>
        <dd>
          <LiveNumber value={conversions} />
        </dd>
      </div>
      {earnings.length > 0 && (
        <div>
          <dt>{t('column.earned')}</dt>
          <dd>
            {earnings.map((amount) => (
              <Money key={amount.currency} value={amount} />
            ))}
          </dd>
        </div>
      )}
    </Parts.FactsPart>
  );
}
