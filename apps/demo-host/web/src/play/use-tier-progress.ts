import { useEffect, useState } from 'react';
import type { TierProgress } from '@portico/sdk';
import type { Play } from './use-play.ts';

/** Where the partner stands, asked again when an event says that it moved. */
export function useTierProgress({
  client,
  log,
}: Pick<Play, 'client' | 'log'>): TierProgress | null {
  const [progress, setProgress] = useState<TierProgress | null>(null);
  const moved = log.events.find(({ event }) => event.type.startsWith('tier.'))?.event.id;
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const found = await client.tiers.progress().safe();
      if (isWanted && found.ok) setProgress(found.data);
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [client, moved]);
  return progress;
}
