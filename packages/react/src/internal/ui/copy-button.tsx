import { useEffect, useRef, useState } from 'react';
import { Check, Copy } from '../icons/index.ts';
import { part } from '../style/index.ts';
import { Button } from './button.tsx';
import type { ButtonLook } from './button.tsx';
import { writeClipboard } from './clipboard.ts';
import { IconButton } from './icon-button.tsx';
import { useAnnouncer } from './live-region.tsx';

const shownMs = 2_000;

// Both words lie on top of each other, so that the button is as wide as the longer one.
const CopyWordsPart = part('span', 'portico-copy-words')`
  display: grid;
  justify-items: start;
`;

const CopyWordPart = part('span', 'portico-copy-word')`
  grid-area: 1 / 1;
  &[data-off] { visibility: hidden; }
`;

/** Props of {@link CopyButton}. */
export interface CopyButtonProps extends Omit<ButtonLook, 'icon'> {
  /** The text that lands on the clipboard. */
  value: string;
  /** The verb, such as "Copy link". */
  label: string;
  /** Shown and spoken after it worked, such as "Copied". */
  copiedLabel: string;
  /** Spoken when the browser refused; the text should then be selectable nearby. */
  failedLabel?: string;
  /** Shows the icon only; the label becomes name and hint. */
  iconOnly?: boolean;
  /** Called after the text is on the clipboard. */
  onCopied?: () => void;
}

/** Copies a text and says so, to the eye and to the ear. */
export function CopyButton(props: CopyButtonProps) {
  const { value, label, copiedLabel, failedLabel, iconOnly, onCopied, ...look } = props;
  const [isCopied, setIsCopied] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { announce, region } = useAnnouncer();
  useEffect(() => () => clearTimeout(timer.current), []);

  async function copy() {
    const isWritten = await writeClipboard(value, button.current);
    if (!isWritten) {
      if (failedLabel !== undefined) announce(failedLabel);
      return;
    }
    setIsCopied(true);
    announce(copiedLabel);
    onCopied?.();
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setIsCopied(false), shownMs);
  }
  const shared = {
    ...look,
    ref: button,
    icon: isCopied ? Check : Copy,
    'data-copied': isCopied ? '' : undefined,
    onClick: () => void copy(),
  };
  return (
    <>
      {iconOnly ? (
        <IconButton {...shared} label={isCopied ? copiedLabel : label} />
      ) : (
        <Button {...shared} aria-label={label}>
          <CopyWordsPart>
            <CopyWordPart data-off={isCopied ? '' : undefined}>{label}</CopyWordPart>
            <CopyWordPart data-off={isCopied ? undefined : ''}>{copiedLabel}</CopyWordPart>
          </CopyWordsPart>
        </Button>
      )}
      {region}
    </>
  );
}
