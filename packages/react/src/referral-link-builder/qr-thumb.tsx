import { useMemo } from 'react';
import type { Link } from '@portico/sdk';
import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { qrCodeOf } from './qr-code.ts';
import { QrPicture } from './qr-picture.tsx';
import { QrThumbPart } from './qr.parts.ts';
import { titleOf } from './short-url.ts';

/** Props of {@link QrThumb}. */
export interface QrThumbProps {
  link: Link;
  onOpen: () => void;
}

/** A small QR code that opens the large one with its downloads. */
export function QrThumb({ link, onOpen }: QrThumbProps) {
  const t = useMessages(referralLinkTools);
  const code = useMemo(() => qrCodeOf(link.url), [link.url]);
  return (
    <QrThumbPart
      type="button"
      aria-haspopup="dialog"
      aria-label={t('row.qr', { name: titleOf(link) })}
      onClick={onOpen}
    >
      <QrPicture code={code} />
    </QrThumbPart>
  );
}
