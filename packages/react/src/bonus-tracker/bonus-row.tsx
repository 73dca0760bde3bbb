import type { Bonus } from '@portico/sdk';
import { Award, Check } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Icon, VisuallyHidden } from '../internal/ui/index.ts';
import { bonusTracker } from '../locales/en/bonus-tracker.ts';
import * as Parts from './bonus-tracker.parts.ts';
import { kindIcons } from './kind-icons.ts';
import { useBonusWords } from './use-bonus-words.ts';

/** A bonus that comes, was reached, or has ended. */
export function BonusRow({ bonus }: { bonus: Bonus }) {
  const t = useMessages(bonusTracker);
  const words = useBonusWords(bonus);
  const isReached = bonus.status === 'reached';
  const fine = [words.time, words.earned].filter((text) => text !== null);
  return (
    <Parts.RowPart data-status={bonus.status}>
      <Parts.BonusMarkPart data-reached={isReached ? '' : undefined}>
        <Icon icon={isReached ? Check : (kindIcons[bonus.kind] ?? Award)} />
      </Parts.BonusMarkPart>
      <Parts.RowWordsPart>
        <Parts.BonusNamePart dir="auto">
          <VisuallyHidden>{`${t(`kind.${bonus.kind}`)} `}</VisuallyHidden>
          {bonus.name}
        </Parts.BonusNamePart>
        {fine.length > 0 && (
          <Parts.BonusFinePart>
            {fine.map((text) => (
              <span key={text}>{text}</span>
            ))}
          </Parts.BonusFinePart>
        )}
      </Parts.RowWordsPart>
      <Parts.RowPaysPart>{words.pays}</Parts.RowPaysPart>
    </Parts.RowPart>
  );
}
