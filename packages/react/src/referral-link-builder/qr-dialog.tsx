import { useMemo, useState } from 'react';
import type { Link } from '@portico/sdk';
import { Download } from '../internal/icons/index.ts';
import { saveFile } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Dialog } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { AddressPart } from './address.parts.ts';
import { pngFile, qrCodeOf, svgFile } from './qr-code.ts';
import type { QrCode } from './qr-code.ts';
import { QrPicture } from './qr-picture.tsx';
import * as Parts from './qr.parts.ts';
import { shortUrl, titleOf } from './short-url.ts';
import { useMounted } from './use-mounted.ts';

/** Props of {@link QrDialog}. */
export interface QrDialogProps {
  /** Whose code is on screen; undefined when none is. */
  link: Link | undefined;
  onClose: () => void;
}

/** The QR code of a link, large enough to scan, and as files. */
export function QrDialog({ link, onClose }: QrDialogProps) {
  const t = useMessages(referralLinkTools);
  const tCommon = useMessages(common);
  const isMounted = useMounted();
  return (
    <Dialog
      open={isMounted && link !== undefined}
      onClose={onClose}
      title={link && t('qr.title', { name: titleOf(link) })}
      closeLabel={tCommon('close')}
    >
      {link && <QrSheet link={link} />}
    </Dialog>
  );
}

function QrSheet({ link }: { link: Link }) {
  const t = useMessages(referralLinkTools);
  const code = useMemo(() => qrCodeOf(link.url), [link.url]);
  const address = shortUrl(link.url);
  return (
    <Parts.QrSheetPart>
      <Parts.QrPaperPart>
        <QrPicture code={code} label={t('qr.picture', { url: address })} />
      </Parts.QrPaperPart>
      <Parts.QrAddressPart>
        <AddressPart>{address}</AddressPart>
      </Parts.QrAddressPart>
      <Downloads code={code} name={`qr-${link.code}`} />
      <Parts.QrHintPart>{t('qr.hint')}</Parts.QrHintPart>
    </Parts.QrSheetPart>
  );
}

function Downloads({ code, name }: { code: QrCode; name: string }) {
  const t = useMessages(referralLinkTools);
  const [hasFailed, setHasFailed] = useState(false);
  async function save(make: typeof svgFile | typeof pngFile) {
    setHasFailed(false);
    try {
      saveFile(await make(code, name));
    } catch {
      setHasFailed(true);
    }
  }
  return (
    <>
      <Parts.QrActionsPart>
        <Button icon={Download} onClick={() => void save(svgFile)}>
          {t('qr.svg')}
        </Button>
        <Button icon={Download} onClick={() => void save(pngFile)}>
          {t('qr.png')}
        </Button>
      </Parts.QrActionsPart>
      {hasFailed && (
        <Parts.QrHintPart role="alert" data-tone="danger">
          {t('qr.notSaved')}
        </Parts.QrHintPart>
      )}
    </>
  );
}
