import { playSteps } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { latenciesOf } from './run.ts';
import type { Play } from './use-play.ts';

/** How the newest run went, in the bar of the closed panel; an invitation before the first. */
export function LastOutcome({ play, isOpen }: { play: Play; isOpen: boolean }) {
  const t = useTexts();
  if (isOpen) return <span className="play-last" />;
  const [run] = playSteps
    .flatMap((step) => play.runs[step] ?? [])
    .toSorted((a, b) => b.startedAt - a.startedAt);
  if (!run) return <p className="play-last play-invitation">{t.play.invitation}</p>;
  const [ms] = latenciesOf(run, play.log.seen);
  return (
    <p className="play-last" role="status">
      <strong>{run.outcome}</strong>
      {ms !== undefined && <span>{t.play.onScreen(Math.round(ms).toLocaleString('en'))}</span>}
    </p>
  );
}
