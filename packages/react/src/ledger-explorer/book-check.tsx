import type { Reconciliation } from '@portico/sdk/contract';
import { useFormat, useMessages, useNow } from '../internal/i18n/index.ts';
import {
  AlignedMoney,
  Callout,
  InfoHint,
  Money,
  RowOpenPart,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
} from '../internal/ui/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { everyEntry } from './ledger-choice.ts';
import { CheckPart, IdPart } from './ledger-explorer.parts.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';

interface BookCheckProps {
  check: Reconciliation;
  ledger: LedgerExplorerModel;
}

/** What the nightly comparison found: nothing, or where the books differ and by how much. */
export function BookCheck({ check: { checkedAt, differences }, ledger }: BookCheckProps) {
  const t = useMessages(ledgerExplorer);
  const format = useFormat();
  const now = useNow();
  const hint = <InfoHint label={t('check.ask')} text={t('check.hint')} />;
  if (checkedAt === null) {
    return (
      <CheckPart>
        <Callout title={t('check.never')} action={hint}>
          {t('check.neverText')}
        </Callout>
      </CheckPart>
    );
  }
  const age = t('check.at', { age: format.relative(checkedAt, now) });
  const count = differences.length;
  return (
    <CheckPart>
      {count === 0 ? (
        <Callout tone="success" title={t('check.agrees')} action={hint}>
          {age}
        </Callout>
      ) : (
        <>
          <Callout tone="danger" title={t('check.differs', { count })} action={hint}>
            {age}
          </Callout>
          <Differences differences={differences} ledger={ledger} />
        </>
      )}
    </CheckPart>
  );
}

type Difference = Reconciliation['differences'][number];

interface DifferencesProps {
  differences: readonly Difference[];
  ledger: LedgerExplorerModel;
}

function Differences({ differences, ledger }: DifferencesProps) {
  const t = useMessages(ledgerExplorer);
  return (
    <TablePart role="table" aria-label={t('check.differs', { count: differences.length })}>
      <TableHeadPart role="rowgroup">
        <tr role="row">
          <TableColumnPart role="columnheader">{t('check.what')}</TableColumnPart>
          <TableColumnPart role="columnheader">{t('check.partner')}</TableColumnPart>
          {(['expected', 'found', 'difference'] as const).map((name) => (
            <TableColumnPart key={name} role="columnheader" data-as="figure">
              {t(`check.${name}`)}
            </TableColumnPart>
          ))}
        </tr>
      </TableHeadPart>
      <tbody role="rowgroup">
        {differences.map((one) => (
          <DifferenceRow
            key={`${one.check} ${one.partnerId} ${one.currency}`}
            one={one}
            onFind={(id) => ledger.onChoice({ ...everyEntry, id, currency: one.currency })}
          />
        ))}
      </tbody>
    </TablePart>
  );
}

function DifferenceRow({ one, onFind }: { one: Difference; onFind: (id: string) => void }) {
  const t = useMessages(ledgerExplorer);
  const { check, partnerId, currency, expected, found } = one;
  const money = (amount: number) => ({ amount, currency });
  return (
    <TableRowPart
      role="row"
      data-acts={partnerId === null ? undefined : ''}
      onClick={() => partnerId !== null && onFind(partnerId)}
    >
      <TableCellPart role="cell" data-as="lead">
        {partnerId === null ? (
          t(`check.${check}`)
        ) : (
          <RowOpenPart
            type="button"
            aria-label={`${t(`check.${check}`)}. ${t('check.show', { id: partnerId })}`}
          >
            {t(`check.${check}`)}
          </RowOpenPart>
        )}
      </TableCellPart>
      <TableCellPart role="cell" data-as="note">
        {partnerId === null ? t('check.everybody') : <IdPart>{partnerId}</IdPart>}
      </TableCellPart>
      <TableCellPart role="cell" data-as="amount">
        <AlignedMoney value={money(expected)} decimals={0} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="amount">
        <AlignedMoney value={money(found)} decimals={0} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        <Money value={money(found - expected)} signed />
      </TableCellPart>
    </TableRowPart>
  );
}
