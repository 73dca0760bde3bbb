import { useState } from 'react';
import type { ReactNode } from 'react';
import { ChevronDown, X } from '../icons/index.ts';
import { common } from '../../locales/en/every-widget.ts';
import { useMessages } from '../i18n/index.ts';
import { Icon, Popover } from '../ui/index.ts';
import { PillOpenPart, PillPart, PillRemovePart, PillValuePart } from './filter-pill.parts.ts';

/** Props of {@link FilterPill}. */
export interface FilterPillProps {
  /** What is filtered: "Status". */
  label: string;
  /** What is chosen, in words; undefined when nothing is. */
  value: string | undefined;
  /** Called when it looks as if the controls were wanted soon. */
  onIntent?: () => void;
  /** Takes the choice away; left out for what always has one. */
  onRemove?: () => void;
  /** The controls, rendered from the first opening on. */
  children: (close: () => void) => ReactNode;
}

/** One filter: opens its controls, says what is chosen, and takes it away again. */
export function FilterPill({ label, value, onIntent, onRemove, children }: FilterPillProps) {
  const t = useMessages(common);
  const [wasOpened, setWasOpened] = useState(false);
  const isActive = value !== undefined;
  return (
    <PillPart data-active={isActive ? '' : undefined}>
      <Popover
        label={label}
        onOpened={() => setWasOpened(true)}
        trigger={(trigger) => (
          <PillOpenPart type="button" {...trigger} onPointerEnter={onIntent} onFocus={onIntent}>
            {label}
            {isActive && <PillValuePart>{value}</PillValuePart>}
            {!(isActive && onRemove) && <Icon icon={ChevronDown} />}
          </PillOpenPart>
        )}
      >
        {(close) => wasOpened && children(close)}
      </Popover>
      {isActive && onRemove && (
        <PillRemovePart
          type="button"
          aria-label={t('remove', { name: `${label}: ${value}` })}
          onClick={onRemove}
        >
          <Icon icon={X} />
        </PillRemovePart>
      )}
    </PillPart>
  );
}
