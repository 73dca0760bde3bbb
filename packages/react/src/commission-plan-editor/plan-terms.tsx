import type { PlanTerms, Rule } from '@portico/sdk/engine';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Badge, FinePrintPart } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import type { Ladder } from './ladder.ts';
import { useRuleWords } from './use-rule-words.ts';

interface PlanTermsTextProps {
  terms: PlanTerms;
  ladder: Ladder | undefined;
}

/** What a plan says, in sentences. */
export function PlanTermsText({ terms, ladder }: PlanTermsTextProps) {
  const t = useMessages(commissionPlan);
  const { rules, currency } = terms;
  return (
    <>
      <FinePrintPart>
        {currency === undefined ? t('noCurrency') : t('currency', { currency })}{' '}
        {rules.length > 1 && t('rulesNote')}
      </FinePrintPart>
      {rules.length === 0 && <FinePrintPart>{t('noRules')}</FinePrintPart>}
      {rules.map((rule) => (
        <RuleText key={rule.key} rule={rule} ladder={ladder} />
      ))}
      <LevelsText terms={terms} />
      <RewardsText terms={terms} />
    </>
  );
}

function RuleText({ rule, ladder }: { rule: Rule; ladder: Ladder | undefined }) {
  const t = useMessages(commissionPlan);
  const words = useRuleWords(ladder);
  const lines = words.linesOf(rule);
  return (
    <Parts.RulePart>
      <Parts.RuleHeadPart>
        <Parts.RuleNamePart>
          <bdi>{rule.name ?? rule.key}</bdi>
        </Parts.RuleNamePart>
        <Badge plain>{t(`type.${rule.type}`)}</Badge>
      </Parts.RuleHeadPart>
      <Parts.RulePaysPart>{words.paysOf(rule)}</Parts.RulePaysPart>
      <Lines lines={lines} />
    </Parts.RulePart>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <Parts.RuleLinesPart>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </Parts.RuleLinesPart>
  );
}

function LevelsText({ terms: { levels } }: Pick<PlanTermsTextProps, 'terms'>) {
  const t = useMessages(commissionPlan);
  const format = useFormat();
  if (levels === undefined) return null;
  const rates = levels.rates.map((rate, index) =>
    t('levels.rate', { level: index + 1, percent: format.percent(rate) }),
  );
  return (
    <Parts.RulePart>
      <Parts.RuleNamePart>{t('levels')}</Parts.RuleNamePart>
      <Parts.RulePaysPart>
        {t(`levels.${levels.of}`, { rates: format.list(rates) })}
      </Parts.RulePaysPart>
      {levels.cap && (
        <Lines lines={[t('levels.cap', { percent: format.percent(levels.cap.rate) })]} />
      )}
    </Parts.RulePart>
  );
}

function RewardsText({ terms: { rewards } }: Pick<PlanTermsTextProps, 'terms'>) {
  const t = useMessages(commissionPlan);
  const format = useFormat();
  if (rewards === undefined || rewards.length === 0) return null;
  return (
    <Parts.RulePart>
      <Parts.RuleNamePart>{t('rewards')}</Parts.RuleNamePart>
      <Lines
        lines={rewards.map(({ achievement, pays }) =>
          t('reward', { amount: format.money(pays.flat), achievement }),
        )}
      />
    </Parts.RulePart>
  );
}
