import type { PorticoError } from '@portico/sdk';
import type { PorticoAdmin } from '@portico/sdk/admin';
import type { Page } from '@portico/sdk';
import { longList, shared, whenKnown } from './options.ts';
import { need } from './need.ts';
import { usePorticoContext } from './portico-context.ts';
import type { Resource } from './resource.ts';
import { staffKey, useAdmin } from './use-admin.ts';
import type { AdminView } from './use-admin.ts';
import { useListResource, useResource } from './use-resource.ts';
import type { ListResource } from './use-resource.ts';

type Admin = PorticoAdmin['admin'];

/** Something that staff asks, and its place in the cache. */
export interface AdminQuestion<T> {
  readonly place: readonly unknown[];
  readonly ask: (admin: Admin, signal: AbortSignal) => PromiseLike<T>;
  /** False while there is nothing to ask yet. */
  readonly isWanted?: boolean;
  /** Milliseconds until it is asked again by itself. */
  readonly everyMs?: number | undefined;
}

/** What is asked of a list: a page, by cursor. */
export interface AdminListQuestion<T> extends Pick<AdminQuestion<T>, 'place'> {
  readonly ask: (
    admin: Admin,
    page: { limit: number; cursor?: string },
    signal: AbortSignal,
  ) => PromiseLike<Page<T>>;
}

const rowsPerPage = 50;

/** One thing that staff may read. */
export function useAdminResource<T>(question: AdminQuestion<T>): Resource<T> {
  const { client } = usePorticoContext();
  const { admin, scope, error } = useAdmin();
  const { place, ask, isWanted = true, everyMs } = question;
  const known = whenKnown({ client, scope });
  const resource = useResource<T>({
    ...shared,
    ...known,
    enabled: known.enabled && isWanted && error === undefined,
    queryKey: staffKey(scope, place),
    queryFn: async ({ signal }) => await ask(needAdmin(admin), signal),
    ...(everyMs !== undefined && { refetchInterval: everyMs }),
  });
  return error === undefined ? resource : refused(error);
}

/** A list that staff may read, page by page. */
export function useAdminList<T>({ place, ask }: AdminListQuestion<T>): ListResource<T> {
  const { client } = usePorticoContext();
  const { admin, scope, error } = useAdmin();
  const list = useListResource<T>(
    longList<T>({
      asking: { client: error === undefined ? client : undefined, scope },
      queryKey: staffKey(scope, place),
      load: (cursor, signal) =>
        ask(
          needAdmin(admin),
          { limit: rowsPerPage, ...(cursor !== undefined && { cursor }) },
          signal,
        ),
    }),
  );
  return error === undefined ? list : { ...list, ...refused(error) };
}

function needAdmin(admin: AdminView['admin']): Admin {
  if (admin === undefined) need(undefined);
  return admin as Admin;
}

function refused(error: PorticoError) {
  const never = { updatedAt: 0, isRefreshing: false, refresh() {} };
  return { ...never, status: 'failed', data: undefined, error } as const;
}
