import type { CommissionStatus } from '@portico/sdk';
import { useMessages } from '../i18n/index.ts';
import { part } from '../style/index.ts';
import { Badge } from '../ui/index.ts';
import type { Tone } from '../ui/index.ts';
import { commissionWords } from '../../locales/en/commission-words.ts';

/** Green is good news: filled once the money is there, an outline until then. */
const StatusPart = part('span', 'portico-commission-status')`
  &[data-status='approved'] > .portico-badge {
    background: none;
    box-shadow: inset 0 0 0 1px var(--_portico-hairline);
  }
`;

const tones: Readonly<Record<CommissionStatus, Tone>> = {
  pending: 'neutral',
  held: 'warning',
  approved: 'success',
  paid: 'success',
  cancelled: 'neutral',
  disputed: 'danger',
};

/** A status as a badge with its word. */
export function StatusBadge({ status }: { status: CommissionStatus }) {
  const t = useMessages(commissionWords);
  return (
    <StatusPart data-status={status}>
      <Badge tone={tones[status] ?? 'neutral'}>{t(`status.${status}`)}</Badge>
    </StatusPart>
  );
}
