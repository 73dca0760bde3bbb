import { CloudOff } from '../icons/index.ts';
import { common } from '../../locales/en/every-widget.ts';
import { useFormat, useMachineTime, useMessages, useNow } from '../i18n/index.ts';
import { part } from '../style/index.ts';
import { Icon } from '../ui/index.ts';
import type { StaleReason } from './state.ts';

const StaleNotePart = part('p', 'portico-stale-note')`
  display: flex;
  align-items: center;
  gap: var(--_portico-space-1);
  margin: 0;
  color: var(--_portico-warning-text);
  font-size: var(--_portico-font-xs);
`;

/** Says how old the data on screen is, when it could not be renewed. */
export function StaleNote({ since, reason }: { since: number; reason: StaleReason }) {
  const t = useMessages(common);
  const format = useFormat();
  const now = useNow();
  const at = useMachineTime(since);
  const age = since === 0 || now === null ? t('ageUnknown') : format.relative(at, now);
  return (
    <StaleNotePart role="status">
      <Icon icon={CloudOff} />
      {reason === 'offline' ? t('staleOffline', { age }) : t('staleFailed', { age })}
    </StaleNotePart>
  );
}
