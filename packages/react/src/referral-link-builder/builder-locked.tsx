import { useMessages } from '../internal/i18n/index.ts';
import { LockedState } from '../internal/ui/index.ts';
import { referralLinkTools } from '../locales/en/referral-link-tools.ts';
import { LinkRowsSkeleton } from './builder-skeleton.tsx';

/** No permission to see links. No tier unlocks them but a person. */
export function BuilderLocked() {
  const t = useMessages(referralLinkTools);
  return (
    <LockedState title={t('locked.title')} description={t('locked.text')}>
      <LinkRowsSkeleton />
    </LockedState>
  );
}
