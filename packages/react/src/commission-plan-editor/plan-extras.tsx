import type { Levels, PlanTerms } from '@portico/sdk/engine';
import { useMessages } from '../internal/i18n/index.ts';
import { MoneyField } from '../internal/staff/index.ts';
import { Checkbox, SegmentedControl, TextField } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { AddLine, lineKey, RemoveLine, ShareField } from './draft-fields.tsx';
import { withPart } from './plan-draft.ts';
import { useProblemAt } from './problems.ts';

interface ExtrasProps {
  terms: PlanTerms;
  onChange: (terms: PlanTerms) => void;
}

const firstLevels: Levels = { rates: ['0.05'], of: 'payment' };
const levelsMax = 10;

/** What recruiting partners earn on those below them. */
export function LevelsForm({ terms, onChange }: ExtrasProps) {
  const t = useMessages(commissionPlanDraft);
  const { levels } = terms;
  const put = (next: Levels | undefined) => onChange(withPart(terms, 'levels', next));
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('levels')}</Parts.GroupNamePart>
      <Checkbox
        label={t('hasLevels')}
        checked={levels !== undefined}
        onChange={({ target }) => put(target.checked ? firstLevels : undefined)}
      />
      {levels && (
        <>
          <SegmentedControl
            size="sm"
            label={t('levels.of')}
            value={levels.of}
            options={(['payment', 'commission'] as const).map((value) => ({
              value,
              label: t(`levels.${value}`),
            }))}
            onChange={(of) => put({ ...levels, of })}
          />
          <LevelRates levels={levels} onChange={put} />
        </>
      )}
    </Parts.GroupPart>
  );
}

function LevelRates({ levels, onChange }: { levels: Levels; onChange: (next: Levels) => void }) {
  const t = useMessages(commissionPlanDraft);
  const { rates } = levels;
  return (
    <>
      {rates.map((rate, index) => (
        <Parts.LinePart key={lineKey(index)}>
          <ShareField
            label={t('level', { number: index + 1 })}
            value={rate}
            at={`/levels/rates/${index}`}
            onChange={(next = '') => onChange({ ...levels, rates: rates.with(index, next) })}
          />
          <span />
          {rates.length > 1 && (
            <RemoveLine
              name={t('level', { number: index + 1 })}
              onRemove={() => onChange({ ...levels, rates: rates.toSpliced(index, 1) })}
            />
          )}
        </Parts.LinePart>
      ))}
      {rates.length < levelsMax && (
        <AddLine
          label={t('addLevel')}
          onAdd={() => onChange({ ...levels, rates: [...rates, '0.01'] })}
        />
      )}
      <Parts.FieldsPart>
        <ShareField
          label={t('levelCap')}
          value={levels.cap?.rate}
          at="/levels/cap/rate"
          onChange={(rate) => onChange(withPart(levels, 'cap', rate ? { rate } : undefined))}
        />
      </Parts.FieldsPart>
    </>
  );
}

const firstReward = 5_000;

/** Amounts for something achieved, without a payment behind it. */
export function RewardsForm({ terms, onChange }: ExtrasProps) {
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  const rewards = terms.rewards ?? [];
  const put = (next: typeof rewards) =>
    onChange(withPart(terms, 'rewards', next.length > 0 ? next : undefined));
  return (
    <Parts.GroupPart>
      <Parts.GroupNamePart>{t('rewards')}</Parts.GroupNamePart>
      {rewards.map((reward, index) => {
        const error = problem(`/rewards/${index}/achievement`) ?? problem(`/rewards/${index}/key`);
        const { flat } = reward.pays;
        return (
          <Parts.LinePart key={lineKey(index)}>
            <TextField
              size="sm"
              dir="ltr"
              label={t('achievement')}
              maxLength={60}
              value={reward.achievement}
              {...(error && { error })}
              onChange={({ target: { value } }) =>
                put(rewards.with(index, { ...reward, key: value, achievement: value }))
              }
            />
            <MoneyField
              size="sm"
              label={t('amount')}
              value={Number.isSafeInteger(flat.amount) ? flat.amount : undefined}
              currency={flat.currency}
              error={problem(`/rewards/${index}/pays`)}
              onChange={(amount = Number.NaN) =>
                put(rewards.with(index, { ...reward, pays: { flat: { ...flat, amount } } }))
              }
            />
            <RemoveLine
              name={reward.achievement}
              onRemove={() => put(rewards.toSpliced(index, 1))}
            />
          </Parts.LinePart>
        );
      })}
      <AddLine
        label={t('addReward')}
        onAdd={() => {
          const key = `achievement-${rewards.length + 1}`;
          const flat = { amount: firstReward, currency: terms.currency ?? 'USD' };
          put([...rewards, { key, achievement: key, pays: { flat } }]);
        }}
      />
    </Parts.GroupPart>
  );
}
