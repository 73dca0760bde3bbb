import { FilterPanelPart, FilterPill } from '../internal/filter/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { MoneyField, PartnerFilter } from '../internal/staff/index.ts';
import { Button, Checkbox, SegmentedControl, Select } from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { staff } from '../locales/en/staff.ts';
import { FiltersPart, ViewsPart } from './commission-review.parts.ts';
import type { CommissionReviewModel } from './commission-review.view.tsx';
import { holdReasons, isNarrowed, reviewViews, withoutNarrowing } from './review-choice.ts';
import type { ReviewChoice } from './review-choice.ts';

/** Ready choices, and filters that say what is chosen and take it away again. */
export function ReviewFilters({ review }: { review: CommissionReviewModel }) {
  const { choice, onChoice } = review;
  const t = useMessages(commissionReview);
  const tStaff = useMessages(staff);
  const words = useWords(choice);
  const change = (part: Partial<ReviewChoice>) => onChoice({ ...choice, ...part });
  return (
    <FiltersPart role="search" aria-label={t('filter.label')}>
      <ViewsPart>
        <SegmentedControl
          size="sm"
          label={t('view.label')}
          value={choice.view}
          options={reviewViews.map((value) => ({ value, label: t(`view.${value}`) }))}
          onChange={(view) => change({ view, holdReason: [] })}
        />
      </ViewsPart>
      <FilterPill
        label={t('filter.reason')}
        value={words.reason}
        onRemove={() => change({ holdReason: [] })}
      >
        {() => <ReasonPanel chosen={choice.holdReason} onChange={change} />}
      </FilterPill>
      <PartnerFilter
        finder={review.partners}
        chosen={choice.partner}
        onChoose={(partner) => change({ partner })}
      />
      <FilterPill
        label={t('filter.amount')}
        value={words.amount}
        onRemove={() => change({ minAmount: undefined })}
      >
        {() => <AmountPanel review={review} onChange={change} />}
      </FilterPill>
      {isNarrowed(choice) && (
        <Button size="sm" variant="ghost" onClick={() => onChoice(withoutNarrowing(choice))}>
          {tStaff('clearFilters')}
        </Button>
      )}
    </FiltersPart>
  );
}

function useWords({ holdReason, minAmount, currency }: ReviewChoice) {
  const t = useMessages(commissionReview);
  const format = useFormat();
  const reasons = holdReason.map((reason) => t(`held.${reason}`));
  return {
    reason: reasons.length > 0 ? format.list(reasons) : undefined,
    amount:
      minAmount === undefined
        ? undefined
        : t('filter.atLeast', { amount: format.money({ amount: minAmount, currency }) }),
  };
}

type Change = (part: Partial<ReviewChoice>) => void;

function ReasonPanel(props: { chosen: ReviewChoice['holdReason']; onChange: Change }) {
  const { chosen, onChange } = props;
  const t = useMessages(commissionReview);
  return (
    <FilterPanelPart>
      {holdReasons.map((reason) => (
        <Checkbox
          key={reason}
          label={t(`held.${reason}`)}
          checked={chosen.includes(reason)}
          onChange={({ target }) => {
            const others = chosen.filter((one) => one !== reason);
            onChange({ holdReason: target.checked ? [...others, reason] : others });
          }}
        />
      ))}
    </FilterPanelPart>
  );
}

function AmountPanel({ review, onChange }: { review: CommissionReviewModel; onChange: Change }) {
  const t = useMessages(commissionReview);
  const tStaff = useMessages(staff);
  const { choice, currencies } = review;
  const { currency } = choice;
  const options = currencies.includes(currency) ? currencies : [currency, ...currencies];
  return (
    <FilterPanelPart>
      <MoneyField
        size="sm"
        label={t('filter.amountMin')}
        value={choice.minAmount}
        currency={currency}
        onChange={(minAmount) => onChange({ minAmount })}
      />
      {options.length > 1 && (
        <Select
          size="sm"
          label={tStaff('currency')}
          value={currency}
          options={options.map((code) => ({ value: code, label: code }))}
          onChange={({ target }) => onChange({ currency: target.value as typeof currency })}
        />
      )}
    </FilterPanelPart>
  );
}
