import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PorticoError } from '@portico/sdk';
import { common } from '../../locales/en/every-widget.ts';
import { staff } from '../../locales/en/staff.ts';
import { SendFailure } from '../form/index.ts';
import { useMessages } from '../i18n/index.ts';
import { Button, Dialog, FormPart, TextArea } from '../ui/index.ts';

/** Props of {@link ConfirmDialog}. */
export interface ConfirmDialogProps {
  open: boolean;
  /** The question: "Approve 3 commissions?" */
  title: string;
  /** What will happen, before it does. */
  children: ReactNode;
  /** Whether a reason has to be given, may be, or is not asked for. */
  reason: 'required' | 'optional' | 'none';
  /** The verb, with how many. */
  confirmLabel: string;
  /** It cannot be taken back. */
  isFinal?: boolean;
  /** Nothing can be confirmed. */
  isBlocked?: boolean;
  isPending: boolean;
  error: PorticoError | undefined;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

const reasonMax = 500;

/** Says what will happen, asks why, and does it only then. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { open, title, isPending, isFinal = false, isBlocked = false } = props;
  const t = useMessages(staff);
  const tCommon = useMessages(common);
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  return (
    <Dialog
      open={open}
      onClose={() => !isPending && props.onClose()}
      title={title}
      closeLabel={tCommon('close')}
      lightDismiss={false}
      footer={
        <>
          <Button onClick={props.onClose} disabled={isPending}>
            {t('goBack')}
          </Button>
          <Button
            variant={isFinal ? 'danger' : 'primary'}
            pending={isPending}
            disabled={isBlocked}
            onClick={() => form?.requestSubmit()}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <ConfirmForm {...props} formRef={setForm} />
    </Dialog>
  );
}

type FormProps = ConfirmDialogProps & { formRef: (form: HTMLFormElement | null) => void };

function ConfirmForm({ reason, children, error, onConfirm, formRef, isBlocked }: FormProps) {
  const t = useMessages(staff);
  const [text, setText] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  return (
    <FormPart
      ref={formRef}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const isEmpty = reason === 'required' && text.trim() === '';
        setIsMissing(isEmpty);
        if (!isEmpty && !isBlocked) onConfirm(text.trim());
      }}
    >
      <div>{children}</div>
      {reason !== 'none' && (
        <TextArea
          label={t(reason === 'required' ? 'reason' : 'reasonOptional')}
          description={t('reasonNote')}
          required={reason === 'required'}
          maxLength={reasonMax}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setIsMissing(false);
          }}
          {...(isMissing && { error: t('reasonMissing') })}
        />
      )}
      <SendFailure error={error} />
    </FormPart>
  );
}
