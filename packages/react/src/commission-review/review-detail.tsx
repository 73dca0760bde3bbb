import type { StaffCommission } from '@portico/sdk/contract';
import { useStaffCommission } from '../hooks/admin/index.ts';
import {
  DetailFoot,
  ExplanationSkeleton,
  Standing,
  useTitle,
  WhyThisAmount,
} from '../internal/commission/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Button, Dialog, Money } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { common } from '../locales/en/every-widget.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';
import { DisputeThread } from './dispute-thread.tsx';
import type { PartnerChoice } from '../internal/staff/index.ts';
import * as Parts from './review-detail.parts.ts';
import { canMove, reviewVerbs } from './review-rules.ts';
import { Standing as HeldFor } from './review-rows.tsx';

/** Props of {@link ReviewDetail}. */
export interface ReviewDetailProps {
  /** Which one; undefined when none is open. */
  id: string | undefined;
  /** The commission as its row knows it. */
  row: StaffCommission;
  mayReview: boolean;
  onAsk: CommissionReviewModel['onAsk'];
  onAdjust: (partner: PartnerChoice) => void;
  onClose: () => void;
  announce: (text: string) => void;
}

/** One commission in a side sheet: what it is made of, what happened to it, what can be done. */
export function ReviewDetail(props: ReviewDetailProps) {
  const { id, row, mayReview, onClose } = props;
  const t = useMessages(commissionReview);
  const tCommon = useMessages(common);
  const current = useStaffCommission(id).data ?? row;
  return (
    <Dialog
      variant="sheet"
      open={id !== undefined}
      onClose={onClose}
      title={useTitle(row)}
      description={t('detail.of', { partner: row.partner.name, tier: row.partner.tier })}
      closeLabel={tCommon('close')}
      footer={mayReview && <Actions {...props} row={current} />}
    >
      {id !== undefined && <Content key={id} {...props} id={id} />}
    </Dialog>
  );
}

function Actions({ row, onAsk, onAdjust }: Pick<ReviewDetailProps, 'row' | 'onAsk' | 'onAdjust'>) {
  const t = useMessages(commissionReview);
  const verbs = reviewVerbs.filter((verb) => canMove(verb, row.status));
  return (
    <>
      <Button size="sm" variant="ghost" onClick={() => onAdjust(row.partner)}>
        {t('do.adjust')}
      </Button>
      {verbs.toReversed().map((verb) => (
        <Button
          key={verb}
          size="sm"
          variant={verb === 'approve' ? 'primary' : 'secondary'}
          onClick={() => onAsk(verb, [row])}
        >
          {t(`do.${verb}`)}
        </Button>
      ))}
    </>
  );
}

// Staff has no ladder at hand: tiers are told by their keys.
const noTiers = [] as const;

function Content({ id, mayReview, announce }: ReviewDetailProps & { id: string }) {
  const t = useMessages(commissionReview);
  const detail = useStaffCommission(id);
  switch (detail.status) {
    case 'loading':
      return <ExplanationSkeleton />;
    case 'failed':
      return <FailedNotice error={detail.error} onRetry={detail.refresh} />;
    case 'ready':
      return (
        <Parts.SheetPart>
          <Parts.FigurePart>
            <Parts.AmountPart>
              <Money value={detail.data.amount} />
            </Parts.AmountPart>
            <HeldFor row={detail.data} />
          </Parts.FigurePart>
          {detail.data.disputeId !== null && (
            <DisputeThread id={detail.data.disputeId} mayReview={mayReview} announce={announce} />
          )}
          <Parts.EarsPart>{t('detail.partnerReads')}</Parts.EarsPart>
          <WhyThisAmount detail={detail.data} tiers={noTiers} />
          <Standing detail={detail.data} />
          <DetailFoot detail={detail.data} />
        </Parts.SheetPart>
      );
  }
}
