import { useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { QrSlotPart } from './link-panel.parts.ts';
import type { QrThumbProps } from './qr-thumb.tsx';

/** The place of the small QR code. What draws it comes after everything else. */
export function QrSlot(props: QrThumbProps) {
  const [Thumb, setThumb] = useState<ComponentType<QrThumbProps>>();
  useEffect(() => {
    let isWanted = true;
    import('./qr-thumb.tsx').then(
      ({ QrThumb }) => isWanted && setThumb(() => QrThumb),
      // Without the small one the large one is still behind its buttons.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, []);
  return <QrSlotPart>{Thumb && <Thumb {...props} />}</QrSlotPart>;
}
