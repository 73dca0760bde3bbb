import { useEffect, useState } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { assetGrid } from '../locales/en/asset-grid.ts';
import { GroundPart } from './asset-picture.parts.ts';
import { MailPart } from './asset-preview.parts.ts';
import { FittedImage } from './fitted-image.tsx';

/** Whether a file of this type can be shown here: pictures and e-mails. */
export function canShow({ type }: { type: string }): boolean {
  return /^(image\/|text\/html)/.test(type);
}

/** Props of {@link OpenedFile}. */
export interface OpenedFileProps {
  file: File;
  title: string;
}

/** A file that was downloaded, as it is: a moving picture moves, an e-mail can be read. */
export function OpenedFile({ file, title }: OpenedFileProps) {
  const t = useMessages(assetGrid);
  return file.type.startsWith('text/html') ? (
    <Mail file={file} title={title} />
  ) : (
    <OriginalPicture file={file} alt={t('preview.picture', { title })} />
  );
}

function OriginalPicture({ file, alt }: { file: File; alt: string }) {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return <GroundPart>{url && <FittedImage src={url} alt={alt} />}</GroundPart>;
}

// Stands before the e-mail: it may look like itself and show its pictures, nothing else, and its
// links lead nowhere, since the sandbox opens no windows.
const policy =
  '<!doctype html><meta http-equiv="content-security-policy" ' +
  "content=\"default-src 'none'; img-src https: data:; style-src 'unsafe-inline'\">" +
  '<base target="_blank"><style>html{padding-inline:16px}</style>';

/** An e-mail in a frame of its own: without scripts, forms, windows or a way to our page. */
function Mail({ file, title }: OpenedFileProps) {
  const t = useMessages(assetGrid);
  const [html, setHtml] = useState('');
  useEffect(() => {
    let isWanted = true;
    void file.text().then((text) => isWanted && setHtml(policy + text));
    return () => {
      isWanted = false;
    };
  }, [file]);
  return (
    <MailPart
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={html}
      title={t('preview.mail', { title })}
    />
  );
}
