import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTexts } from '../texts/index.ts';
import { LatencyBars } from './latency-bars.tsx';
import { latenciesOf, medianOf, requestsOf, type Run } from './run.ts';
import type { LiveLog } from './use-live-log.ts';
import './outcome.css';

const whole = (ms: number) => Math.round(ms).toLocaleString('en');

/** How a run ended, and how soon its effect was on screen. */
export function Outcome({ run, log }: { run: Run; log: LiveLog }) {
  const t = useTexts();
  if (run.status === 'pending') return null;
  const isDone = run.status === 'done';
  const Icon = isDone ? CircleCheck : CircleAlert;
  return (
    <div className="outcome" data-status={run.status} role={isDone ? 'status' : 'alert'}>
      <Icon size={18} strokeWidth={1.75} aria-hidden="true" />
      <div>
        {!isDone && <strong>{t.play.failed}</strong>}
        {isDone ? <strong>{run.outcome}</strong> : <p>{run.outcome}</p>}
        {isDone && run.marks.length > 0 && <Latency run={run} log={log} />}
      </div>
    </div>
  );
}

function Latency({ run, log }: { run: Run; log: LiveLog }) {
  const t = useTexts();
  const latencies = latenciesOf(run, log.seen);
  const requests = requestsOf(run);
  if (latencies.length < requests) {
    const count = requests > 1 ? ` (${latencies.length}/${requests})` : '';
    return (
      <p className="outcome-waiting">
        {t.play.waiting}
        {count} …
      </p>
    );
  }
  if (latencies.length === 1) return <p>{t.play.onScreen(whole(latencies[0] ?? 0))}</p>;
  return (
    <div className="outcome-many">
      <p>{t.play.onScreenMany(whole(medianOf(latencies)), whole(Math.max(...latencies)))}</p>
      <LatencyBars values={latencies} />
    </div>
  );
}
