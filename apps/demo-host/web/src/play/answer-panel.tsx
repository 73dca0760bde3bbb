import { useState } from 'react';
import type { Exchange } from '../../../host/index.ts';
import { RadioBar } from '../demo-bar/radio-bar.tsx';
import { useTexts } from '../texts/index.ts';
import { CodeBlock } from './code-block.tsx';
import { EventLines } from './event-lines.tsx';
import type { Run } from './run.ts';
import type { LiveLog } from './use-live-log.ts';
import './answer-panel.css';

type View = 'response' | 'request' | 'events';

/** What went over the wire for the step, and the live events since. */
export function AnswerPanel({ run, log }: { run: Run | undefined; log: LiveLog }) {
  const t = useTexts();
  const [view, setView] = useState<View>('response');
  const exchange = run?.exchanges.at(-1);
  const views: View[] = ['response', 'request', 'events'];
  return (
    <section className="answer-panel" aria-label={t.play.answer}>
      <header className="play-pane-head">
        <RadioBar
          label={t.play.answer}
          value={view}
          onChange={setView}
          choices={views.map((value) => ({ value, label: t.play[value] }))}
        />
        {exchange && view !== 'events' && <Status exchange={exchange} />}
      </header>
      {view === 'events' ? (
        <EventLines log={log} since={run?.startedAt} />
      ) : exchange?.[view] ? (
        <CodeBlock
          language="json"
          label={t.play[view]}
          code={textOf(exchange, view)}
          wrap={typeof exchange[view]?.body !== 'object'}
        />
      ) : (
        <p className="answer-none">
          {run?.status === 'failed' ? `${t.play.noAnswer}.` : t.play.notSent}
        </p>
      )}
      {view !== 'events' && (run?.exchanges.length ?? 0) > 1 && (
        <p className="answer-note">{t.play.sentMany(run?.exchanges.length ?? 0)}</p>
      )}
    </section>
  );
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  302: 'Found',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable',
  429: 'Too Many Requests',
};

function Status({ exchange: { response, ms } }: { exchange: Exchange }) {
  if (!response) return null;
  const { status } = response;
  return (
    <p className="answer-status" dir="ltr" data-good={status < 400 ? '' : undefined}>
      <strong>
        {status} {reasons[status]}
      </strong>
      <span>{Math.round(ms)} ms</span>
    </p>
  );
}

/** Headers worth reading, then the body. */
function textOf(exchange: Exchange, view: 'request' | 'response'): string {
  const { request, response } = exchange;
  const side = view === 'request' ? request : response;
  if (!side) return '';
  const first = view === 'request' ? { [request.method]: request.url } : {};
  return JSON.stringify(
    { ...first, headers: side.headers, ...(side.body !== null && { body: side.body }) },
    null,
    2,
  );
}
