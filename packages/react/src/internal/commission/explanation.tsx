import type { CommissionDetail } from '@portico/sdk';
import { useFormat, useMessages } from '../i18n/index.ts';
import { CopyButton, Money, Skeleton } from '../ui/index.ts';
import { commissionDetail } from '../../locales/en/commission-detail.ts';
import { common } from '../../locales/en/every-widget.ts';
import { AmountSteps } from './amount-steps.tsx';
import { explainAmount } from './explain-amount.ts';
import * as Parts from './explanation.parts.ts';
import { Standing } from './standing.tsx';
import { StatusBadge } from './status-badge.tsx';
import { useExplaining } from './use-explaining.ts';
import type { NamedTier } from './use-explaining.ts';

/** Props of everything that explains one commission. */
export interface ExplanationProps {
  detail: CommissionDetail;
  /** The ladder, for names of tiers. */
  tiers: readonly NamedTier[];
}

/** The amount with its status, and what happened in a sentence. */
export function AmountAndStory({ detail }: Pick<ExplanationProps, 'detail'>) {
  return (
    <>
      <Parts.DetailAmountPart>
        <Parts.DetailFigurePart>
          <Money value={detail.amount} />
        </Parts.DetailFigurePart>
        <StatusBadge status={detail.status} />
      </Parts.DetailAmountPart>
      <Parts.DetailTextPart>{useStory(detail)}</Parts.DetailTextPart>
    </>
  );
}

function useStory(detail: CommissionDetail): string {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const { amount, payment, customer, reversalOf, reversed, note, type } = detail;
  const positive = format.money({ ...amount, amount: Math.abs(amount.amount) });
  if (customer === null || payment === null) {
    const said = { amount: positive, note: note ?? '' };
    if (type !== 'adjustment') return t('earned.for', said);
    return t(amount.amount < 0 ? 'earned.taken' : 'earned.added', said);
  }
  if (reversalOf !== null) return t('earned.back', { amount: positive, customer: customer.name });
  const words = {
    amount: positive,
    payment: format.money(payment.amount),
    customer: customer.name,
  };
  const isOfNetwork = detail.calculation.steps.some(({ kind }) => kind === 'level');
  const story = isOfNetwork
    ? t('earned.network', words)
    : payment.product === null
      ? t('earned.from', words)
      : t('earned.fromProduct', { ...words, product: payment.product });
  if (reversed.amount <= 0) return story;
  return `${story} ${t('earned.reversed', { amount: format.money(reversed) })}`;
}

/** "Why this amount": the calculation as readable steps. */
export function WhyThisAmount({ detail, tiers }: ExplanationProps) {
  const t = useMessages(commissionDetail);
  const lines = explainAmount(detail, useExplaining(tiers));
  return (
    <Parts.DetailSectionPart>
      <Parts.DetailHeadingPart>{t('why.title')}</Parts.DetailHeadingPart>
      <AmountSteps
        lines={lines}
        total={detail.amount}
        label={t(detail.amount.amount < 0 ? 'why.takenBack' : 'why.total')}
      />
    </Parts.DetailSectionPart>
  );
}

/** The id to quote, and the version of the plan. */
export function DetailFoot({ detail }: Pick<ExplanationProps, 'detail'>) {
  const t = useMessages(commissionDetail);
  const tCommon = useMessages(common);
  const { id, calculation } = detail;
  return (
    <Parts.DetailFootPart>
      <span>{t('id')}</span>
      <Parts.DetailIdPart>{id}</Parts.DetailIdPart>
      <CopyButton
        iconOnly
        size="sm"
        variant="ghost"
        value={id}
        label={tCommon('copyId')}
        copiedLabel={tCommon('copied')}
        failedLabel={tCommon('copyFailed')}
      />
      <span>{t('plan.version', { version: calculation.plan.version })}</span>
    </Parts.DetailFootPart>
  );
}

/** Everything about one commission, in the partner's words, from top to bottom. */
export function Explanation({ detail, tiers }: ExplanationProps) {
  return (
    <Parts.DetailPart>
      <AmountAndStory detail={detail} />
      <WhyThisAmount detail={detail} tiers={tiers} />
      <Standing detail={detail} />
      <DetailFoot detail={detail} />
    </Parts.DetailPart>
  );
}

/** The shape of a commission that is on its way. */
export function ExplanationSkeleton() {
  return (
    <Parts.DetailPart aria-hidden="true">
      <Skeleton shape="control" width="half" />
      <Skeleton />
      <Skeleton width="most" />
      <Parts.DetailSectionPart>
        <Skeleton width="half" />
        <Skeleton />
        <Skeleton />
        <Skeleton />
      </Parts.DetailSectionPart>
    </Parts.DetailPart>
  );
}
