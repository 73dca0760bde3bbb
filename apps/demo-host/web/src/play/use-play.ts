import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Link, Money, Portico, PorticoEvent } from '@portico/sdk';
import type { Exchange } from '../../../host/index.ts';
import type { Host } from '../hosts/index.ts';
import { HostError, type Visitor } from '../session/host-client.ts';
import type { PlayStep } from '../settings/settings.ts';
import { useTexts } from '../texts/index.ts';
import { firstDraft, type Draft } from './draft.ts';
import type { Mark, Run } from './run.ts';
import { useLiveLog, type LiveLog } from './use-live-log.ts';

/** What each step hands to the next. */
export interface Findings {
  link: Link | null;
  clickId: string | null;
  customer: { externalId: string; name: string } | null;
  payment: { id: string; amount: Money; refunded: number; customer: string } | null;
}

export interface Play {
  client: Portico;
  visitor: Visitor;
  host: Host;
  /** Signs in as a partner that the program does not know yet. */
  startAnew: () => void;
  draft: Draft;
  edit: (change: Partial<Draft>) => void;
  findings: Findings;
  find: (found: Partial<Findings>) => void;
  links: readonly Link[];
  runs: Partial<Record<PlayStep, Run>>;
  log: LiveLog;
  /** Runs a step; `perform` sends what it sends and tells what it achieved. */
  start: (step: PlayStep, perform: () => Promise<Performed>) => Promise<void>;
}

export interface Performed {
  exchanges: readonly Exchange[];
  marks?: readonly Mark[];
  outcome: string;
  found?: Partial<Findings>;
}

/** What the panel is given by the page. */
export type Given = Pick<Play, 'client' | 'visitor' | 'host' | 'startAnew'>;

const nothing: Findings = { link: null, clickId: null, customer: null, payment: null };

/** The state of one play-through: fields, findings, runs and the live events. */
export function usePlay(given: Given): Play {
  const { client, visitor, host, startAnew } = given;
  const t = useTexts();
  const [draft, setDraft] = useState(() => firstDraft(host));
  const [findings, setFindings] = useState(nothing);
  const [runs, setRuns] = useState<Play['runs']>({});
  const [links, pickUp] = useLinks(client, setFindings);
  const log = useLiveLog(client, pickUp);
  const isMounted = useRef(true);
  useEffect(() => {
    isMounted.current = true;
    return () => void (isMounted.current = false);
  }, []);

  const edit = useCallback(
    (change: Partial<Draft>) => setDraft((was) => ({ ...was, ...change })),
    [],
  );
  const find = useCallback(
    (found: Partial<Findings>) => setFindings((was) => ({ ...was, ...found })),
    [],
  );
  const start = useCallback<Play['start']>(
    async (step, perform) => {
      const startedAt = performance.now();
      const put = (run: Omit<Run, 'startedAt'>) => {
        if (isMounted.current) setRuns((was) => ({ ...was, [step]: { ...run, startedAt } }));
      };
      put({ status: 'pending', exchanges: [], marks: [], outcome: '' });
      try {
        const { exchanges, marks = [], outcome, found } = await perform();
        put({ status: 'done', exchanges, marks, outcome });
        if (found && isMounted.current) find(found);
      } catch (error) {
        const exchanges = error instanceof HostError ? error.exchanges : [];
        const outcome =
          error instanceof Error && error.message ? error.message : t.host.unreachable;
        put({ status: 'failed', exchanges, marks: [], outcome });
      }
    },
    [find, t],
  );
  return useMemo(
    () => ({
      client,
      visitor,
      host,
      startAnew,
      draft,
      edit,
      findings,
      find,
      links,
      runs,
      log,
      start,
    }),
    [client, visitor, host, startAnew, draft, edit, findings, find, links, runs, log, start],
  );
}

type SetFindings = (change: (was: Findings) => Findings) => void;

/** The partner's links, the newest first; one built in the widget is picked up as it happens. */
function useLinks(
  client: Portico,
  setFindings: SetFindings,
): [readonly Link[], (event: PorticoEvent) => void] {
  const [links, setLinks] = useState<readonly Link[]>([]);
  useEffect(() => {
    let isWanted = true;
    const load = async () => {
      const found = await client.links.list({ status: 'active', limit: 25 }).safe();
      if (!found.ok || !isWanted) return;
      setLinks(found.data.data);
      const [first = null] = found.data.data;
      setFindings((was) => ({ ...was, link: was.link ?? first }));
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, [client, setFindings]);
  const pickUp = useCallback(
    (event: PorticoEvent) => {
      if (event.type !== 'link.created') return;
      const { link } = event.data;
      setLinks((was) => [link, ...was.filter(({ id }) => id !== link.id)]);
      setFindings((was) => ({ ...was, link, clickId: null }));
    },
    [setFindings],
  );
  return [links, pickUp];
}
