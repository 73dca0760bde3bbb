import { CloudOff } from 'lucide-react';
import { useTexts } from '../texts/index.ts';
import './calm-message.css';

/** The server is away for the moment; the widgets keep what they have. */
export function Reconnecting() {
  const t = useTexts();
  return (
    <p className="reconnecting" role="status">
      <CloudOff size={16} strokeWidth={1.75} aria-hidden="true" />
      {t.host.reconnecting}
    </p>
  );
}
