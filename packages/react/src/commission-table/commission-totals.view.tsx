import { decimalsOf, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, Money, Skeleton } from '../internal/ui/index.ts';
import type { CommissionSummary } from '../hooks/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import * as Parts from './commission-totals.parts.ts';

/** Props of {@link CommissionTotalsView}. */
export interface CommissionTotalsViewProps {
  /** Undefined while it is on its way. */
  summary: CommissionSummary | undefined;
}

const kinds = ['earned', 'pending', 'approved', 'paid'] as const;

/** What was earned, and how much of it has come how far. */
export function CommissionTotalsView({ summary }: CommissionTotalsViewProps) {
  const [only, second] = summary?.totals ?? [];
  if (summary !== undefined && only === undefined) return null;
  if (summary !== undefined && second !== undefined) return <Ledger totals={summary.totals} />;
  return (
    <Parts.TotalsPart>
      {kinds.map((kind) => (
        <Total key={kind} kind={kind} total={only} />
      ))}
    </Parts.TotalsPart>
  );
}

type Totals = CommissionSummary['totals'];
type Kind = (typeof kinds)[number];

/** One figure of a partner who is paid in one currency. */
function Total({ kind, total }: { kind: Kind; total: Totals[number] | undefined }) {
  const t = useMessages(commissionTable);
  return (
    <Parts.TotalPart data-kind={kind}>
      <Parts.TotalLabelPart>
        {total ? t(`total.${kind}`) : <Skeleton width="quarter" />}
      </Parts.TotalLabelPart>
      <Parts.TotalValuePart>
        {total ? <Money value={total[kind]} /> : <Skeleton width="half" />}
      </Parts.TotalValuePart>
    </Parts.TotalPart>
  );
}

/** Several currencies: a line for each, decimals under decimals. */
function Ledger({ totals }: { totals: Totals }) {
  const t = useMessages(commissionTable);
  const decimals = Math.max(...totals.map((total) => decimalsOf(total.currency)));
  return (
    <Parts.LedgerFramePart>
      <Parts.LedgerPart role="table">
        <Parts.LedgerHeadPart role="rowgroup">
          <tr role="row">
            <Parts.LedgerLabelPart role="columnheader">{t('total.currency')}</Parts.LedgerLabelPart>
            {kinds.map((kind) => (
              <Parts.LedgerLabelPart key={kind} role="columnheader">
                {t(`total.${kind}`)}
              </Parts.LedgerLabelPart>
            ))}
          </tr>
        </Parts.LedgerHeadPart>
        <tbody role="rowgroup">
          {totals.map((total) => (
            <Parts.LedgerRowPart key={total.currency} role="row">
              <Parts.LedgerCurrencyPart role="rowheader" scope="row">
                {total.currency}
              </Parts.LedgerCurrencyPart>
              {kinds.map((kind) => (
                <Parts.LedgerCellPart key={kind} role="cell" data-kind={kind}>
                  <Parts.LedgerHintPart aria-hidden="true">
                    {t(`total.${kind}`)}
                  </Parts.LedgerHintPart>
                  <AlignedMoney value={total[kind]} decimals={decimals} mixed />
                </Parts.LedgerCellPart>
              ))}
            </Parts.LedgerRowPart>
          ))}
        </tbody>
      </Parts.LedgerPart>
    </Parts.LedgerFramePart>
  );
}
