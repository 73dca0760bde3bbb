import { forwardRef, useEffect } from 'react';
import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { Card } from '../internal/ui/index.ts';
import { usePreload, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { BuilderContent } from './builder-content.tsx';
import { BuilderSkeleton, LinkListSkeleton } from './builder-skeleton.tsx';
import { editDialog, linkList, qrDialog, shareList, utmPanel } from './later.ts';
import { LinkGate, locked } from './link-gate.tsx';
import { useReferralLinkBuilder } from './use-referral-link-builder.ts';

/** Props of {@link ReferralLinkBuilder}; everything else goes to its root element. */
export interface ReferralLinkBuilderProps extends HostProps {
  /** Words that go along when a link is shared; a plain sentence of ours when left out. */
  shareText?: string;
  /** Called with each link that is made here. */
  onLinkCreated?: (link: Link) => void;
}

/**
 * Makes referral links and keeps them: destination, campaign tags and an ending of one's own;
 * copying, sharing and QR codes; and what each link has brought, as it happens.
 */
export const ReferralLinkBuilder = forwardRef<HTMLElement, ReferralLinkBuilderProps>(
  function ReferralLinkBuilder({ shareText, onLinkCreated, ...host }, ref) {
    return (
      <Widget {...host} ref={ref} name="referral-link-builder">
        <LinkGate>
          <Body shareText={shareText} onLinkCreated={onLinkCreated} />
        </LinkGate>
      </Widget>
    );
  },
);

type BodyProps = { [K in 'shareText' | 'onLinkCreated']: ReferralLinkBuilderProps[K] };

function Body({ shareText, onLinkCreated }: BodyProps) {
  const t = useMessages(referralLinkBuilder);
  const builder = useReferralLinkBuilder({ shareText, onCreated: onLinkCreated });
  const { content, list, qr, edit, region } = builder;
  // Needed as soon as there is data: on its way together with it.
  useEffect(() => linkList.preload(), []);
  usePreload(shareList, utmPanel, qrDialog, editDialog);
  return (
    <WidgetFrame
      state={builder.state}
      label={t('title')}
      loading={<BuilderSkeleton />}
      empty={
        <>
          <BuilderContent {...content} />
          {region}
        </>
      }
      locked={locked}
      ready={(_, note) => (
        <>
          <Card>
            <BuilderContent {...content} note={note}>
              <linkList.Component {...list} fallback={<LinkListSkeleton />} />
            </BuilderContent>
          </Card>
          {qr && <qrDialog.Component {...qr} />}
          {edit && <editDialog.Component {...edit} />}
          {region}
        </>
      )}
    />
  );
}
