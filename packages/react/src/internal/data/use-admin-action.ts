import type { PorticoAdmin } from '@portico/sdk/admin';
import { need } from './need.ts';
import { usePorticoContext } from './portico-context.ts';
import { staffKey, useAdmin } from './use-admin.ts';
import { useAction } from './use-action.ts';
import type { Action } from './use-action.ts';

/** Something that staff does, and what is read anew after it. */
export interface AdminPlan<I, O> {
  readonly perform: (admin: PorticoAdmin['admin'], input: I) => PromiseLike<O>;
  /** First words of the places in the cache that it changes. */
  readonly changes?: readonly string[];
  readonly after?: (output: O, input: I) => unknown;
}

/** Something that staff can do. Money is never shown as moved before the server has said so. */
export function useAdminAction<I, O>({ perform, changes, after }: AdminPlan<I, O>): Action<I, O> {
  const { queryClient } = usePorticoContext();
  const { admin, scope } = useAdmin();
  return useAction<I, O>({
    perform: (input) => perform(admin ?? (need(undefined) as never), input),
    after: (output, input) => {
      for (const place of changes ?? []) {
        void queryClient.invalidateQueries({ queryKey: staffKey(scope, [place]) });
      }
      return after?.(output, input);
    },
  });
}
