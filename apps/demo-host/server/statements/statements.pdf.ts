import type { LedgerAccount } from '@portico/sdk/contract';
import { openSheet, page, type Sheet } from '../payouts/index.ts';
import {
  amountOf,
  legsOf,
  statedTurnovers,
  type StatedAccount,
  type StatedEntry,
  type Turnover,
} from './statements.rules.ts';
import type { StatementRow } from './statements.store.ts';

/** More than anyone reads on paper: the rest is in the CSV, and the statement says so. */
export const statedLinesMax = 2_000;

const column = { text: 130, subject: 235, account: 235, opening: 350, change: 445 };
const right = page.width - page.margin;

/** A statement on paper. The same row and the same entries make the same bytes. */
export async function drawMonth(
  row: StatementRow,
  turnovers: readonly Turnover[],
  entries: readonly StatedEntry[],
): Promise<Uint8Array<ArrayBuffer>> {
  const { month, programName, madeAt } = row;
  const title = `Statement ${month}`;
  const sheet = await openSheet({ title, author: programName, created: madeAt, modified: madeAt });
  drawHead(sheet, row);
  drawTurnovers(sheet, turnovers);
  drawEntries(sheet, row, entries);
  return sheet.print();
}

function drawHead(sheet: Sheet, { month, programName, partnerName, id, madeAt }: StatementRow) {
  sheet.down(6);
  sheet.text(page.margin, 'Monthly statement', { size: 20, bold: true });
  sheet.down(22);
  sheet.text(page.margin, programName, { faint: true });
  sheet.down(30);
  const facts: [string, string][] = [
    ['Partner', partnerName],
    ['Month', `${month}, UTC`],
    ['Statement', id],
    ['Made', madeAt.toISOString().slice(0, 10)],
  ];
  for (const [name, value] of facts) {
    sheet.text(page.margin, name, { faint: true });
    sheet.text(column.text, value);
    sheet.down(16);
  }
  sheet.down(10);
}

/** Accounts as the partner reads them; what it owes stands below nothing. */
const accountWords: Record<StatedAccount, string> = {
  held: 'On hold',
  payable: 'Payable',
  in_transit: 'On its way',
  paid: 'Paid in all',
  tax_withheld: 'Tax withheld in all',
  fees_receivable: 'Fees owed',
  marketing_budget: 'Marketing budget',
};

function drawTurnovers(sheet: Sheet, turnovers: readonly Turnover[]): void {
  const style = { size: 9, faint: true };
  sheet.text(page.margin, 'Account', style);
  sheet.text(column.opening, 'Opened with', { ...style, right: true });
  sheet.text(column.change, 'Change', { ...style, right: true });
  sheet.text(right, 'Closed with', { ...style, right: true });
  sheet.rule();
  sheet.down(19);
  for (const { account, currency, opening, closing } of statedTurnovers(turnovers)) {
    sheet.text(page.margin, accountWords[account]);
    sheet.text(column.opening, amountOf(opening, currency), { right: true });
    sheet.text(column.change, amountOf(closing - opening, currency), { right: true });
    sheet.text(right, amountOf(closing, currency), { right: true, bold: true });
    sheet.rule();
    sheet.down(19, 10);
  }
  sheet.down(14);
}

function drawEntries(sheet: Sheet, row: StatementRow, entries: readonly StatedEntry[]): void {
  drawEntriesHead(sheet);
  for (const entry of entries) {
    if (sheet.down(15, 10)) drawEntriesHead(sheet);
    sheet.text(page.margin, entry.at.toISOString().slice(0, 10), { size: 9 });
    sheet.fit(column.text, whatOf(entry), column.subject - column.text - 8);
    sheet.fit(column.subject, entry.memo ?? entry.subject, right - column.subject - 90);
    sheet.text(right, amountOf(entry.amount, entry.currency), { size: 9, right: true });
  }
  const more = row.entries - entries.length;
  if (more <= 0) return;
  sheet.down(22, 10);
  sheet.text(page.margin, `And ${more} more: the CSV has them all.`, { size: 9, faint: true });
}

/** Where an entry took money from, and where to, as far as it is the partner's. */
function whatOf(entry: StatedEntry): string {
  const own = new Map<LedgerAccount, string>(
    legsOf(entry).map(({ account }) => [account, accountWords[account]]),
  );
  const [from, to] = [own.get(entry.debit), own.get(entry.credit)];
  if (from && to) return `${from} > ${to}`;
  return to ? `+ ${to}` : `- ${from ?? ''}`;
}

function drawEntriesHead(sheet: Sheet): void {
  const style = { size: 9, faint: true };
  sheet.text(page.margin, 'Date', style);
  sheet.text(column.text, 'Movement', style);
  sheet.text(column.subject, 'For', style);
  sheet.text(right, 'Amount', { ...style, right: true });
  sheet.rule();
  sheet.down(4);
}
