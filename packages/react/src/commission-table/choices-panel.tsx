import { Check } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Checkbox, Icon } from '../internal/ui/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { ChoicePart, FilterPanelPart } from '../internal/filter/index.ts';
import { sortNames, statusNames, typeNames } from './names.ts';
import type { PanelProps } from './panel.ts';

/** Several statuses. */
export function StatusPanel({ choice, onChange }: PanelProps) {
  return (
    <Several
      names={statusNames}
      chosen={choice.status}
      onChange={(status) => onChange({ status })}
    />
  );
}

/** Several types. */
export function TypePanel({ choice, onChange }: PanelProps) {
  return <Several names={typeNames} chosen={choice.type} onChange={(type) => onChange({ type })} />;
}

/** One order. */
export function SortPanel({ choice, onChange, onDone }: PanelProps) {
  const t = useMessages(commissionTable);
  return (
    <FilterPanelPart>
      {sortNames.map(([sort, key]) => (
        <ChoicePart
          key={sort}
          type="button"
          aria-pressed={sort === choice.sort}
          onClick={() => {
            onChange({ sort });
            onDone();
          }}
        >
          {t(key)}
          {sort === choice.sort && <Icon icon={Check} />}
        </ChoicePart>
      ))}
    </FilterPanelPart>
  );
}

interface SeveralProps<T extends string> {
  names: readonly (readonly [T, (typeof statusNames | typeof typeNames)[number][1]])[];
  chosen: readonly T[];
  onChange: (chosen: readonly T[]) => void;
}

function Several<T extends string>({ names, chosen, onChange }: SeveralProps<T>) {
  const t = useMessages(commissionTable);
  return (
    <FilterPanelPart>
      {names.map(([value, key]) => (
        <Checkbox
          key={value}
          label={t(key)}
          checked={chosen.includes(value)}
          onChange={(event) => {
            const others = chosen.filter((one) => one !== value);
            onChange(event.target.checked ? [...others, value] : others);
          }}
        />
      ))}
    </FilterPanelPart>
  );
}
