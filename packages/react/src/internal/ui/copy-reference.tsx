import { useState } from 'react';
import { fetchOnce } from '../code/index.ts';
import { Copy } from '../icons/index.ts';
import { Button } from './button.tsx';

// Few pages fail, and a failure takes longer than this file: nobody waits for it.
const copyButton = fetchOnce(async () => (await import('./copy-button.tsx')).CopyButton);
copyButton.fetch().catch(() => {});

/** Props of {@link CopyReference}. */
export interface CopyReferenceProps {
  value: string;
  label: string;
  copiedLabel: string;
}

/**
 * The copy button beside what a partner quotes to support. Where its file could not be fetched,
 * which is when things fail, a plain one of the same look copies without saying so.
 */
export function CopyReference(props: CopyReferenceProps) {
  const [Full] = useState(() => copyButton.value);
  const look = { size: 'sm', variant: 'ghost' } as const;
  if (Full !== undefined) return <Full iconOnly {...look} {...props} />;
  const copy = () => void navigator.clipboard?.writeText(props.value).catch(() => {});
  return <Button {...look} icon={Copy} aria-label={props.label} data-icon-only="" onClick={copy} />;
}
