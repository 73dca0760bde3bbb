import { useEffect, useState } from 'react';
import type { PorticoError } from '@portico/sdk';
import { linkCodeOptions, useAsking, useResource } from '../internal/data/index.ts';

/** What is known about a code that somebody types. */
export type LinkAvailability =
  | { readonly status: 'idle' | 'invalid' | 'checking' | 'available'; readonly code: string }
  | { readonly status: 'taken'; readonly code: string; readonly suggestion: string | null }
  | { readonly status: 'failed'; readonly code: string; readonly error: PorticoError };

// As in the contract: 3 to 40 letters, digits and inner dashes.
const allowed = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/;
const pauseMs = 300;

/** Whether a code is free, asked when the typing pauses. Nothing is asked for an empty one. */
export function useLinkAvailability(typed: string): LinkAvailability {
  const code = typed.trim().toLowerCase();
  const settled = useSettled(code, pauseMs);
  const isAskable = allowed.test(settled) && settled === code;
  const asking = useAsking();
  const options = linkCodeOptions(asking, settled);
  const answer = useResource({ ...options, enabled: isAskable && options.enabled !== false });
  if (code === '') return { status: 'idle', code };
  if (!allowed.test(code)) return { status: 'invalid', code };
  if (!isAskable || answer.status === 'loading') return { status: 'checking', code };
  if (answer.status === 'failed') return { status: 'failed', code, error: answer.error };
  const { available, suggestion } = answer.data;
  return available ? { status: 'available', code } : { status: 'taken', code, suggestion };
}

function useSettled(value: string, afterMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
