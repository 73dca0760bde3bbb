import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Brand, StoredTheme } from '@portico/sdk/contract';
import {
  programBrandOptions,
  useAsking,
  usePorticoContext,
  useResource,
} from '../internal/data/index.ts';
import type { Resource } from '../internal/data/index.ts';

const never = () => () => {};

/** The theme that came with the session; undefined when the session did not say. */
function useSessionTheme(): StoredTheme | null | undefined {
  const session = usePorticoContext().client?.session;
  return useSyncExternalStore(
    session?.subscribe ?? never,
    () => session?.theme,
    () => undefined,
  );
}

/**
 * The program's brand: at once where the session tells it, otherwise asked for. From then on it is
 * an answer in the cache like any other, asked again when somebody comes back to the page.
 */
export function useProgramBrand(): Resource<Brand> {
  const { queryClient } = usePorticoContext();
  const theme = useSessionTheme();
  const asking = useAsking();
  const told = useMemo(
    () => (theme === undefined ? undefined : { theme, updatedAt: null }),
    [theme],
  );
  const options = programBrandOptions(asking);
  const key = JSON.stringify(options.queryKey);

  useEffect(() => {
    // A renewed session knows better than an answer of before.
    const queryKey: readonly unknown[] = JSON.parse(key);
    if (told !== undefined && queryClient.getQueryData(queryKey) !== undefined) {
      queryClient.setQueryData(queryKey, told);
    }
  }, [told, key, queryClient]);
  return useResource({ ...options, ...(told !== undefined && { initialData: told }) });
}
