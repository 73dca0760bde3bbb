import type { QrCode } from './qr-code.ts';
import { QrPicturePart } from './qr.parts.ts';

/** Props of {@link QrPicture}. */
export interface QrPictureProps {
  code: QrCode;
  /** What it shows; left out where the button around it has a name. */
  label?: string;
}

/** A QR code. Dark on light in every theme: that is what scanners are made for. */
export function QrPicture({ code, label }: QrPictureProps) {
  const { size, path } = code;
  return (
    <QrPicturePart
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </QrPicturePart>
  );
}
