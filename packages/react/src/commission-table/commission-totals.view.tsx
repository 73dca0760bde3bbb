import { decimalsOf, useMessages } from '../internal/i18n/index.ts';
import { AlignedMoney, Money } from '../internal/ui/index.ts';
import type { CommissionSummary } from '../hooks/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import * as Ledgers from './commission-ledger.parts.ts';
import { TotalsSkeleton } from './commission-skeleton.tsx';
import * as Parts from './commission-totals.parts.ts';

/** Props of {@link CommissionTotalsView}. */
export interface CommissionTotalsViewProps {
  /** Undefined while it is on its way. */
  summary: CommissionSummary | undefined;
}

const kinds = ['earned', 'pending', 'approved', 'paid'] as const;

/** What was earned, and how much of it has come how far. */
export function CommissionTotalsView({ summary }: CommissionTotalsViewProps) {
  if (summary === undefined) return <TotalsSkeleton />;
  const [only, second] = summary.totals;
  if (only === undefined) return null;
  if (second !== undefined) return <Ledger totals={summary.totals} />;
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
function Total({ kind, total }: { kind: Kind; total: Totals[number] }) {
  const t = useMessages(commissionTable);
  return (
    <Parts.TotalPart data-kind={kind}>
      <Parts.TotalLabelPart>{t(`total.${kind}`)}</Parts.TotalLabelPart>
      <Parts.TotalValuePart>
        <Money value={total[kind]} />
      </Parts.TotalValuePart>
    </Parts.TotalPart>
  );
}

/** Several currencies: a line for each, decimals under decimals. */
function Ledger({ totals }: { totals: Totals }) {
  const t = useMessages(commissionTable);
  const decimals = Math.max(...totals.map((total) => decimalsOf(total.currency)));
  return (
    <Ledgers.LedgerFramePart>
      <Ledgers.LedgerPart role="table">
        <Ledgers.LedgerHeadPart role="rowgroup">
          <tr role="row">
            <Ledgers.LedgerLabelPart role="columnheader">
              {t('total.currency')}
            </Ledgers.LedgerLabelPart>
            {kinds.map((kind) => (
              <Ledgers.LedgerLabelPart key={kind} role="columnheader">
                {t(`total.${kind}`)}
              </Ledgers.LedgerLabelPart>
            ))}
          </tr>
        </Ledgers.LedgerHeadPart>
        <tbody role="rowgroup">
          {totals.map((total) => (
            <Ledgers.LedgerRowPart key={total.currency} role="row">
              <Ledgers.LedgerCurrencyPart role="rowheader" scope="row">
                {total.currency}
              </Ledgers.LedgerCurrencyPart>
              {kinds.map((kind) => (
                <Ledgers.LedgerCellPart key={kind} role="cell" data-kind={kind}>
                  <Ledgers.LedgerHintPart aria-hidden="true">
                    {t(`total.${kind}`)}
                  </Ledgers.LedgerHintPart>
                  <AlignedMoney value={total[kind]} decimals={decimals} mixed />
                </Ledgers.LedgerCellPart>
              ))}
            </Ledgers.LedgerRowPart>
          ))}
        </tbody>
      </Ledgers.LedgerPart>
    </Ledgers.LedgerFramePart>
  );
}
