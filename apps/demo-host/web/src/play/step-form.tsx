import { ArrowRight, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { playSteps, type PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { Outcome } from './outcome.tsx';
import type { Play } from './use-play.ts';
import './step-form.css';

/** What every step's form is given. */
export interface StepProps {
  play: Play;
  onStep: (step: PlayStep) => void;
}

interface StepFormProps extends StepProps {
  step: PlayStep;
  title: string;
  text: string;
  /** The words on the button. */
  action: string;
  onAct: () => void;
  /** What has to be done before, when something has. */
  need?: { text: string; step: PlayStep } | undefined;
  disabled?: boolean;
  children?: ReactNode;
}

/** One step: what it is, its fields, its button, and how it went. */
export function StepForm(props: StepFormProps) {
  const { play, step, title, text, need, onStep, children } = props;
  const t = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  const run = play.runs[step];
  const next = playSteps[playSteps.indexOf(step) + 1];
  useEffect(() => {
    // Whoever moves between steps by keyboard goes on from the new one.
    if (heading.current?.closest('#play')?.contains(document.activeElement))
      heading.current.focus();
  }, [step]);
  return (
    <form
      className="step-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (run?.status !== 'pending' && !need && !props.disabled) props.onAct();
      }}
    >
      <div className="step-question">
        <h3 ref={heading} tabIndex={-1}>
          {title}
        </h3>
        <p>{text}</p>
        {need ? (
          <p className="step-need">
            {need.text}
            <button type="button" className="tool-button" onClick={() => onStep(need.step)}>
              {t.needs.goTo(t[need.step].name)}
            </button>
          </p>
        ) : (
          <div className="step-fields">{children}</div>
        )}
      </div>
      {!need && (
        <div className="step-end">
          {run && <Outcome run={run} log={play.log} />}
          <Actions {...props} next={run?.status === 'done' ? next : undefined} />
        </div>
      )}
    </form>
  );
}

function Actions({
  play,
  step,
  action,
  disabled,
  next,
  onStep,
}: StepFormProps & { next: PlayStep | undefined }) {
  const t = useTexts();
  const isPending = play.runs[step]?.status === 'pending';
  return (
    <div className="step-actions">
      <button
        type="submit"
        className="tool-button"
        data-variant={next ? undefined : 'primary'}
        aria-disabled={isPending || disabled}
      >
        {isPending && (
          <LoaderCircle size={15} strokeWidth={2} className="turning" aria-hidden="true" />
        )}
        {action}
      </button>
      {next && (
        <button
          type="button"
          className="tool-button"
          data-variant="primary"
          onClick={() => onStep(next)}
        >
          {t.play.next}: {t[next].name}
          <ArrowRight size={15} strokeWidth={2} className="flip" aria-hidden="true" />
        </button>
      )}
    </div>
  );
}
