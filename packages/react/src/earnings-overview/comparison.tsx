import { ArrowDown, ArrowUp } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import type { MoneyValue } from '../internal/i18n/index.ts';
import { Icon } from '../internal/ui/index.ts';
import { earningsOverview } from '../locales/en/earnings-overview.ts';
import * as Parts from './earnings-overview.parts.ts';
import { useOverviewWords } from './use-overview-words.ts';

/** This month against the same days of last month: arrow, words, percent and amount. */
export function Comparison({ before, now }: { before: MoneyValue; now: MoneyValue }) {
  const t = useMessages(earningsOverview);
  const { direction, text } = useOverviewWords().change(before, now);
  return (
    <Parts.ComparisonPart data-direction={direction}>
      {direction !== 'same' && <Icon icon={direction === 'more' ? ArrowUp : ArrowDown} />}
      <span>{t(direction === 'same' ? 'against.same' : 'against.more', { change: text })}</span>
    </Parts.ComparisonPart>
  );
}
