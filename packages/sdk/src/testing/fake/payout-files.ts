import type { Money } from '../../contract/money.ts';
import { exponentOf } from '../../contract/money.ts';
import type { StaffPayout } from '../../contract/payout-runs.ts';
import type { Payout } from '../../contract/payouts.ts';
import type { Statement } from '../../contract/statements.ts';
import { Fault } from './fault.ts';

/** A statement that names the sums; the real one lists every commission, too. */
export function statementFile(payout: Payout, format: 'pdf' | 'csv'): Response {
  const { id, gross, withheld, fees, amount } = payout;
  const sums = { gross, withheld, fees, amount };
  const rows = Object.entries(sums).map(([what, money]) => `${what},${decimal(money)}`);
  if (format === 'csv') return file(['what,amount', ...rows].join('\r\n'), 'text/csv', `${id}.csv`);
  return file(onePage(['Payout statement', id, ...rows]), 'application/pdf', `${id}.pdf`);
}

/** A month's sums; the real one lists every ledger entry, too. */
export function monthFile({ month, totals }: Statement, format: 'pdf' | 'csv'): Response {
  const rows = totals.flatMap(({ earned, paid, payable }) =>
    Object.entries({ earned, paid, payable }).map(([what, money]) => `${what},${decimal(money)}`),
  );
  const name = `statement-${month}`;
  if (format === 'csv') {
    return file(['what,amount', ...rows].join('\r\n'), 'text/csv', `${name}.csv`);
  }
  return file(onePage(['Monthly statement', month, ...rows]), 'application/pdf', `${name}.pdf`);
}

/** A run as CSV, or a bank file of its transfers as far as a test can tell it from the real one. */
export function runFile(
  runId: string,
  payouts: readonly StaffPayout[],
  format: 'csv' | 'pain001' | 'nacha',
): Response {
  const rows = payouts.map((one) => `${one.id},${one.status},${decimal(one.amount)}`);
  if (format === 'csv') {
    return file(['id,status,amount', ...rows].join('\r\n'), 'text/csv', `${runId}.csv`);
  }
  const transfers = payouts.filter((one) => one.provider === 'bank' && one.status === 'processing');
  if (transfers.length === 0) throw new Fault('nothing_to_pay');
  if (format === 'nacha') return file('101'.padEnd(94, ' '), 'text/plain', `${runId}.ach`);
  const space = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';
  const names = transfers.map(({ id }) => `<EndToEndId>${id}</EndToEndId>`).join('');
  return file(`<Document xmlns="${space}">${names}</Document>`, 'application/xml', `${runId}.xml`);
}

function decimal({ amount, currency }: Money): string {
  const digits = exponentOf(currency);
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
}

function file(body: string, contentType: string, name: string): Response {
  return new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
}

/** The smallest PDF that shows some lines. */
function onePage(lines: readonly string[]): string {
  const shown = lines.map((line) => `(${line.replace(/[()\\]/g, '')}) Tj T*`).join(' ');
  const stream = `BT /F1 12 Tf 16 TL 56 780 Td ${shown} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ' +
      '/Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, index) => {
    const start = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return `${text}xref\n0 ${count}\n0000000000 65535 f \n${rows}${trailer}`;
}
