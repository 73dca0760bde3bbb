import { useState } from 'react';
import type { PayoutPreviewLine } from '@portico/sdk/contract';
import { usePayoutPreview } from '../hooks/admin/index.ts';
import type { PayoutPreviewFilters } from '../hooks/admin/index.ts';
import type { ListResource } from '../internal/data/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { MoreRows } from '../internal/staff/index.ts';
import { Badge, Money, SegmentedControl, Skeleton } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { payoutRun } from '../locales/en/payout-run.ts';
import * as Parts from './payout-run.parts.ts';
import type { Rhythm } from './payout-run.view.tsx';

/** Whom to show. */
const choices = ['all', 'paid', 'left_out'] as const;

/** Props of {@link PreviewPartners}. */
export interface PreviewPartnersProps {
  /** Only partners of this rhythm. */
  rhythm: Rhythm | undefined;
}

type Only = PayoutPreviewFilters['only'];

/** Partner by partner: what each would get and where it would go, or why it is left out. */
export function PreviewPartners({ rhythm }: PreviewPartnersProps) {
  const t = useMessages(payoutRun);
  const [only, setOnly] = useState<Only>();
  const list = usePayoutPreview({ ...(rhythm && { rhythm }), ...(only && { only }) });
  return (
    <Parts.PartnersPart>
      <Parts.PartnersHeadPart>
        <Parts.PreviewTitlePart>{t('preview.partners')}</Parts.PreviewTitlePart>
        <SegmentedControl
          size="sm"
          label={t('preview.only')}
          value={only ?? 'all'}
          options={choices.map((value) => ({ value, label: t(`preview.only.${value}`) }))}
          onChange={(value) => setOnly(value === 'all' ? undefined : value)}
        />
      </Parts.PartnersHeadPart>
      {list.status === 'loading' && <Skeleton shape="control" />}
      {list.status === 'failed' && <FailedNotice error={list.error} onRetry={list.refresh} />}
      {list.status === 'ready' && <Lines lines={list.data} list={list} />}
    </Parts.PartnersPart>
  );
}

interface LinesProps {
  lines: readonly PayoutPreviewLine[];
  list: ListResource<PayoutPreviewLine>;
}

function Lines({ lines, list }: LinesProps) {
  const t = useMessages(payoutRun);
  return (
    <>
      <Parts.PartnerListPart aria-busy={list.isPrevious || undefined}>
        {lines.map((line) => (
          <Line key={`${line.partner.id} ${line.currency}`} line={line} />
        ))}
      </Parts.PartnerListPart>
      {lines.length === 0 && !list.hasMore ? (
        <span role="status">{t('preview.none')}</span>
      ) : (
        <MoreRows text={t('partners', { count: lines.length })} list={list} />
      )}
    </>
  );
}

function Line({ line }: { line: PayoutPreviewLine }) {
  const t = useMessages(payoutRun);
  const { partner, method, blockers, amount, gross } = line;
  const isPaid = blockers.length === 0;
  return (
    <Parts.PartnerLinePart data-left-out={isPaid ? undefined : ''}>
      <Parts.PartnerNamePart dir="auto">{partner.name}</Parts.PartnerNamePart>
      <Parts.PartnerWherePart>
        {isPaid
          ? method && <bdi>{method.destination}</bdi>
          : blockers.map((blocker) => (
              <Badge key={blocker} tone="warning">
                {t(`blocker.${blocker}`)}
              </Badge>
            ))}
      </Parts.PartnerWherePart>
      <Parts.PartnerAmountPart>
        <Money value={isPaid ? amount : gross} />
      </Parts.PartnerAmountPart>
    </Parts.PartnerLinePart>
  );
}
