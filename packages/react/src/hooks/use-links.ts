import type { InputOf, Link, PorticoContract } from '@portico/sdk/contract';
import {
  linkListOptions,
  need,
  patch,
  useAction,
  useAsking,
  useCall,
  useListResource,
  useLiveCache,
  usePorticoContext,
} from '../internal/data/index.ts';
import type { Action, Client, LinkFilters, ListResource } from '../internal/data/index.ts';

type Links = PorticoContract['links'];
/** What a new link is made of; all of it may be left out. */
export type CreateLinkInput = InputOf<Links['create']>;
/** Which link to change, and how. */
export type UpdateLinkInput = InputOf<Links['update']>;
/** Which link to archive. */
export type ArchiveLinkInput = InputOf<Links['archive']>;

/** The partner's links with clicks, conversions and earnings, newest first, kept up to date. */
export function useLinks(filters: LinkFilters = {}): ListResource<Link> {
  useLiveCache();
  return useListResource(linkListOptions(useAsking(), filters));
}

/** Makes a link; it stands at the top of the lists at once. */
export function useCreateLink(): Action<CreateLinkInput, Link> {
  return useCall(
    (client, input) => client.links.create(input),
    (link, cache) => patch(({ putLink }) => putLink(cache, link)),
  );
}

interface LinkChange<I> {
  readonly perform: (client: Client, input: I) => PromiseLike<Link>;
  /** What of a link the input changes. */
  readonly changed: (input: I) => Partial<Link>;
  /** The same of a link, to put it back. */
  readonly kept: (link: Link) => Partial<Link>;
}

/** A change that is shown at once, and taken back when it fails. */
function useLinkChange<I extends { id: string }>(change: LinkChange<I>): Action<I, Link> {
  const { client, queryClient } = usePorticoContext();
  const cache = { queryClient, scope: useAsking().scope };
  return useAction({
    perform: (input: I) => change.perform(need(client), input),
    before: (input) =>
      patch(({ knownLink, putLink }) => {
        const link = knownLink(cache, input.id);
        if (link !== undefined) putLink(cache, { ...link, ...change.changed(input) });
        return link;
      }),
    undo: (_input, link) =>
      patch(({ knownLink, putLink }) => {
        // Clicks may have arrived in between: only what was changed goes back.
        if (link === undefined) return;
        putLink(cache, { ...(knownLink(cache, link.id) ?? link), ...change.kept(link) });
      }),
    after: (link) => patch(({ putLink }) => putLink(cache, link)),
  });
}

/** Renames a link or leads it elsewhere. Shown at once, taken back when it fails. */
export function useUpdateLink(): Action<UpdateLinkInput, Link> {
  return useLinkChange({
    perform: (client, input) => client.links.update(input),
    changed: ({ name, destination, utm }) => ({
      ...(name !== undefined && { name }),
      ...(destination !== undefined && { destination }),
      ...(utm !== undefined && { utm }),
    }),
    kept: ({ name, destination, utm }) => ({ name, destination, utm }),
  });
}

/** Takes a link out of the list, or back into it. Shown at once, taken back when it fails. */
export function useArchiveLink(): Action<ArchiveLinkInput, Link> {
  return useLinkChange({
    perform: (client, input) => client.links.archive(input),
    changed: ({ archived = true }) => ({ status: archived ? 'archived' : 'active' }),
    kept: ({ status }) => ({ status }),
  });
}
