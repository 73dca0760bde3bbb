import { useEffect, useRef } from 'react';
import type { TierProgress } from '@portico/sdk/contract';
import { PartyPopper } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Icon } from '../internal/ui/index.ts';
import { later } from '../internal/widget/index.ts';
import { tierRing } from '../locales/en/tier-ring.ts';
import * as Parts from './tier-ring.parts.ts';

const confetti = later(async () => (await import('./confetti.tsx')).Confetti);

/** Props of {@link Celebration}. */
export interface CelebrationProps {
  promotion: NonNullable<TierProgress['promotion']>;
  /** The partner has seen it, or has looked at it long enough. */
  onSeen: () => void;
}

const seenAfterMs = 8_000;

/**
 * A promotion, told once: words for everybody, confetti for those who do not mind motion. It is
 * marked as seen after some seconds in sight, or at a press, and then never comes back.
 */
export function Celebration({ promotion, onSeen }: CelebrationProps) {
  const t = useMessages(tierRing);
  const latest = useRef(onSeen);
  useEffect(() => {
    latest.current = onSeen;
  });
  // One promotion, one timer: a new promotion is a new component.
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), seenAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <confetti.Component />
      <Parts.CelebrationPart role="status">
        <Parts.CelebrationMarkPart>
          <Icon icon={PartyPopper} size={20} />
        </Parts.CelebrationMarkPart>
        <Parts.CelebrationWordsPart>
          <Parts.CelebrationTitlePart>
            {t('promoted', { tier: promotion.to.name })}
          </Parts.CelebrationTitlePart>
          <span>{t('promotedText', { tier: promotion.from.name })}</span>
        </Parts.CelebrationWordsPart>
        <Button variant="ghost" size="sm" onClick={onSeen}>
          {t('dismiss')}
        </Button>
      </Parts.CelebrationPart>
    </>
  );
}
