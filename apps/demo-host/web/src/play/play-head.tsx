import { ArrowRight, ChevronDown, Play as PlayIcon } from 'lucide-react';
import { playSteps, type PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { LastOutcome } from './last-outcome.tsx';
import { LiveDot } from './live-dot.tsx';
import { PlaySteps } from './play-steps.tsx';
import type { Play } from './use-play.ts';

interface PlayHeadProps {
  play: Play;
  /** The open step; null while the panel is closed. */
  step: PlayStep | null;
  onStep: (step: PlayStep | null) => void;
}

/** The first step that is not done yet. */
export function nextStepOf(play: Play): PlayStep {
  return playSteps.find((name) => play.runs[name]?.status !== 'done') ?? 'link';
}

/** The line of the panel that is always there: the steps, how it went, the way in and out. */
export function PlayHead({ play, step, onStep }: PlayHeadProps) {
  const t = useTexts();
  const isOpen = step !== null;
  const next = nextStepOf(play);
  return (
    <header className="play-head">
      <h2>{t.play.title}</h2>
      <PlaySteps play={play} step={step} onStep={onStep} />
      <LastOutcome play={play} isOpen={isOpen} />
      <LiveDot status={play.log.status} />
      <button
        type="button"
        className="tool-button"
        data-variant={isOpen ? 'quiet' : 'primary'}
        aria-expanded={isOpen}
        aria-controls="play-body"
        aria-label={isOpen ? t.play.close : undefined}
        onClick={() => onStep(isOpen ? null : next)}
      >
        {isOpen ? (
          <ChevronDown size={18} strokeWidth={1.75} aria-hidden="true" />
        ) : next === 'link' ? (
          <>
            <PlayIcon size={14} strokeWidth={2} fill="currentColor" aria-hidden="true" />
            {t.play.open}
          </>
        ) : (
          <>
            {t.play.next}: {t[next].name}
            <ArrowRight size={15} strokeWidth={2} className="flip" aria-hidden="true" />
          </>
        )}
      </button>
    </header>
  );
}
