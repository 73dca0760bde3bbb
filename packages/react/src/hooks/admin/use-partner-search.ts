import type { Partner } from '@portico/sdk/contract';
import { useAdminResource } from '../../internal/data/index.ts';
import type { Resource } from '../../internal/data/index.ts';

/** Partners whose name holds some text. */
export interface PartnersFound {
  readonly partners: readonly Partner[];
  /** There are more than these: a longer text finds them. */
  readonly hasMore: boolean;
}

const partnersShown = 20;

/**
 * Searches all partners of the program by name; the newest ones for an empty text. Nothing is asked
 * while the text is undefined. Asks for each text: give it one that has come to rest.
 */
export function usePartnerSearch(text: string | undefined): Resource<PartnersFound> {
  const search = text?.trim() ?? '';
  return useAdminResource<PartnersFound>({
    place: ['partners', 'search', search],
    isWanted: text !== undefined,
    ask: async ({ partners }, signal) => {
      const input = { limit: partnersShown, ...(search !== '' && { search }) };
      const { data, nextCursor } = await partners.list(input, { signal });
      return { partners: data, hasMore: nextCursor !== null };
    },
  });
}
