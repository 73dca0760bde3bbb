import { Check, Clock } from 'lucide-react';
import type { CommissionDetail, Program } from '@portico/sdk';
import { useFormat, useMessages, useNow } from '../internal/i18n/index.ts';
import { CopyButton, Icon, Money, Skeleton, VisuallyHidden } from '../internal/ui/index.ts';
import { commissionDetail } from '../locales/en/commission-detail.ts';
import { common } from '../locales/en/every-widget.ts';
import { StatusBadge } from './commission-row.tsx';
import * as Parts from './commission-detail.parts.ts';
import * as Journey from './commission-journey.parts.ts';
import { explainAmount } from './explain-amount.ts';
import { daysUntil, journeyOf, standingOf } from './journey.ts';
import type { Stage } from './journey.ts';

/** Props of {@link CommissionDetailView}. */
export interface CommissionDetailViewProps {
  detail: CommissionDetail;
  /** The ladder, for names of tiers. */
  tiers: Program['tiers'];
}

/** Everything about one commission, in the partner's words. */
export function CommissionDetailView({ detail, tiers }: CommissionDetailViewProps) {
  const t = useMessages(commissionDetail);
  const tCommon = useMessages(common);
  const { amount, id, calculation } = detail;
  return (
    <Parts.DetailPart>
      <Parts.DetailAmountPart>
        <Parts.DetailFigurePart>
          <Money value={amount} />
        </Parts.DetailFigurePart>
        <StatusBadge status={detail.status} />
      </Parts.DetailAmountPart>
      <Story detail={detail} />
      <Why detail={detail} tiers={tiers} />
      <When detail={detail} />
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
    </Parts.DetailPart>
  );
}

/** What happened, in a sentence. */
function Story({ detail }: { detail: CommissionDetail }) {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const { amount, payment, customer, reversalOf, reversed } = detail;
  const words = {
    amount: format.money(amount),
    payment: format.money(payment.amount),
    customer: customer.name,
  };
  if (reversalOf !== null) {
    const back = { ...amount, amount: Math.abs(amount.amount) };
    const sentence = t('earned.back', { amount: format.money(back), customer: customer.name });
    return <Parts.DetailTextPart>{sentence}</Parts.DetailTextPart>;
  }
  return (
    <Parts.DetailTextPart>
      {payment.product === null
        ? t('earned.from', words)
        : t('earned.fromProduct', { ...words, product: payment.product })}
      {reversed.amount > 0 && ` ${t('earned.reversed', { amount: format.money(reversed) })}`}
    </Parts.DetailTextPart>
  );
}

function Why({ detail, tiers }: CommissionDetailViewProps) {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const tierName = (key: string) => tiers.find((tier) => tier.key === key)?.name ?? key;
  const lines = explainAmount(detail, { t, format, tierName });
  return (
    <Parts.DetailSectionPart>
      <Parts.DetailHeadingPart>{t('why.title')}</Parts.DetailHeadingPart>
      <Parts.StepsPart>
        {lines.map(({ key, text, result }) => (
          <Parts.StepPart key={key}>
            <Parts.StepTextPart>{text}</Parts.StepTextPart>
            <Parts.StepResultPart>{result}</Parts.StepResultPart>
          </Parts.StepPart>
        ))}
        <Parts.StepPart data-total="">
          <span>{t(detail.reversalOf === null ? 'why.total' : 'why.takenBack')}</span>
          <Parts.StepResultPart>
            <Money value={detail.amount} />
          </Parts.StepResultPart>
        </Parts.StepPart>
      </Parts.StepsPart>
    </Parts.DetailSectionPart>
  );
}

function When({ detail }: { detail: CommissionDetail }) {
  const t = useMessages(commissionDetail);
  const standing = standingOf(detail);
  return (
    <Parts.DetailSectionPart>
      <Parts.DetailHeadingPart>{t(`when.${standing}`)}</Parts.DetailHeadingPart>
      <Parts.DetailTextPart>{useStanding(detail)}</Parts.DetailTextPart>
      <Journey.JourneyPart>
        {journeyOf(detail).map((stage) => (
          <StageItem key={stage.name} stage={stage} customer={detail.customer.name} />
        ))}
      </Journey.JourneyPart>
    </Parts.DetailSectionPart>
  );
}

/** Where it stands and until when, in a sentence or two. */
function useStanding(detail: CommissionDetail): string {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const now = useNow();
  const { holdUntil, paidAt } = detail;
  const standing = standingOf(detail);
  switch (standing) {
    case 'pending': {
      const days = now === null ? undefined : daysUntil(holdUntil, now);
      if (days === 0) return t('text.due');
      const text = t('text.pending', { date: format.date(holdUntil) });
      return days === undefined ? text : `${text} ${t('text.daysLeft', { count: days })}`;
    }
    case 'paid':
      return paidAt === null ? t('text.paidNoDate') : t('text.paid', { date: format.date(paidAt) });
    default:
      return t(`text.${standing}`);
  }
}

function StageItem({ stage, customer }: { stage: Stage; customer: string }) {
  const t = useMessages(commissionDetail);
  const format = useFormat();
  const { name, state, at } = stage;
  const date = at === null ? undefined : format.date(at);
  const when = name === 'held' && date !== undefined ? t('stage.heldUntil', { date }) : date;
  const isPayout = name === 'paid' || name === 'deducted';
  const next = isPayout && state !== 'done' ? t('stage.next') : undefined;
  return (
    <Journey.StagePart data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
      <Journey.StageMarkPart>
        {state !== 'todo' && <Icon icon={state === 'done' ? Check : Clock} />}
      </Journey.StageMarkPart>
      <Journey.StageNamePart>
        {name === 'occurred' ? t('stage.occurred', { customer }) : t(`stage.${name}`)}
        <VisuallyHidden>{` (${t(`state.${state}`)})`}</VisuallyHidden>
      </Journey.StageNamePart>
      <Journey.StageDatePart>{when ?? next}</Journey.StageDatePart>
    </Journey.StagePart>
  );
}

/** The shape of a commission that is on its way. */
export function CommissionDetailSkeleton() {
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
