import { useEffect, useId, useRef } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import { X } from '../icons/index.ts';
import {
  DialogBodyPart,
  DialogDescriptionPart,
  DialogFootPart,
  DialogHeadPart,
  DialogPart,
  DialogTitlePart,
  DialogWordsPart,
} from './dialog.parts.ts';
import { IconButton } from './icon-button.tsx';

const firstField = '[data-autofocus],input:enabled,select:enabled,textarea:enabled';

/** Props of {@link Dialog}. */
export interface DialogProps {
  /** Whether it is on screen. The owner decides. */
  open: boolean;
  /** Called when it wants to close: Escape, the cross, a press outside. */
  onClose: () => void;
  /** The title, and the accessible name. */
  title: ReactNode;
  /** One sentence under the title. */
  description?: ReactNode;
  /** Name of the cross. */
  closeLabel: string;
  /** `sheet` comes from the side and keeps the page in view; for details of a row. */
  variant?: 'center' | 'sheet';
  /** Whether a press outside closes it; `false` for forms that would lose input. */
  lightDismiss?: boolean;
  /** Actions, the main one last. */
  footer?: ReactNode;
  /** The content; mounted only while open. `data-autofocus` marks what gets focus first. */
  children: ReactNode;
}

/**
 * Opens and closes the native dialog as its owner says. Closing waits for the end of the task:
 * StrictMode takes every effect back and does it again at once, and a dialog that really closed
 * in between would tell its owner so.
 */
function useModal(open: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    const { current } = dialog;
    if (!open || !current) return undefined;
    wanted.current = true;
    if (!current.open) show(current);
    return () => {
      wanted.current = false;
      queueMicrotask(() => {
        if (!wanted.current) hide(current);
      });
    };
  }, [open]);
  return dialog;
}

// Environments without modal dialogs still get the content.
function show(dialog: HTMLDialogElement): void {
  if (typeof dialog.showModal === 'function') dialog.showModal();
  else dialog.setAttribute('open', '');
  // Left alone, focus would land on the cross. A field is what people came for; without one
  // the dialog itself has its name read out.
  (dialog.querySelector<HTMLElement>(firstField) ?? dialog).focus();
}

function hide(dialog: HTMLDialogElement): void {
  if (typeof dialog.close === 'function') dialog.close();
  else dialog.removeAttribute('open');
}

/**
 * A modal dialog in the page's own place: it also works inside a host's dialog, takes the theme
 * around it, and returns focus to where it came from. Focus, Escape and inertness are native.
 */
export function Dialog(props: DialogProps) {
  const { open, onClose, description, footer, children } = props;
  const dialog = useModal(open);
  const pressedOutside = useRef(false);
  const id = useId();

  // The content fills the box, so an event on the dialog itself came from the backdrop. A press
  // that began inside, as when text is selected, is not one.
  function pointerDown(event: PointerEvent) {
    pressedOutside.current = event.target === dialog.current;
  }
  function pointerUp(event: PointerEvent) {
    const isOutside = pressedOutside.current && event.target === dialog.current;
    if (isOutside && props.lightDismiss !== false) onClose();
  }
  return (
    <DialogPart
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
      aria-describedby={description ? `${id}-description` : undefined}
      data-variant={props.variant ?? 'center'}
      onPointerDown={pointerDown}
      onPointerUp={pointerUp}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onClose={(event) => {
        if (event.target === dialog.current && open) onClose();
      }}
    >
      {open && (
        <>
          <DialogHead {...props} id={id} />
          <DialogBodyPart>{children}</DialogBodyPart>
          {footer && <DialogFootPart>{footer}</DialogFootPart>}
        </>
      )}
    </DialogPart>
  );
}

function DialogHead({ id, title, description, closeLabel, onClose }: DialogProps & { id: string }) {
  return (
    <DialogHeadPart>
      <DialogWordsPart>
        <DialogTitlePart id={`${id}-title`}>{title}</DialogTitlePart>
        {description && (
          <DialogDescriptionPart id={`${id}-description`}>{description}</DialogDescriptionPart>
        )}
      </DialogWordsPart>
      <IconButton icon={X} label={closeLabel} size="sm" hint={false} onClick={onClose} />
    </DialogHeadPart>
  );
}
