import type { LiveStatus } from '@portico/sdk';
import { useOnline } from '../session/use-online.ts';
import { useTexts } from '../texts/index.ts';

/** Whether live events arrive. */
export function LiveDot({ status }: { status: LiveStatus }) {
  const t = useTexts();
  const isOnline = useOnline();
  const isOpen = status === 'open' && isOnline;
  const isGone = status === 'failed' || !isOnline;
  const words = isOpen ? t.play.live : isGone ? t.play.offline : t.play.connecting;
  return (
    <p className="live-dot" data-open={isOpen ? '' : undefined}>
      <i aria-hidden="true" />
      {words}
    </p>
  );
}
