import type { Balance, PayoutBlocker, PayoutOverview } from '@portico/sdk/contract';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Callout, Facts, FinePrintPart, Money, ProgressBar } from '../internal/ui/index.ts';
import { payoutRequest } from '../locales/en/payout-request.ts';
import { blockersToTell, isPressing, useBlockerText } from './blocker-words.ts';
import * as Parts from './payout-request.parts.ts';

/** Props of {@link BalanceSection}. */
export interface BalanceSectionProps {
  balance: Balance;
  overview: PayoutOverview;
  /** Asks for what is ready; undefined for who may not. */
  onRequest: ((balance: Balance) => void) | undefined;
  /** Leads to where something in the way is settled. */
  onAct: ((blocker: PayoutBlocker) => void) | undefined;
}

/** Where money in one currency stands. */
export function BalanceSection({ balance, overview, onRequest, onAct }: BalanceSectionProps) {
  const t = useMessages(payoutRequest);
  const { payable, currency } = balance;
  const blockers = blockersToTell(balance);
  const canRequest = blockers.length === 0 && payable.amount > 0;
  return (
    <Parts.BalancePart aria-label={t('balance.of', { currency })}>
      <Parts.PayablePart>
        <Parts.PayableWordsPart>
          <Parts.PayableLabelPart>
            {t(payable.amount < 0 ? 'payable.negative' : 'payable')}
          </Parts.PayableLabelPart>
          <Parts.PayableFigurePart data-negative={payable.amount < 0 ? '' : undefined}>
            <Money value={payable} />
          </Parts.PayableFigurePart>
          <FinePrintPart>
            <Schedule overview={overview} canRequest={canRequest && onRequest !== undefined} />
          </FinePrintPart>
        </Parts.PayableWordsPart>
        {canRequest && onRequest && (
          <Button variant="primary" onClick={() => onRequest(balance)}>
            {t('request')}
          </Button>
        )}
      </Parts.PayablePart>
      {blockers.includes('below_minimum') && <Minimum balance={balance} />}
      {blockers.length > 0 && <Blockers {...{ balance, overview, onAct }} />}
      <Lines balance={balance} />
    </Parts.BalancePart>
  );
}

/** When it is paid by itself. Joined by a dot: not every language ends with a full stop. */
function Schedule({ overview, canRequest }: { overview: PayoutOverview; canRequest: boolean }) {
  const t = useMessages(payoutRequest);
  const format = useFormat();
  const { rhythm, nextPayoutAt } = overview;
  if (rhythm === 'on_demand') return t('next.onDemand');
  if (rhythm === 'instant') return t('next.instant');
  if (nextPayoutAt === null) return `${t('next.none')} · ${t(`rhythm.${rhythm}`)}`;
  const date = t('next.date', { date: format.date(nextPayoutAt) });
  return `${date} · ${canRequest ? t('next.early') : t(`rhythm.${rhythm}`)}`;
}

function Minimum({ balance: { payable, minimum } }: { balance: Balance }) {
  const t = useMessages(payoutRequest);
  const format = useFormat();
  const text = t('minimum.of', {
    amount: format.money(payable),
    minimum: format.money(minimum),
  });
  return (
    <Parts.MinimumPart>
      <ProgressBar
        label={t('minimum.label')}
        value={payable.amount}
        max={minimum.amount}
        valueText={text}
      />
      <span aria-hidden="true">{text}</span>
    </Parts.MinimumPart>
  );
}

/** Each thing in the way, with the step that settles it. */
function Blockers({ balance, overview, onAct }: Omit<BalanceSectionProps, 'onRequest'>) {
  const t = useMessages(payoutRequest);
  const textOf = useBlockerText();
  const { method } = overview;
  return (
    <Parts.BlockersPart>
      {blockersToTell(balance).map((blocker) => (
        <li key={blocker}>
          <Callout
            tone={isPressing(blocker) ? 'warning' : 'neutral'}
            action={
              onAct && (
                <Button size="sm" onClick={() => onAct(blocker)}>
                  {t(`action.${blocker}`)}
                </Button>
              )
            }
          >
            {textOf(blocker, { balance, method })}
          </Callout>
        </li>
      ))}
    </Parts.BlockersPart>
  );
}

/** Where the rest stands; fees and budgets only where there are any. */
function Lines({ balance }: { balance: Balance }) {
  const t = useMessages(payoutRequest);
  const always = ['held', 'inTransit', 'paid'] as const;
  const sometimes = (['fees', 'marketingBudget'] as const).filter(
    (name) => balance[name].amount !== 0,
  );
  return (
    <Parts.LinesPart>
      <Facts
        kind="money"
        items={[...always, ...sometimes].map((name) => ({
          name: t(`line.${name}`),
          value: <Money value={balance[name]} />,
        }))}
      />
    </Parts.LinesPart>
  );
}
