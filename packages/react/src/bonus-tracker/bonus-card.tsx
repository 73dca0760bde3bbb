import type { Bonus } from '@portico/sdk';
import { Award } from '../internal/icons/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Badge, Icon, ProgressBar, VisuallyHidden } from '../internal/ui/index.ts';
import { bonusTracker } from '../locales/en/bonus-tracker.ts';
import * as Parts from './bonus-tracker.parts.ts';
import { kindIcons } from './kind-icons.ts';
import { shareOf } from './shelves.ts';
import { useBonusWords } from './use-bonus-words.ts';

/** A bonus that can be acted on: what it pays, how far it is, how long there is. */
export function BonusCard({ bonus }: { bonus: Bonus }) {
  const t = useMessages(bonusTracker);
  const words = useBonusWords(bonus);
  return (
    <Parts.BonusPart data-kind={bonus.kind}>
      <Parts.BonusHeadPart>
        <Parts.BonusMarkPart>
          <Icon icon={kindIcons[bonus.kind] ?? Award} />
        </Parts.BonusMarkPart>
        <Parts.BonusNamePart dir="auto">
          <VisuallyHidden>{`${t(`kind.${bonus.kind}`)} `}</VisuallyHidden>
          {bonus.name}
        </Parts.BonusNamePart>
        {words.time && <Badge tone={words.isSoon ? 'warning' : 'neutral'}>{words.time}</Badge>}
      </Parts.BonusHeadPart>
      <Parts.BonusPaysPart>{words.pays}</Parts.BonusPaysPart>
      {words.progress && (
        <Parts.BonusBarPart>
          <ProgressBar label={bonus.name} value={shareOf(bonus)} valueText={words.progress} />
          <Parts.BonusLinePart>
            <span>{words.progress}</span>
            {words.missing && <strong>{words.missing}</strong>}
          </Parts.BonusLinePart>
        </Parts.BonusBarPart>
      )}
      {words.earned && <Parts.BonusFinePart>{words.earned}</Parts.BonusFinePart>}
    </Parts.BonusPart>
  );
}
