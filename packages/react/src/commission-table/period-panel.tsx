import { Check } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, TextField } from '../internal/ui/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { ChoicePart, FilterPairPart, FilterPanelPart } from '../internal/filter/index.ts';
import { periods } from './filters.ts';
import type { PanelProps } from './panel.ts';

/** Ready stretches of time, or two dates. */
export function PeriodPanel({ choice, onChange, onDone }: PanelProps) {
  const t = useMessages(commissionTable);
  const { period, from, to } = choice;
  const isReversed = from !== '' && to !== '' && from > to;
  return (
    <FilterPanelPart>
      {periods.map((name) => (
        <ChoicePart
          key={name}
          type="button"
          aria-pressed={name === period}
          onClick={() => {
            onChange({ period: name });
            if (name !== 'custom') onDone();
          }}
        >
          {t(`period.${name}`)}
          {name === period && <Icon icon={Check} />}
        </ChoicePart>
      ))}
      {period === 'custom' && (
        <FilterPairPart>
          <TextField
            size="sm"
            type="date"
            label={t('filter.from')}
            value={from}
            onChange={(event) => onChange({ from: event.target.value })}
          />
          <TextField
            size="sm"
            type="date"
            label={t('filter.to')}
            value={to}
            error={isReversed ? t('filter.badRange') : undefined}
            onChange={(event) => onChange({ to: event.target.value })}
          />
        </FilterPairPart>
      )}
    </FilterPanelPart>
  );
}
