import { LinkListView } from './link-list.view.tsx';
import { useLinkList } from './use-link-list.ts';
import type { LinkListOptions } from './use-link-list.ts';

/** The partner's links, active or archived, and everything that is done to them. */
export function LinkList(options: LinkListOptions) {
  return <LinkListView {...useLinkList(options)} />;
}
