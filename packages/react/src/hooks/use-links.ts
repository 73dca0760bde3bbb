import type { InputOf, Link, PorticoContract } from '@portico/sdk/contract';
import {
  knownLink,
  linkListOptions,
  need,
  putLink,
  useAction,
  useAsking,
  useListResource,
  useLiveCache,
  usePorticoContext,
} from '../internal/data/index.ts';
import type { Action, LinkFilters, ListResource } from '../internal/data/index.ts';

type Links = PorticoContract['links'];
export type CreateLinkInput = InputOf<Links['create']>;
export type UpdateLinkInput = InputOf<Links['update']>;
export type ArchiveLinkInput = InputOf<Links['archive']>;

/** The partner's links with clicks, conversions and earnings, newest first, kept up to date. */
export function useLinks(filters: LinkFilters = {}): ListResource<Link> {
  useLiveCache();
  return useListResource(linkListOptions(useAsking(), filters));
}

function useLinkCache() {
  const { client, queryClient } = usePorticoContext();
  const { scope } = useAsking();
  return { client, cache: { queryClient, scope } };
}

/** Makes a link; it stands at the top of the lists at once. */
export function useCreateLink(): Action<CreateLinkInput, Link> {
  const { client, cache } = useLinkCache();
  return useAction({
    perform: (input: CreateLinkInput) => need(client).links.create(input),
    after: (link) => putLink(cache, link),
  });
}

/** Renames a link or leads it elsewhere. Shown at once, taken back when it fails. */
export function useUpdateLink(): Action<UpdateLinkInput, Link> {
  const { client, cache } = useLinkCache();
  return useAction({
    perform: (input: UpdateLinkInput) => need(client).links.update(input),
    before: (input) => {
      const link = knownLink(cache, input.id);
      if (link !== undefined) putLink(cache, changed(link, input));
      return link;
    },
    undo: (_input, link) => {
      // Clicks may have arrived in between: only what was changed goes back.
      if (link === undefined) return;
      const now = knownLink(cache, link.id) ?? link;
      const { name, destination, utm } = link;
      putLink(cache, { ...now, name, destination, utm });
    },
    after: (link) => putLink(cache, link),
  });
}

function changed(link: Link, { name, destination, utm }: UpdateLinkInput): Link {
  return {
    ...link,
    ...(name !== undefined && { name }),
    ...(destination !== undefined && { destination }),
    ...(utm !== undefined && { utm }),
  };
}

/** Takes a link out of the list, or back into it. Shown at once, taken back when it fails. */
export function useArchiveLink(): Action<ArchiveLinkInput, Link> {
  const { client, cache } = useLinkCache();
  return useAction({
    perform: (input: ArchiveLinkInput) => need(client).links.archive(input),
    before: ({ id, archived = true }) => {
      const link = knownLink(cache, id);
      if (link !== undefined) putLink(cache, { ...link, status: archived ? 'archived' : 'active' });
      return link;
    },
    undo: (_input, link) => {
      if (link === undefined) return;
      putLink(cache, { ...(knownLink(cache, link.id) ?? link), status: link.status });
    },
    after: (link) => putLink(cache, link),
  });
}
