import { useId } from 'react';
import type { ReactNode } from 'react';
import type { Bonus } from '@portico/sdk';
import { ChevronRight } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Card, CardHead, CardTitle, Icon } from '../internal/ui/index.ts';
import { bonusTracker } from '../locales/en/bonus-tracker.ts';
import { BonusCard } from './bonus-card.tsx';
import { BonusRow } from './bonus-row.tsx';
import * as Parts from './bonus-tracker.parts.ts';
import { shelvesOf } from './shelves.ts';
import type { Shelf } from './shelves.ts';

/** Props of {@link BonusTrackerView}. */
export interface BonusTrackerViewProps {
  bonuses: readonly Bonus[];
  /** The age of the data, when it could not be renewed. */
  note?: ReactNode;
}

/** Bonuses by where they stand; knows no data source. */
export function BonusTrackerView({ bonuses, note }: BonusTrackerViewProps) {
  const t = useMessages(bonusTracker);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title')}</CardTitle>
        {note}
      </CardHead>
      <Parts.BodyPart>
        {shelvesOf(bonuses).map((shelf) => (
          <ShelfSection key={shelf.name} shelf={shelf} />
        ))}
      </Parts.BodyPart>
    </Card>
  );
}

/** What can be acted on has room; the rest is a list, and what has ended is put away. */
function ShelfSection({ shelf: { name, bonuses } }: { shelf: Shelf }) {
  const t = useMessages(bonusTracker);
  const id = useId();
  const title = t(`shelf.${name}`);
  if (name === 'ended') {
    return (
      <Parts.PastPart>
        <Parts.PastTitlePart>
          <Icon icon={ChevronRight} />
          {title}
          <Parts.CountPart>{t('count', { count: bonuses.length })}</Parts.CountPart>
        </Parts.PastTitlePart>
        <Rows bonuses={bonuses} />
      </Parts.PastPart>
    );
  }
  const isOpen = name === 'running' || name === 'in_reach';
  return (
    <Parts.ShelfPart aria-labelledby={id} data-shelf={name}>
      <Parts.ShelfTitlePart id={id}>{title}</Parts.ShelfTitlePart>
      {isOpen ? (
        <Parts.CardsPart>
          {bonuses.map((bonus) => (
            <BonusCard key={bonus.key} bonus={bonus} />
          ))}
        </Parts.CardsPart>
      ) : (
        <Rows bonuses={bonuses} />
      )}
    </Parts.ShelfPart>
  );
}

function Rows({ bonuses }: { bonuses: readonly Bonus[] }) {
  return (
    <Parts.RowsPart>
      {bonuses.map((bonus) => (
        <BonusRow key={bonus.key} bonus={bonus} />
      ))}
    </Parts.RowsPart>
  );
}
