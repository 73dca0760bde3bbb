import type { PorticoError } from '@portico/sdk';
import type { Statement } from '@portico/sdk/contract';
import { Download, FileText } from '../internal/icons/index.ts';
import { monthFormat, useFormat, useLocale, useMessages } from '../internal/i18n/index.ts';
import { Button, Callout, Icon } from '../internal/ui/index.ts';
import { common } from '../locales/en/every-widget.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';
import type { StatementFormat } from './payout-detail.tsx';
import * as Parts from './payout-history.parts.ts';

/** Monthly statements, and how their downloads go. */
export interface MonthlyStatements {
  /** Latest first. */
  readonly statements: readonly Statement[];
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: PorticoError | undefined;
  readonly loadMore: () => void;
  readonly pending: { readonly id: string; readonly format: StatementFormat } | undefined;
  /** The statement that did not come, and why in words. */
  readonly failure: { readonly id: string; readonly text: string } | undefined;
  readonly start: (id: string, format: StatementFormat) => void;
}

/** What moved month by month, ready to be kept. */
export function MonthlyStatementList({ months }: { months: MonthlyStatements }) {
  const t = useMessages(payoutHistory);
  const tCommon = useMessages(common);
  const { statements, hasMore, isLoadingMore, error, loadMore } = months;
  if (statements.length === 0) return null;
  return (
    <Parts.MonthsPart aria-label={t('months.title')}>
      <Parts.MonthsTitlePart>{t('months.title')}</Parts.MonthsTitlePart>
      <Parts.MonthListPart>
        {statements.map((statement) => (
          <Month key={statement.id} statement={statement} months={months} />
        ))}
      </Parts.MonthListPart>
      {error && <span role="alert">{t('months.moreFailed')}</span>}
      {hasMore && (
        <Parts.MonthsFootPart>
          <Button size="sm" pending={isLoadingMore} onClick={loadMore}>
            {error ? tCommon('retry') : t('months.more')}
          </Button>
        </Parts.MonthsFootPart>
      )}
    </Parts.MonthsPart>
  );
}

function Month({ statement, months }: { statement: Statement; months: MonthlyStatements }) {
  const t = useMessages(payoutHistory);
  const format = useFormat();
  const { locale } = useLocale();
  const { id, totals } = statement;
  const { pending, failure, start } = months;
  const month = monthFormat(locale, { month: 'long', year: 'numeric' })(statement.month);
  return (
    <Parts.MonthPart>
      <Icon icon={FileText} size={20} />
      <Parts.MonthWordsPart>
        {month}
        {totals.map(({ currency, earned, paid }) => (
          <small key={currency}>
            {t('months.sums', { earned: format.money(earned), paid: format.money(paid) })}
          </small>
        ))}
      </Parts.MonthWordsPart>
      <Parts.MonthFilesPart>
        {(['pdf', 'csv'] as const).map((kind) => (
          <Button
            key={kind}
            size="sm"
            icon={Download}
            aria-label={t('months.of', { month, format: t(`statement.${kind}`) })}
            pending={pending?.id === id && pending.format === kind}
            onClick={() => start(id, kind)}
          >
            {t(`statement.${kind}`)}
          </Button>
        ))}
      </Parts.MonthFilesPart>
      {failure?.id === id && (
        <Parts.MonthFailurePart>
          <Callout tone="danger" role="alert">
            {failure.text}
          </Callout>
        </Parts.MonthFailurePart>
      )}
    </Parts.MonthPart>
  );
}
