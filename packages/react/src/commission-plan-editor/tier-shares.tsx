import { useMessages } from '../internal/i18n/index.ts';
import { Select, TextField } from '../internal/ui/index.ts';
import { commissionPlanDraft } from '../locales/en/commission-plan-draft.ts';
import * as Parts from './commission-plan-editor.parts.ts';
import { AddLine, lineKey, RemoveLine, ShareField } from './draft-fields.tsx';
import { tierName } from './ladder.ts';
import type { Ladder } from './ladder.ts';
import { useProblemAt } from './problems.ts';

type Shares = Readonly<Record<string, string>>;

interface TierSharesProps {
  shares: Shares;
  as: 'share' | 'more';
  at: string;
  ladder: Ladder | undefined;
  onChange: (shares: Shares | undefined) => void;
}

/** A share, or a factor, for each of some tiers. */
export function TierShares({ shares, as, at, ladder, onChange }: TierSharesProps) {
  const t = useMessages(commissionPlanDraft);
  const entries = Object.entries(shares);
  const put = (next: readonly (readonly [string, string])[]) =>
    onChange(next.length > 0 ? Object.fromEntries(next) : undefined);
  const free = ladder?.tiers?.find(({ key }) => !(key in shares))?.key;
  const add = () => {
    const key = free ?? `tier-${entries.length + 1}`;
    put([...entries, [key, as === 'share' ? '0.1' : '1.1']]);
  };
  return (
    <>
      {entries.map(([key, share], index) => (
        <Parts.LinePart key={lineKey(index)}>
          <TierField
            tier={key}
            at={`${at}/${key}`}
            ladder={ladder}
            onChange={(next) => put(entries.with(index, [next, share]))}
          />
          <ShareField
            label={t(as === 'share' ? 'share' : 'more')}
            value={share}
            as={as}
            at={`${at}/${key}`}
            onChange={(next = '') => put(entries.with(index, [key, next]))}
          />
          <RemoveLine
            name={tierName(ladder, key)}
            onRemove={() => put(entries.toSpliced(index, 1))}
          />
        </Parts.LinePart>
      ))}
      <AddLine label={t('addTier')} onAdd={add} />
    </>
  );
}

interface TierFieldProps {
  tier: string;
  at: string;
  ladder: Ladder | undefined;
  onChange: (key: string) => void;
}

function TierField({ tier, at, ladder, onChange }: TierFieldProps) {
  const t = useMessages(commissionPlanDraft);
  const problem = useProblemAt();
  const error = problem(at);
  if (ladder?.tiers === undefined) {
    return (
      <TextField
        size="sm"
        dir="ltr"
        label={t('tier')}
        maxLength={60}
        value={tier}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  }
  const known = ladder.tiers.some(({ key }) => key === tier) ? [] : [{ key: tier, name: tier }];
  return (
    <Select
      size="sm"
      label={t('tier')}
      value={tier}
      options={[...known, ...ladder.tiers].map(({ key, name }) => ({ value: key, label: name }))}
      {...(known.length > 0 && error && { error })}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
