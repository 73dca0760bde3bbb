import { useEffect, useState } from 'react';
import type { PorticoError } from '@portico/sdk';
import { usePartnerSearch } from '../../hooks/admin/index.ts';
import type { PartnersFound } from '../../hooks/admin/index.ts';

/** A partner to narrow a list down to. */
export interface PartnerChoice {
  readonly id: string;
  readonly name: string;
}

/** A search among all partners, as its controls show it. */
export interface PartnerFinder {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Called when the search is opened: nothing is asked before. */
  readonly onOpen: () => void;
  /** What was found last; undefined before the first answer. */
  readonly found: readonly PartnerChoice[] | undefined;
  /** More than these match. */
  readonly hasMore: boolean;
  /** What is typed is still being looked for. */
  readonly isSearching: boolean;
  readonly error: PorticoError | undefined;
  readonly retry: () => void;
}

const pauseMs = 250;

/** Looks for partners by name on the server once typing has come to rest. */
export function usePartnerFinder(): PartnerFinder {
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), text === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  const answer = usePartnerSearch(isOpen ? settled : undefined);
  // The last answer stays on screen while the next one is on its way.
  const [last, setLast] = useState<PartnersFound>();
  if (answer.status === 'ready' && answer.data !== last) setLast(answer.data);
  return {
    text,
    onText: setText,
    onOpen: () => setIsOpen(true),
    found: last?.partners,
    hasMore: last?.hasMore ?? false,
    isSearching: isOpen && (answer.status === 'loading' || text.trim() !== settled.trim()),
    error: answer.status === 'failed' ? answer.error : undefined,
    retry: answer.refresh,
  };
}
