import { useState } from 'react';
import type { Rule, RuleType } from '@portico/sdk/engine';
import { ChevronDown, X } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, IconButton, Select, TextField } from '../internal/ui/index.ts';
import { commissionPlan } from '../locales/en/commission-plan.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import type { Ladder } from './ladder.ts';
import { withPart } from './plan-draft.ts';
import { useProblemAt } from './problems.ts';
import { RuleBonuses } from './rule-bonuses.tsx';
import { RuleLimits } from './rule-limits.tsx';
import { RulePays } from './rule-pays.tsx';
import { RuleWhen } from './rule-when.tsx';
import { useRuleWords } from './use-rule-words.ts';

/** Props of every part of a rule's form. */
export interface RulePartProps {
  rule: Rule;
  /** Its place in the terms: `/rules/0`. */
  at: string;
  ladder: Ladder | undefined;
  onChange: (rule: Rule) => void;
}

interface RuleFormProps extends RulePartProps {
  /** It was just added: open, to be filled in. */
  isNew: boolean;
  onRemove: () => void;
}

/** One rule: closed it says what it pays, open it can be changed. */
export function RuleForm({ isNew, onRemove, ...props }: RuleFormProps) {
  const { rule, at, ladder } = props;
  const t = useMessages(commissionPlanDraft);
  const words = useRuleWords(ladder);
  const problem = useProblemAt();
  const [isOpen, setIsOpen] = useState(isNew);
  const own = problem(at, 'here');
  const wrong = problem(at);
  const name = rule.name ?? rule.key;
  return (
    <Parts.RulePart data-wrong={wrong === undefined ? undefined : ''}>
      <Parts.RuleHeadPart>
        <Parts.RuleTogglePart
          type="button"
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          <Icon icon={ChevronDown} />
          <span dir="auto">{name}</span>
          {!isOpen && <Parts.RuleToggleText>{summaryOf(rule, words.paysOf)}</Parts.RuleToggleText>}
        </Parts.RuleTogglePart>
        <IconButton icon={X} size="sm" label={t('remove', { name })} onClick={onRemove} />
      </Parts.RuleHeadPart>
      {(own ?? (isOpen ? undefined : wrong)) && (
        <Parts.ProblemPart>{own ?? wrong}</Parts.ProblemPart>
      )}
      {isOpen && (
        <Parts.RuleBodyPart>
          <RuleNames {...props} />
          <RulePays {...props} />
          <RuleWhen {...props} />
          <RuleBonuses {...props} />
          <RuleLimits {...props} />
        </Parts.RuleBodyPart>
      )}
    </Parts.RulePart>
  );
}

/** What a rule pays; nothing while its numbers cannot be read. */
function summaryOf(rule: Rule, paysOf: (rule: Rule) => string): string {
  try {
    return paysOf(rule);
  } catch {
    return '';
  }
}

const ruleTypes: Readonly<Record<RuleType, `type.${RuleType}`>> = {
  recurring: 'type.recurring',
  signup: 'type.signup',
  referral: 'type.referral',
  upsell: 'type.upsell',
  base: 'type.base',
  volume: 'type.volume',
  override: 'type.override',
  bonus: 'type.bonus',
};

function RuleNames({ rule, at, onChange }: RulePartProps) {
  const t = useMessages(commissionPlanDraft);
  const tPlan = useMessages(commissionPlan);
  const problem = useProblemAt();
  const error = problem(`${at}/key`);
  return (
    <Parts.FieldsPart>
      <TextField
        size="sm"
        label={t('ruleName')}
        maxLength={80}
        value={rule.name ?? ''}
        onChange={({ target }) => onChange(withPart(rule, 'name', target.value || undefined))}
      />
      <TextField
        size="sm"
        dir="ltr"
        label={t('ruleKey')}
        description={t('ruleKeyNote')}
        maxLength={60}
        value={rule.key}
        {...(error && { error })}
        onChange={({ target }) => onChange({ ...rule, key: target.value })}
      />
      <Select
        size="sm"
        label={t('ruleType')}
        value={rule.type}
        options={Object.entries(ruleTypes).map(([value, key]) => ({ value, label: tPlan(key) }))}
        onChange={({ target }) => onChange({ ...rule, type: target.value as RuleType })}
      />
    </Parts.FieldsPart>
  );
}
