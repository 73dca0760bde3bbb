import { forwardRef, useEffect } from 'react';
import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { BodySlot, useBody, usePreload, Widget, WidgetFrame } from '../internal/widget/index.ts';
import type { HostProps } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { body } from './body.ts';
import { BuilderSkeleton } from './builder-skeleton.tsx';
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
          <Frame shareText={shareText} onLinkCreated={onLinkCreated} />
        </LinkGate>
      </Widget>
    );
  },
);

type FrameProps = { [K in 'shareText' | 'onLinkCreated']: ReferralLinkBuilderProps[K] };

function Frame({ shareText, onLinkCreated }: FrameProps) {
  const t = useMessages(referralLinkBuilder);
  const builder = useReferralLinkBuilder({ shareText, onCreated: onLinkCreated });
  const { state, isHere } = useBody(body, builder.state);
  // Needed as soon as there is data: on its way together with it.
  useEffect(() => linkList.preload(), []);
  usePreload(shareList, utmPanel, qrDialog, editDialog);
  return (
    <WidgetFrame
      state={state}
      label={t('title')}
      loading={<BuilderSkeleton />}
      locked={locked}
      body={(shown) => (
        <BodySlot isHere={isHere} fallback={<BuilderSkeleton />}>
          <body.Component builder={builder} shown={shown} />
        </BodySlot>
      )}
    />
  );
}
