import { X } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Callout, IconButton } from '../internal/ui/index.ts';
import { commissionReview } from '../locales/en/commission-review.ts';
import { staff } from '../locales/en/staff.ts';
import { RefusedPart } from './commission-review.parts.ts';
import type { RefusedRow, ReviewOutcome } from './review-rules.ts';

interface ReviewOutcomeNoteProps {
  outcome: ReviewOutcome;
  onDismiss: () => void;
}

/** What was changed, and what stayed as it was with the reason for each. */
export function ReviewOutcomeNote({ outcome, onDismiss }: ReviewOutcomeNoteProps) {
  const t = useMessages(commissionReview);
  const tStaff = useMessages(staff);
  const { verb, changed, refused } = outcome;
  const isPartial = refused.length > 0;
  return (
    <Callout
      tone={isPartial ? 'warning' : 'success'}
      role="status"
      title={changed > 0 ? t(`done.${verb}`, { count: changed }) : t('done.none')}
      action={<IconButton icon={X} size="sm" label={tStaff('dismiss')} onClick={onDismiss} />}
    >
      {isPartial && (
        <>
          {t('done.refused', { count: refused.length })}
          <RefusedPart>
            {refused.map((one) => (
              <Refused key={one.id} refused={one} />
            ))}
          </RefusedPart>
        </>
      )}
    </Callout>
  );
}

function Refused({ refused: { id, code, detail, row } }: { refused: RefusedRow }) {
  const t = useMessages(commissionReview);
  const format = useFormat();
  const known =
    code === 'state_conflict' || code === 'not_found' || code === 'missing_rate'
      ? t(`refused.${code}`)
      : detail;
  return (
    <li dir="auto">
      {row ? `${format.money(row.amount)} · ${row.partner.name}` : id}
      {' — '}
      {known}
    </li>
  );
}
