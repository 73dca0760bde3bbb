import { useEffect, useLayoutEffect, useRef } from 'react';
import { showWidget, type WidgetName } from '../partner-area/show-widget.ts';
import type { PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { AnswerPanel } from './answer-panel.tsx';
import { CodePanel } from './code-panel.tsx';
import { nextStepOf, PlayHead } from './play-head.tsx';
import type { Run } from './run.ts';
import { stepForms } from './steps/index.ts';
import { usePlay, type Given } from './use-play.ts';
import './play-dock.css';

/** Where the effect of a step is to be seen. */
const watched: Readonly<Record<PlayStep, WidgetName>> = {
  link: 'referral-link-builder',
  click: 'referral-link-builder',
  convert: 'referral-link-builder',
  pay: 'commission-table',
  refund: 'commission-table',
  climb: 'tier-ring',
};

interface PlayDockProps extends Given {
  /** The open step; null while the panel is closed. */
  step: PlayStep | null;
  onStep: (step: PlayStep | null) => void;
}

/** The panel at the foot of the page that plays the program with real requests. */
export function PlayDock({ step, onStep, ...given }: PlayDockProps) {
  const t = useTexts();
  const play = usePlay(given);
  const dock = useRef<HTMLElement>(null);
  const isOpen = step !== null;
  useOpenMark(isOpen);
  useEffect(() => {
    if (step) showWidget(watched[step]);
  }, [step]);
  useGlimpse(step && play.runs[step], () => step && afterGlance.has(step) && onStep(null));
  useFocus(dock, isOpen);
  useEscape(dock, () => isOpen && onStep(null));
  const Form = stepForms[step ?? nextStepOf(play)];
  return (
    <section
      ref={dock}
      id="play"
      className="play-dock"
      aria-label={t.play.title}
      data-open={isOpen ? '' : undefined}
      tabIndex={-1}
    >
      <PlayHead play={play} step={step} onStep={onStep} />
      <div id="play-body" className="play-body" hidden={!isOpen}>
        {isOpen && (
          <>
            <Form key={step} play={play} onStep={onStep} />
            <CodePanel play={play} step={step} />
            <AnswerPanel run={play.runs[step]} log={play.log} />
          </>
        )}
      </div>
    </section>
  );
}

/** Steps whose effect is all there is to see. */
const afterGlance: ReadonlySet<PlayStep> = new Set(['pay', 'refund', 'climb']);

/** On a small screen the panel hides the page: it steps aside once there is something to see. */
function useGlimpse(run: Run | null | undefined, stepAside: () => void): void {
  const latest = useRef(stepAside);
  const before = useRef<Run['status'] | undefined>(undefined);
  useEffect(() => {
    latest.current = stepAside;
  });
  const status = run?.status;
  useEffect(() => {
    const isFresh = status === 'done' && before.current === 'pending';
    before.current = status;
    if (isFresh && matchMedia('(max-width: 760px)').matches) latest.current();
  }, [status]);
}

/** Lets the page know, so that it leaves room under its last line. */
function useOpenMark(isOpen: boolean): void {
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-play', isOpen);
    return () => document.documentElement.removeAttribute('data-play');
  }, [isOpen]);
}

/** Into the panel when it opens by hand, back to its button when it closes. */
function useFocus(dock: { current: HTMLElement | null }, isOpen: boolean): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    const target = isOpen ? 'h3' : '[aria-controls="play-body"]';
    dock.current?.querySelector<HTMLElement>(target)?.focus({ preventScroll: true });
  }, [dock, isOpen]);
}

/** Escape closes the panel for whoever is in it. */
function useEscape(dock: { current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const { current } = dock;
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') latest.current();
    };
    current?.addEventListener('keydown', hear);
    return () => current?.removeEventListener('keydown', hear);
  }, [dock]);
}
