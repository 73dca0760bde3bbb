import { Check } from '../internal/icons/index.ts';
import { ChoicePart, FilterPanelPart, FilterPill } from '../internal/filter/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { PartnerFilter } from '../internal/staff/index.ts';
import { Button, Icon, SearchField, TextField } from '../internal/ui/index.ts';
import { ledgerExplorer } from '../locales/en/ledger-explorer.ts';
import { staff } from '../locales/en/staff.ts';
import { everyEntry, isNarrowed } from './ledger-choice.ts';
import type { LedgerChoice } from './ledger-choice.ts';
import { FiltersPart, FindPart } from './ledger-explorer.parts.ts';
import type { LedgerExplorerModel } from './ledger-explorer.view.tsx';
import { accounts } from './ledger-words.ts';

type Change = (part: Partial<LedgerChoice>) => void;

/** Filters that say what is chosen and take it away again. */
export function EntryFilters({ ledger }: { ledger: LedgerExplorerModel }) {
  const { choice, onChoice } = ledger;
  const t = useMessages(ledgerExplorer);
  const tStaff = useMessages(staff);
  const change: Change = (part) => onChoice({ ...choice, ...part });
  return (
    <FiltersPart role="search" aria-label={t('filter.label')}>
      <FindPart>
        <SearchField
          size="sm"
          label={t('filter.find')}
          clearLabel={t('filter.clearFind')}
          value={choice.id}
          onChange={(id) => change({ id })}
        />
      </FindPart>
      <PartnerFilter
        finder={ledger.partners}
        chosen={choice.partner}
        onChoose={(partner) => change({ partner })}
      />
      <AccountAndCurrency ledger={ledger} onChange={change} />
      <FilterPill
        label={t('filter.dates')}
        value={useDates(choice)}
        onRemove={() => change({ from: '', to: '' })}
      >
        {() => <Dates choice={choice} onChange={change} />}
      </FilterPill>
      {isNarrowed(choice) && (
        <Button size="sm" variant="ghost" onClick={() => onChoice(everyEntry)}>
          {tStaff('clearFilters')}
        </Button>
      )}
    </FiltersPart>
  );
}

function AccountAndCurrency(props: { ledger: LedgerExplorerModel; onChange: Change }) {
  const { ledger, onChange } = props;
  const { choice, balance } = ledger;
  const t = useMessages(ledgerExplorer);
  const currencies = [...new Set(balance.lines.map(({ currency }) => currency))];
  return (
    <>
      <FilterPill
        label={t('filter.account')}
        value={choice.account && t(`account.${choice.account}`)}
        onRemove={() => onChange({ account: undefined })}
      >
        {(close) => (
          <OneOf
            values={accounts}
            chosen={choice.account}
            labelOf={(account) => t(`account.${account}`)}
            onChoose={(account) => onChange({ account })}
            onDone={close}
          />
        )}
      </FilterPill>
      <FilterPill
        label={t('filter.currency')}
        value={choice.currency}
        onRemove={() => onChange({ currency: undefined })}
      >
        {(close) => (
          <OneOf
            values={currencies}
            chosen={choice.currency}
            labelOf={(currency) => currency}
            onChoose={(currency) => onChange({ currency })}
            onDone={close}
          />
        )}
      </FilterPill>
    </>
  );
}

interface OneOfProps<T extends string> {
  values: readonly T[];
  chosen: T | undefined;
  labelOf: (value: T) => string;
  onChoose: (value: T) => void;
  onDone: () => void;
}

function OneOf<T extends string>({ values, chosen, labelOf, onChoose, onDone }: OneOfProps<T>) {
  return (
    <FilterPanelPart>
      {values.map((value) => (
        <ChoicePart
          key={value}
          type="button"
          aria-pressed={value === chosen}
          onClick={() => {
            onChoose(value);
            onDone();
          }}
        >
          {labelOf(value)}
          {value === chosen && <Icon icon={Check} />}
        </ChoicePart>
      ))}
    </FilterPanelPart>
  );
}

function useDates({ from, to }: LedgerChoice): string | undefined {
  const t = useMessages(ledgerExplorer);
  const format = useFormat();
  const day = (value: string) => format.calendarDay(value);
  if (from !== '' && to !== '') return t('filter.between', { from: day(from), to: day(to) });
  if (from !== '') return t('filter.since', { date: day(from) });
  return to === '' ? undefined : t('filter.until', { date: day(to) });
}

function Dates({ choice, onChange }: { choice: LedgerChoice; onChange: Change }) {
  const t = useMessages(ledgerExplorer);
  const { from, to } = choice;
  const isBackwards = from !== '' && to !== '' && from > to;
  return (
    <FilterPanelPart>
      <TextField
        size="sm"
        type="date"
        label={t('filter.from')}
        value={from}
        onChange={({ target }) => onChange({ from: target.value })}
      />
      <TextField
        size="sm"
        type="date"
        label={t('filter.to')}
        value={to}
        onChange={({ target }) => onChange({ to: target.value })}
        {...(isBackwards && { error: t('filter.badRange') })}
      />
    </FilterPanelPart>
  );
}
