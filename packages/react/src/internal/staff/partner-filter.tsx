import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { staff } from '../../locales/en/staff.ts';
import { ChoicePart, FilterPanelPart, FilterPill } from '../filter/index.ts';
import { useMessages } from '../i18n/index.ts';
import { Check } from '../icons/index.ts';
import { FinePrintPart, Icon, SearchField, Skeleton } from '../ui/index.ts';
import { FailedNotice } from '../widget/index.ts';
import type { PartnerChoice, PartnerFinder } from './use-partner-finder.ts';

/** Props of {@link PartnerFilter}. */
export interface PartnerFilterProps {
  finder: PartnerFinder;
  chosen: PartnerChoice | undefined;
  /** Undefined takes the choice away. */
  onChoose: (partner: PartnerChoice | undefined) => void;
}

/** Narrows down to one partner, found by name among all of the program. */
export function PartnerFilter({ finder, chosen, onChoose }: PartnerFilterProps) {
  const t = useMessages(staff);
  return (
    <FilterPill
      label={t('partner.label')}
      value={chosen?.name}
      onIntent={finder.onOpen}
      onRemove={() => onChoose(undefined)}
    >
      {(close) => (
        <PartnerPanel
          {...{ finder, chosen }}
          onChoose={(partner) => {
            onChoose(partner);
            close();
          }}
        />
      )}
    </FilterPill>
  );
}

function PartnerPanel({ finder, chosen, onChoose }: PartnerFilterProps) {
  const t = useMessages(staff);
  const panel = useRef<HTMLDivElement>(null);
  const { onOpen, onText, isSearching } = finder;
  const [first] = finder.found ?? [];
  // Enter may come before the answer: it means the first of what is looked for then.
  const [isWanted, setIsWanted] = useState(false);
  useEffect(onOpen, [onOpen]);
  useEffect(() => {
    if (!isWanted || isSearching) return;
    setIsWanted(false);
    if (first) onChoose(first);
  }, [isWanted, isSearching, first, onChoose]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      setIsWanted(true);
    } else step(event, panel.current);
  };
  return (
    <FilterPanelPart ref={panel} onKeyDown={onKeyDown}>
      <SearchField
        size="sm"
        label={t('partner.find')}
        clearLabel={t('partner.clear')}
        value={finder.text}
        onChange={(text) => {
          setIsWanted(false);
          onText(text);
        }}
      />
      <Found {...{ finder, chosen, onChoose }} />
    </FilterPanelPart>
  );
}

function Found({ finder, chosen, onChoose }: PartnerFilterProps) {
  const t = useMessages(staff);
  const { found, hasMore, isSearching, error, retry } = finder;
  if (error) return <FailedNotice error={error} onRetry={retry} />;
  if (found === undefined) return <Skeleton shape="control" />;
  const isNone = found.length === 0 && !isSearching;
  return (
    <>
      {found.map((partner) => (
        <ChoicePart
          key={partner.id}
          type="button"
          dir="auto"
          aria-pressed={partner.id === chosen?.id}
          onClick={() => onChoose({ id: partner.id, name: partner.name })}
        >
          {partner.name}
          {partner.id === chosen?.id && <Icon icon={Check} />}
        </ChoicePart>
      ))}
      <FinePrintPart role="status">
        {isNone && t('partner.none')}
        {!isNone && hasMore && t('partner.more', { count: found.length })}
      </FinePrintPart>
    </>
  );
}

/** Arrows go from the field through what was found. */
function step(event: KeyboardEvent<HTMLElement>, panel: HTMLElement | null): void {
  const { key, target } = event;
  const stops = [...(panel?.querySelectorAll<HTMLElement>('input, [aria-pressed]') ?? [])];
  const at = stops.indexOf(target as HTMLElement);
  if (at < 0) return;
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return;
  event.preventDefault();
  stops[at + (key === 'ArrowDown' ? 1 : -1)]?.focus();
}
