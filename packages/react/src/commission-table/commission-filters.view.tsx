import { useMessages } from '../internal/i18n/index.ts';
import { Button, SearchField, Skeleton } from '../internal/ui/index.ts';
import type { Later } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';
import { FilterPill } from '../internal/filter/index.ts';
import { FilterSearchPart, FilterSortPart } from './commission-filters.parts.ts';
import { FilterBarPart } from './commission-skeleton.parts.ts';
import { activeFilters, cleared, withoutFilters } from './filters.ts';
import type { CommissionChoice, FilterName } from './filters.ts';
import { amountPanel, periodPanel, sortPanel, statusPanel, typePanel } from './later.ts';
import type { PanelProps } from './panel.ts';
import { useFilterWords } from './use-filter-words.ts';

/** Props of {@link CommissionFiltersView}. */
export interface CommissionFiltersViewProps {
  choice: CommissionChoice;
  onChange: (choice: CommissionChoice) => void;
  /** Currencies that occur, for the amount filter. */
  currencies: readonly CommissionChoice['currency'][];
}

const filters = [
  { name: 'period', label: 'filter.date', panel: periodPanel },
  { name: 'status', label: 'filter.status', panel: statusPanel },
  { name: 'type', label: 'filter.type', panel: typePanel },
  { name: 'amount', label: 'filter.amount', panel: amountPanel },
] as const satisfies readonly { name: FilterName; label: string; panel: Later<PanelProps> }[];

/** Search and filters; each filter says what is chosen and takes it away again. */
export function CommissionFiltersView(props: CommissionFiltersViewProps) {
  const { choice, onChange, currencies } = props;
  const t = useMessages(commissionTable);
  const words = useFilterWords(choice);
  const change = (part: Partial<CommissionChoice>) => onChange({ ...choice, ...part });
  const controls = { choice, currencies, onChange: change, fallback: <Skeleton /> };
  return (
    <FilterBarPart role="search" aria-label={t('filter.label')}>
      <FilterSearchPart>
        <SearchField
          size="sm"
          label={t('filter.search')}
          clearLabel={t('filter.clearSearch')}
          value={choice.customer}
          onChange={(customer) => change({ customer })}
        />
      </FilterSearchPart>
      {filters.map(({ name, label, panel }) => (
        <FilterPill
          key={name}
          label={t(label)}
          value={words[name]}
          onIntent={panel.preload}
          onRemove={() => change(cleared[name])}
        >
          {(close) => <panel.Component {...controls} onDone={close} />}
        </FilterPill>
      ))}
      <FilterSortPart>
        <FilterPill label={t('sort.label')} value={words.sort} onIntent={sortPanel.preload}>
          {(close) => <sortPanel.Component {...controls} onDone={close} />}
        </FilterPill>
      </FilterSortPart>
      {activeFilters(choice).length > 0 && (
        <Button size="sm" variant="ghost" onClick={() => onChange(withoutFilters(choice))}>
          {t('filter.reset')}
        </Button>
      )}
    </FilterBarPart>
  );
}
