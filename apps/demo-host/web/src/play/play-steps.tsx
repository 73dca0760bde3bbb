import {
  Check,
  CreditCard,
  Link2,
  MousePointerClick,
  TrendingUp,
  Undo2,
  UserPlus,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { playSteps, type PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import type { Play } from './use-play.ts';

const icons = {
  link: Link2,
  click: MousePointerClick,
  convert: UserPlus,
  pay: CreditCard,
  refund: Undo2,
  climb: TrendingUp,
};

interface PlayStepsProps {
  play: Play;
  step: PlayStep | null;
  onStep: (step: PlayStep) => void;
}

/** The steps in order, with what is done. */
export function PlaySteps({ play, step, onStep }: PlayStepsProps) {
  const t = useTexts();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    // On narrow screens the steps scroll sideways.
    const current = list.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [step]);
  return (
    <ol ref={list} className="play-steps" aria-label={t.play.steps}>
      {playSteps.map((name) => {
        const isDone = play.runs[name]?.status === 'done';
        const Icon = isDone ? Check : icons[name];
        return (
          <li key={name}>
            <button
              type="button"
              aria-current={name === step ? 'step' : undefined}
              data-done={isDone ? '' : undefined}
              onClick={() => onStep(name)}
            >
              <Icon size={16} strokeWidth={isDone ? 2.25 : 1.75} aria-hidden="true" />
              {t[name].name}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
