import { CloudOff, LockKeyhole } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Connection } from '../session/use-connection.ts';
import { useTexts } from '../texts/index.ts';
import './calm-message.css';

interface CalmMessageProps {
  connection: Exclude<Connection, 'ready' | 'reconnecting'>;
  onRetry: () => void;
}

/** What the host shows while it cannot show the partner area. */
export function CalmMessage({ connection, onRetry }: CalmMessageProps) {
  const t = useTexts();
  if (connection === 'starting') return <Starting />;
  const isForbidden = connection === 'forbidden';
  const Icon = isForbidden ? LockKeyhole : CloudOff;
  return (
    <div className="calm" role="status">
      <span className="calm-icon">
        <Icon size={24} strokeWidth={1.5} aria-hidden="true" />
      </span>
      <h1>{isForbidden ? t.host.forbidden : t.host.unreachable}</h1>
      <p>{isForbidden ? t.host.forbiddenText : t.host.unreachableText}</p>
      {!isForbidden && (
        <button type="button" className="calm-action" onClick={onRetry}>
          {t.host.retry}
        </button>
      )}
    </div>
  );
}

const unnoticedMs = 400;

/** Signing in takes a moment; words for it only when it takes two. */
function Starting() {
  const t = useTexts();
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), unnoticedMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="calm" aria-busy="true">
      <p role="status">{isSlow ? `${t.host.starting} …` : ''}</p>
    </div>
  );
}
