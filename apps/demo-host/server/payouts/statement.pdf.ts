import type { CarriedLine } from './carried.store.ts';
import { decimal, moneyOf } from './csv.ts';
import type { PayoutRow } from './payouts.table.ts';
import { openSheet, page, type Sheet } from './pdf-sheet.ts';

/** More lines than anyone reads on paper: the rest is in the CSV, and the statement says so. */
export const statementLinesMax = 2_000;

export interface Statement {
  payout: PayoutRow;
  lines: readonly CarriedLine[];
  program: { name: string };
  partner: { name: string };
}

const column = { date: page.margin, what: 130, type: 385, amount: page.width - page.margin };

/** Draws a statement: who pays whom how much, the sums, and one line per commission. */
export async function drawStatement(statement: Statement): Promise<Uint8Array<ArrayBuffer>> {
  const { payout, lines, program } = statement;
  const sheet = await openSheet({
    title: `Payout ${payout.id}`,
    author: program.name,
    created: payout.createdAt,
    modified: payout.updatedAt,
  });
  drawHead(sheet, statement);
  drawSums(sheet, payout);
  drawLines(sheet, payout, lines);
  return sheet.print();
}

const day = (date: Date) => date.toISOString().slice(0, 10);

function drawHead(sheet: Sheet, { payout, program, partner }: Statement): void {
  sheet.down(6);
  sheet.text(page.margin, 'Payout statement', { size: 20, bold: true });
  sheet.down(22);
  sheet.text(page.margin, program.name, { faint: true });
  sheet.down(30);
  const { periodFrom, periodTo, completedAt, createdAt } = payout;
  const facts: [string, string][] = [
    ['Paid to', partner.name],
    ['Payout', payout.id],
    ['Status', statusWords[payout.status]],
    ['Created', day(createdAt)],
    ...(completedAt ? [['Completed', day(completedAt)] as [string, string]] : []),
    ...(periodFrom && periodTo
      ? [['Earned', `${day(periodFrom)} to ${day(periodTo)}`] as [string, string]]
      : []),
    // The dots of a shortened number are no letters of the standard fonts.
    ['Destination', payout.destination.replaceAll('•', '*')],
  ];
  for (const [name, value] of facts) {
    sheet.text(page.margin, name, { faint: true });
    sheet.text(column.what, value);
    sheet.down(16);
  }
  sheet.down(10);
}

const statusWords: Record<PayoutRow['status'], string> = {
  pending: 'Waiting to be sent',
  processing: 'On its way',
  completed: 'Completed',
  failed: 'Did not arrive: its commissions are payable again',
  cancelled: 'Cancelled: its commissions are payable again',
};

function drawSums(sheet: Sheet, payout: PayoutRow): void {
  const { gross, withheld, fees, amount, commissions, currency } = payout;
  const sums: [string, number, boolean][] = [
    [`${commissions} commissions`, gross, false],
    ['Tax withheld', -withheld, false],
    ['Fees', -fees, false],
    ['Amount', amount, true],
  ];
  for (const [name, value, bold] of sums) {
    sheet.text(page.margin, name, { bold });
    sheet.text(column.amount, amountOf(value, currency), { bold, right: true });
    sheet.rule();
    sheet.down(19);
  }
  sheet.down(14);
}

const amountOf = (amount: number, currency: PayoutRow['currency']) =>
  `${decimal(moneyOf(amount, currency))} ${currency}`;

function drawLines(sheet: Sheet, payout: PayoutRow, lines: readonly CarriedLine[]): void {
  if (lines.length === 0) return;
  drawTableHead(sheet);
  for (const { occurredAt, what, product, type, amount } of lines) {
    if (sheet.down(15, 10)) drawTableHead(sheet);
    sheet.text(column.date, day(occurredAt), { size: 9 });
    sheet.fit(column.what, product ? `${what}, ${product}` : what, column.type - column.what - 12);
    sheet.text(column.type, type, { size: 9 });
    sheet.text(column.amount, amountOf(amount, payout.currency), { size: 9, right: true });
  }
  const more = payout.commissions - lines.length;
  if (more <= 0) return;
  sheet.down(22, 10);
  sheet.text(column.date, `And ${more} more: the CSV has them all.`, { size: 9, faint: true });
}

function drawTableHead(sheet: Sheet): void {
  const style = { size: 9, faint: true };
  sheet.text(column.date, 'Date', style);
  sheet.text(column.what, 'For', style);
  sheet.text(column.type, 'Type', style);
  sheet.text(column.amount, 'Amount', { ...style, right: true });
  sheet.rule();
  sheet.down(4);
}
