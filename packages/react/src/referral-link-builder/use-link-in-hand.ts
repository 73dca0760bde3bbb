import { useState } from 'react';
import type { Link } from '@portico/sdk';
import type { ListResource } from '../hooks/index.ts';
import type { Shelf } from './link-list.view.tsx';

/** The links of both shelves. */
export type Shelves = Readonly<Record<Shelf, ListResource<Link>>>;

/** The one link to copy, share and scan: chosen, just made, or else the newest. */
export function useLinkInHand({ active, archived }: Shelves) {
  const [made, setMade] = useState<Link>();
  const [chosen, setChosen] = useState<Link>();
  const known = [...(active.data ?? []), ...(archived.data ?? [])];
  // What was kept may have been renamed or visited since.
  const newest = (link: Link) => known.find(({ id }) => id === link.id) ?? link;
  return {
    inHand: chosen ? newest(chosen) : (active.data?.[0] ?? made),
    made,
    /** Any link, to learn from where all links live. */
    sample: known[0],
    newest,
    choose: setChosen,
    welcome: (link: Link) => {
      setMade(link);
      setChosen(link);
    },
  };
}
