import { useOffline } from '../data/index.ts';
import { StaleNote } from './stale-note.tsx';
import type { Ready } from './state.ts';

/** The age of the data, said only when it could not be renewed. Its place is the widget's head. */
export function DataAge({ of }: { of: Ready<unknown> }) {
  const isOffline = useOffline();
  const reason = of.stale ?? (isOffline ? 'offline' : undefined);
  return reason && <StaleNote since={of.updatedAt} reason={reason} />;
}
