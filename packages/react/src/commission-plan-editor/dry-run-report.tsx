import type { Recalculation } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { FinePrintPart, Money, RowNotePart } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';

const shownMax = 10;

/** Totals before and after, by partner, and where it differs most. */
export function DryRunReport({ report }: { report: Recalculation }) {
  const t = useMessages(commissionPlanDraft);
  const { payments, truncated, totals, byPartner, differences } = report;
  return (
    <div aria-live="polite">
      <FinePrintPart>{t('dry.payments', { count: payments })}</FinePrintPart>
      {truncated && <FinePrintPart>{t('dry.truncated')}</FinePrintPart>}
      <Changes
        title={t('dry.total')}
        head={t('dry.currency')}
        lines={totals.map((line) => ({ ...line, id: line.currency, name: line.currency }))}
      />
      <Changes
        title={t('dry.partners')}
        head={t('dry.partner')}
        lines={byPartner.slice(0, shownMax).map((line) => ({
          ...line,
          id: `${line.partner.id} ${line.currency}`,
          name: line.partner.name,
        }))}
      />
      {differences.length === 0 ? (
        <FinePrintPart>{t('dry.same')}</FinePrintPart>
      ) : (
        <Changes
          title={t('dry.largest')}
          head={t('dry.customer')}
          lines={differences.slice(0, shownMax).map((line, index) => ({
            ...line,
            id: `${line.paymentId} ${index}`,
            name: line.customer,
          }))}
        />
      )}
    </div>
  );
}

interface Change {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  /** Minor units. */
  readonly before: number;
  readonly after: number;
  readonly change: number;
}

function Changes(props: { title: string; head: string; lines: readonly Change[] }) {
  const { title, head, lines } = props;
  const t = useMessages(commissionPlanDraft);
  const format = useFormat();
  return (
    <Parts.ReportPart role="table" aria-label={title}>
      <thead role="rowgroup">
        <tr role="row">
          <Parts.ReportHeadPart role="columnheader">{head}</Parts.ReportHeadPart>
          <Parts.ReportHeadPart role="columnheader" data-as="figure">
            {t('dry.after')}
          </Parts.ReportHeadPart>
          <Parts.ReportHeadPart role="columnheader" data-as="figure">
            {t('dry.change')}
          </Parts.ReportHeadPart>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {lines.map(({ id, name, currency, before, after, change }) => (
          <tr key={id} role="row">
            <Parts.ReportCellPart role="rowheader">
              <bdi>{name}</bdi>
            </Parts.ReportCellPart>
            <Parts.ReportCellPart role="cell" data-as="figure">
              <Money value={{ amount: after, currency }} />
              <RowNotePart>
                {t('dry.before')} {format.money({ amount: before, currency })}
              </RowNotePart>
            </Parts.ReportCellPart>
            <Parts.ReportCellPart role="cell" data-as="figure" data-sign={Math.sign(change)}>
              <bdi>
                {change > 0 && '+'}
                {format.money({ amount: change, currency })}
              </bdi>
            </Parts.ReportCellPart>
          </tr>
        ))}
      </tbody>
    </Parts.ReportPart>
  );
}
