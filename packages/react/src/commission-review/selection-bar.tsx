import type { StaffCommission } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { sumsOf } from '../internal/staff/index.ts';
import { Button } from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import * as Parts from './commission-review.parts.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';
import { movedBy, reviewVerbs } from './review-rules.ts';

interface SelectionBarProps {
  rows: readonly StaffCommission[];
  review: CommissionReviewModel;
}

/** How many are selected, what they come to, and what can be done with them. */
export function SelectionBar({ rows, review }: SelectionBarProps) {
  const t = useMessages(commissionReview);
  const format = useFormat();
  const { selection, onAsk } = review;
  const selected = rows.filter(({ id }) => selection.has(id));
  const sums = sumsOf(selected.map(({ amount }) => amount));
  return (
    <Parts.BarPart role="group" aria-label={t('selected.actions')}>
      <Parts.BarWordsPart>
        <span>{t('selected', { count: selected.length })}</span>
        <Parts.BarSumPart>{format.list(sums.map((sum) => format.money(sum)))}</Parts.BarSumPart>
      </Parts.BarWordsPart>
      <Parts.BarActionsPart>
        <Button size="sm" variant="ghost" onClick={selection.clear}>
          {t('selected.clear')}
        </Button>
        {reviewVerbs.toReversed().map((verb) => (
          <Button
            key={verb}
            size="sm"
            variant={verb === 'approve' ? 'primary' : 'secondary'}
            disabled={movedBy(verb, selected).rows.length === 0}
            onClick={() => onAsk(verb, selected)}
          >
            {t(`do.${verb}`)}
          </Button>
        ))}
      </Parts.BarActionsPart>
    </Parts.BarPart>
  );
}
