import type { Payout } from '@portico/sdk/contract';
import { Download } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Callout, DateTime, Facts, Money } from '../internal/ui/index.ts';
import { payoutHistory } from '../locales/en/payout-history.ts';
import { payoutWords } from '../locales/en/payout-words.ts';
import * as Parts from './payout-history.parts.ts';

/** The two shapes of a statement. */
export type StatementFormat = 'pdf' | 'csv';

/** How downloads of statements go. */
export interface Statements {
  readonly pending: { readonly id: string; readonly format: StatementFormat } | undefined;
  /** The payout whose statement did not come, and why in words. */
  readonly failure: { readonly id: string; readonly text: string } | undefined;
  readonly start: (id: string, format: StatementFormat) => void;
}

/** Props of {@link PayoutDetail}. */
export interface PayoutDetailProps {
  payout: Payout;
  statements: Statements;
  /** Leads to where the payout method is changed. */
  onCheckMethod?: (() => void) | undefined;
}

/** How the amount comes about, where it went, what went wrong, and the statement. */
export function PayoutDetail({ payout, statements, onCheckMethod }: PayoutDetailProps) {
  const hasStatement = payout.status !== 'failed' && payout.status !== 'cancelled';
  return (
    <Parts.PayoutBodyPart>
      {payout.problem !== null && <Problem payout={payout} onCheckMethod={onCheckMethod} />}
      <Parts.PayoutColumnsPart>
        <Breakdown payout={payout} />
        <PayoutFacts payout={payout} />
      </Parts.PayoutColumnsPart>
      {hasStatement && <Statement id={payout.id} statements={statements} />}
    </Parts.PayoutBodyPart>
  );
}

const totalOf = {
  pending: 'line.coming',
  processing: 'line.coming',
  completed: 'line.amount',
  failed: 'line.void',
  cancelled: 'line.void',
} as const;

/** From the commissions to what reaches the partner, line by line. */
function Breakdown({ payout }: { payout: Payout }) {
  const t = useMessages(payoutHistory);
  const total = totalOf[payout.status];
  const minus = ({ amount, currency }: Payout['fees']) => (
    <Money value={{ amount: amount === 0 ? 0 : -amount, currency }} />
  );
  return (
    <Facts
      kind="money"
      items={[
        {
          name: t('line.gross', { count: payout.commissions }),
          value: <Money value={payout.gross} />,
        },
        { name: t('line.withheld'), value: minus(payout.withheld) },
        { name: t('line.fees'), value: minus(payout.fees) },
        { name: t(total), value: <Money value={payout.amount} />, isTotal: true },
      ]}
    />
  );
}

function PayoutFacts({ payout }: { payout: Payout }) {
  const t = useMessages(payoutHistory);
  const words = useMessages(payoutWords);
  const format = useFormat();
  const { periodFrom, periodTo, provider, expectedAt, completedAt, status } = payout;
  const hasPlace = provider === 'bank' || provider === 'paypal';
  const period =
    periodFrom !== null &&
    periodTo !== null &&
    t('fact.periodOf', { from: format.date(periodFrom), to: format.date(periodTo) });
  const isUnderWay = status === 'pending' || status === 'processing';
  return (
    <Facts
      items={[
        period !== false && { name: t('fact.period'), value: period },
        hasPlace && { name: t('fact.destination'), value: <bdi>{payout.destination}</bdi> },
        { name: t('fact.provider'), value: words(`provider.${provider}`) },
        { name: t('fact.created'), value: <DateTime value={payout.createdAt} /> },
        isUnderWay &&
          expectedAt !== null && {
            name: t('fact.expected'),
            value: <DateTime value={expectedAt} />,
          },
        completedAt !== null &&
          status === 'completed' && {
            name: t('fact.completed'),
            value: <DateTime value={completedAt} />,
          },
        {
          name: t('fact.reference'),
          value: <Parts.ReferencePart>{payout.id}</Parts.ReferencePart>,
        },
      ]}
    />
  );
}

/** What went wrong, that nothing is lost, and what to do. */
function Problem({ payout, onCheckMethod }: Pick<PayoutDetailProps, 'payout' | 'onCheckMethod'>) {
  const t = useMessages(payoutHistory);
  const isCancelled = payout.status === 'cancelled';
  return (
    <Callout
      tone={isCancelled ? 'neutral' : 'danger'}
      title={t(isCancelled ? 'problem.cancelled' : 'problem.failed')}
      action={
        !isCancelled &&
        onCheckMethod && (
          <Button size="sm" onClick={onCheckMethod}>
            {t('problem.action')}
          </Button>
        )
      }
    >
      {payout.problem?.detail} {t('problem.text')} {!isCancelled && t('problem.method')}
    </Callout>
  );
}

function Statement({ id, statements }: { id: string; statements: Statements }) {
  const t = useMessages(payoutHistory);
  const { pending, failure, start } = statements;
  return (
    <>
      <Parts.StatementPart>
        {t('statement.title')}
        {(['pdf', 'csv'] as const).map((format) => (
          <Button
            key={format}
            size="sm"
            icon={Download}
            aria-label={t('statement.of', { format: t(`statement.${format}`) })}
            pending={pending?.id === id && pending.format === format}
            onClick={() => start(id, format)}
          >
            {t(`statement.${format}`)}
          </Button>
        ))}
      </Parts.StatementPart>
      {failure?.id === id && (
        <Callout tone="danger" role="alert">
          {failure.text}
        </Callout>
      )}
    </>
  );
}
