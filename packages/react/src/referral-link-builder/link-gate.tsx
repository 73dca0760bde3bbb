import type { ReactNode } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { WidgetFrame } from '../internal/widget/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { LinkRowsSkeleton } from './builder-skeleton.tsx';
import { builderLocked } from './later.ts';
import { useLinkAccess } from './use-link-access.ts';

/** What is shown without the permission to see links. */
export const locked = () => <builderLocked.Component fallback={<LinkRowsSkeleton />} />;

/**
 * Lets those through who may see links. The others' session is not asked for any: a refusal
 * would only be reported as a failure.
 */
export function LinkGate({ children }: { children: ReactNode }) {
  const { canRead } = useLinkAccess();
  const t = useMessages(referralLinkBuilder);
  if (canRead) return children;
  return (
    <WidgetFrame
      state={{ name: 'locked', tier: undefined }}
      label={t('title')}
      loading={null}
      locked={locked}
      ready={() => null}
    />
  );
}
