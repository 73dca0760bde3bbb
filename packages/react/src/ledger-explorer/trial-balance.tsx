import { useId } from 'react';
import type { TrialBalanceLine } from '@portico/sdk/contract';
import { decimalsOf, useFormat, useMessages } from '../internal/i18n/index.ts';
import { useRowSteps } from '../internal/staff/index.ts';
import type { RowSteps } from '../internal/staff/index.ts';
import {
  AlignedMoney,
  RowOpenPart,
  TableCellPart,
  TableColumnPart,
  TableHeadPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
} from '../internal/ui/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import * as Parts from './ledger-explorer.parts.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';
import { byAccount } from './ledger-words.ts';

const columns = ['debits', 'credits', 'balance'] as const;

/** One table for each currency: accounts, both sides, and what is left between them. */
export function TrialBalanceTables({ ledger }: { ledger: LedgerExplorerModel }) {
  const { lines } = ledger.balance;
  const currencies = [...new Set(lines.map(({ currency }) => currency))];
  return currencies.map((currency) => (
    <OneCurrency
      key={currency}
      currency={currency}
      lines={lines.filter((line) => line.currency === currency).sort(byAccount)}
      ledger={ledger}
    />
  ));
}

interface OneCurrencyProps {
  currency: TrialBalanceLine['currency'];
  lines: readonly TrialBalanceLine[];
  ledger: LedgerExplorerModel;
}

function OneCurrency({ currency, lines, ledger }: OneCurrencyProps) {
  const t = useMessages(ledgerExplorer);
  const id = useId();
  const steps = useRowSteps(lines.length);
  const decimals = decimalsOf(currency);
  return (
    <Parts.CurrencyPart>
      <Parts.CurrencyTitlePart id={id}>{t('balance.in', { currency })}</Parts.CurrencyTitlePart>
      <TableScrollPart>
        <TablePart role="table" aria-labelledby={id} data-fixed="">
          <TableHeadPart role="rowgroup">
            <tr role="row">
              <TableColumnPart role="columnheader">{t('balance.account')}</TableColumnPart>
              {columns.map((name) => (
                <TableColumnPart key={name} role="columnheader" data-as="figure">
                  {t(`balance.${name}`)}
                </TableColumnPart>
              ))}
            </tr>
          </TableHeadPart>
          <tbody role="rowgroup">
            {lines.map((line, index) => (
              <AccountRow key={line.account} {...{ line, index, steps, ledger }} />
            ))}
            <TotalRow lines={lines} decimals={decimals} />
          </tbody>
        </TablePart>
      </TableScrollPart>
    </Parts.CurrencyPart>
  );
}

interface AccountRowProps {
  line: TrialBalanceLine;
  index: number;
  steps: RowSteps;
  ledger: LedgerExplorerModel;
}

function AccountRow({ line, index, steps, ledger }: AccountRowProps) {
  const t = useMessages(ledgerExplorer);
  const format = useFormat();
  const { account, currency, debits, credits, balance } = line;
  const { choice, onChoice } = ledger;
  const decimals = decimalsOf(currency);
  const money = (amount: number) => ({ amount, currency });
  const words = { account: t(`account.${account}`), currency };
  return (
    <TableRowPart
      role="row"
      data-acts=""
      data-open={choice.account === account && choice.currency === currency ? '' : undefined}
      onClick={() => {
        steps.setCurrent(index);
        onChoice({ ...choice, account, currency });
      }}
    >
      <TableCellPart role="cell" data-as="lead">
        <RowOpenPart
          type="button"
          tabIndex={index === steps.current ? 0 : -1}
          aria-label={t('balance.open', words)}
          onKeyDown={(event) => steps.onKeyDown(event, index)}
        >
          {words.account}
        </RowOpenPart>
        <Parts.PlainPart>{t(`plain.${account}`)}</Parts.PlainPart>
        <Parts.SidesPart>
          {t('balance.sides', {
            debits: format.money(money(debits)),
            credits: format.money(money(credits)),
          })}
        </Parts.SidesPart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="amount">
        <AlignedMoney value={money(debits)} decimals={decimals} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="amount">
        <AlignedMoney value={money(credits)} decimals={decimals} />
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        <AlignedMoney value={money(balance)} decimals={decimals} />
      </TableCellPart>
    </TableRowPart>
  );
}

interface TotalRowProps {
  lines: readonly TrialBalanceLine[];
  decimals: number;
}

/** Both sides summed up: the same number twice, and nothing between them. */
function TotalRow({ lines, decimals }: TotalRowProps) {
  const t = useMessages(ledgerExplorer);
  const currency = lines[0]?.currency ?? 'USD';
  const sum = (name: (typeof columns)[number]) => ({
    amount: lines.reduce((total, line) => total + line[name], 0),
    currency,
  });
  return (
    <Parts.TotalRowPart role="row">
      <TableCellPart role="rowheader" data-as="lead">
        {t('balance.total')}
      </TableCellPart>
      {columns.map((name) => (
        <TableCellPart key={name} role="cell" data-as="figure">
          <AlignedMoney value={sum(name)} decimals={decimals} />
        </TableCellPart>
      ))}
    </Parts.TotalRowPart>
  );
}
