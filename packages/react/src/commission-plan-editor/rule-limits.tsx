import type { Currency } from '@portico/sdk';
import type { CapPeriod, Rule } from '@portico/sdk/engine';
import { useMessages } from '../internal/i18n/index.ts';
import { MoneyField } from '../internal/staff/index.ts';
import { Select } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { CurrencyField } from './draft-fields.tsx';
import { withPart } from './plan-draft.ts';
import { useProblemAt } from './problems.ts';
import type { RulePartProps } from './rule-form.tsx';

const periods: readonly CapPeriod[] = ['payment', 'month', 'quarter', 'year', 'lifetime'];

/** The least and the most that a rule pays; both in one currency. */
export function RuleLimits({ rule, at, onChange }: RulePartProps) {
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  const { minimum, cap } = rule;
  const currency = cap?.amount.currency ?? minimum?.amount.currency ?? 'USD';
  const per = cap?.per ?? 'month';
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('limits')}</Parts.GroupNamePart>
      <Parts.FieldsPart>
        <MoneyField
          size="sm"
          label={t('minimum')}
          value={minimum?.amount.amount}
          currency={currency}
          error={problem(`${at}/minimum`)}
          onChange={(amount) =>
            onChange(
              withPart(rule, 'minimum', amount ? { amount: { amount, currency } } : undefined),
            )
          }
        />
        <MoneyField
          size="sm"
          label={t('cap')}
          value={cap?.amount.amount}
          currency={currency}
          error={problem(`${at}/cap`)}
          onChange={(amount) =>
            onChange(
              withPart(rule, 'cap', amount ? { amount: { amount, currency }, per } : undefined),
            )
          }
        />
        {cap && (
          <Select
            size="sm"
            label={t('per')}
            value={cap.per}
            options={periods.map((value) => ({ value, label: t(`per.${value}`) }))}
            onChange={({ target }) =>
              onChange({ ...rule, cap: { ...cap, per: target.value as CapPeriod } })
            }
          />
        )}
        {(cap || minimum) && (
          <CurrencyField
            label={t('currency')}
            value={currency}
            onChange={(next) => onChange(inCurrency(rule, next))}
          />
        )}
      </Parts.FieldsPart>
    </Parts.GroupPart>
  );
}

/** The rule with its limits in another currency. */
function inCurrency(rule: Rule, currency: Currency): Rule {
  const { minimum, cap } = rule;
  return {
    ...rule,
    ...(cap && { cap: { ...cap, amount: { ...cap.amount, currency } } }),
    ...(minimum && { minimum: { amount: { ...minimum.amount, currency } } }),
  };
}
