import { useId } from 'react';
import type { PayoutRun } from '@portico/sdk/contract';
import { Download } from '../internal/icons/index.ts';
import { SendFailure } from '../internal/form/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { MoreRows } from '../internal/staff/index.ts';
import {
  Badge,
  CardBody,
  FinePrintPart,
  IconButton,
  Menu,
  Money,
  RowNotePart,
  RowOpenPart,
  SectionTitlePart,
  TableCellPart,
  TablePart,
  TableRowPart,
  TableScrollPart,
} from '../internal/ui/index.ts';
import { payoutRun } from '../locales/en/payout-run.ts';
import * as Parts from './payout-run.parts.ts';
import type { PayoutRunModel } from './payout-run.view.tsx';

/** Runs so far: what they paid, what failed, and their files. */
export function RunList({ run }: { run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  const id = useId();
  const { runs, exporting, moreRuns } = run;
  return (
    <section aria-labelledby={id}>
      <Parts.PartHeadPart>
        <SectionTitlePart id={id}>{t('runs')}</SectionTitlePart>
        {runs.length === 0 && <FinePrintPart>{t('runs.none')}</FinePrintPart>}
      </Parts.PartHeadPart>
      {exporting.error && (
        <CardBody>
          <SendFailure error={exporting.error} words={{ nothing_to_pay: t('export.nothing') }} />
        </CardBody>
      )}
      {runs.length > 0 && (
        <TableScrollPart>
          <TablePart role="table" aria-labelledby={id}>
            <tbody role="rowgroup">
              {runs.map((one) => (
                <RunRow key={one.id} one={one} run={run} />
              ))}
            </tbody>
          </TablePart>
        </TableScrollPart>
      )}
      {moreRuns.hasMore && <MoreRows text="" list={moreRuns} />}
    </section>
  );
}

function RunRow({ one, run }: { one: PayoutRun; run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  const format = useFormat();
  const { id, startedAt, rhythm, totals } = one;
  const payouts = totals.reduce((sum, total) => sum + total.payouts, 0);
  const failed = totals.reduce((sum, total) => sum + total.failed, 0);
  const show = () => run.onChoice({ view: 'all', runId: id });
  return (
    <TableRowPart
      role="row"
      data-acts=""
      data-open={run.choice.runId === id ? '' : undefined}
      onClick={show}
    >
      <TableCellPart role="cell" data-as="lead">
        <RowOpenPart
          type="button"
          aria-label={`${t('run.at', { date: format.date(startedAt) })}. ${t('runs.show')}`}
        >
          {t('run.at', { date: format.date(startedAt) })}
        </RowOpenPart>
        <RowNotePart>{t(rhythm === null ? 'rhythm.all' : `rhythm.${rhythm}`)}</RowNotePart>
      </TableCellPart>
      <TableCellPart role="cell" data-as="note">
        {payouts === 0 ? t('run.nobody') : t('preview.payouts', { count: payouts })}
      </TableCellPart>
      <TableCellPart role="cell" data-as="state">
        {failed > 0 && <Badge tone="danger">{t('run.failed', { count: failed })}</Badge>}
      </TableCellPart>
      <TableCellPart role="cell" data-as="figure">
        {totals.map(({ currency, amount }) => (
          <div key={currency}>
            <Money value={amount} />
          </div>
        ))}
      </TableCellPart>
      {run.mayRun && (
        <TableCellPart role="cell" data-as="act" onClick={(event) => event.stopPropagation()}>
          <ExportMenu id={id} run={run} />
        </TableCellPart>
      )}
    </TableRowPart>
  );
}

const formats = ['csv', 'pain001', 'nacha'] as const;

function ExportMenu({ id, run }: { id: string; run: PayoutRunModel }) {
  const t = useMessages(payoutRun);
  return (
    <Menu
      label={t('export')}
      trigger={(trigger) => (
        <IconButton
          icon={Download}
          size="sm"
          hint={false}
          label={t('export')}
          pending={run.exporting.isPending}
          {...trigger}
        />
      )}
      items={formats.map((format) => ({
        id: format,
        label: t(`export.${format}`),
        onSelect: () => run.onExport(id, format),
      }))}
    />
  );
}
