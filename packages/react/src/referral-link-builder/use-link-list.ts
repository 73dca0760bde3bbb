import { useEffect, useMemo, useRef, useState } from 'react';
import type { Link } from '@portico/sdk';
import type { ListResource } from '../hooks/index.ts';
import type { LinkCommands } from './link-actions.tsx';
import type { LinkListViewProps, LinksState, Shelf } from './link-list.view.tsx';
import type { MovedLink } from './moved-row.tsx';
import type { Shelves } from './use-link-in-hand.ts';
import { useLinkMoves } from './use-link-moves.ts';
import { useLinkRename } from './use-link-rename.ts';
import type { Failure } from './use-words.ts';

/** What the list is told by the widget around it. */
export interface LinkListOptions {
  readonly shelves: Shelves;
  readonly canWrite: boolean;
  /** The link in hand. */
  readonly inHandId: string | undefined;
  /** A link that has just been made. */
  readonly newId: string | undefined;
  readonly announce: (text: string) => void;
  readonly focusOn: (selector: string) => void;
  readonly onChoose: (link: Link) => void;
  readonly onQr: (link: Link) => void;
  readonly onEdit: (link: Link) => void;
}

/** The list under the form: which shelf, and what is being done to its links. */
export function useLinkList(options: LinkListOptions): LinkListViewProps {
  const { shelves, canWrite, inHandId, newId, announce, focusOn } = options;
  const [shelf, setShelf] = useState<Shelf>('active');
  const [failure, setFailure] = useState<Failure>();
  const feedback = { announce, focusOn, onFailure: setFailure };
  const moves = useLinkMoves(feedback);
  const rename = useLinkRename(feedback);
  const commands = useCommands({
    choose: options.onChoose,
    showQr: options.onQr,
    edit: options.onEdit,
    startRename: rename.start,
    rename: rename.save,
    cancelRename: rename.cancel,
    move: moves.move,
  });
  const show = (next: Shelf) => {
    setShelf(next);
    setFailure(undefined);
    moves.forget();
  };
  const [knownNewId, setKnownNewId] = useState(newId);
  if (newId !== knownNewId) {
    setKnownNewId(newId);
    show('active');
  }
  const list = shelves[shelf];
  const moved = moves.moved?.to === shelf ? undefined : moves.moved;
  const links = linksOf(list, moved);
  const isBack = links.status === 'ready' && links.links.some(({ id }) => id === moved?.link.id);
  return {
    shelf,
    onShelf: show,
    links,
    more: {
      isThere: list.hasMore,
      isLoading: list.isLoadingMore,
      error: list.loadMoreError,
      load: list.loadMore,
    },
    moved: isBack ? undefined : moved,
    onUndo: moves.undo,
    failure,
    renamingId: rename.renamingId,
    pendingId: rename.pendingId,
    inHandId,
    newId,
    canWrite,
    commands,
  };
}

/** The links of a shelf, without one that is leaving and that the cache still holds. */
function linksOf(list: ListResource<Link>, moved: MovedLink | undefined): LinksState {
  const { status, data, error, refresh } = list;
  if (status === 'loading') return { status };
  if (status === 'failed') return { status, error, retry: refresh };
  if (moved === undefined || moved.isUndoing) return { status, links: data };
  return { status, links: data.filter(({ id }) => id !== moved.link.id) };
}

/** The same commands for all renders, so that rows need not render again with each keystroke. */
function useCommands(commands: LinkCommands): LinkCommands {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  return useMemo<LinkCommands>(
    () => ({
      choose: (link) => latest.current.choose(link),
      showQr: (link) => latest.current.showQr(link),
      startRename: (link) => latest.current.startRename(link),
      rename: (link, name, by) => latest.current.rename(link, name, by),
      cancelRename: (link) => latest.current.cancelRename(link),
      edit: (link) => latest.current.edit(link),
      move: (link, index) => latest.current.move(link, index),
    }),
    [],
  );
}
