import { useMessages } from '../internal/i18n/index.ts';
import { LockedState } from '../internal/ui/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { LinkRowsSkeleton } from './builder-skeleton.tsx';

/** No permission to see links. No tier unlocks them but a person. */
export function BuilderLocked() {
  const t = useMessages(referralLinkBuilder);
  return (
    <LockedState title={t('locked.title')} description={t('locked.text')}>
      <LinkRowsSkeleton />
    </LockedState>
  );
}
