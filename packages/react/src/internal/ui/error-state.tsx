import type { ReactNode } from 'react';
import { RotateCw, TriangleAlert } from '../icons/index.ts';
import { Button } from './button.tsx';
import { CopyReference } from './copy-reference.tsx';
import { Icon } from './icon.tsx';
import {
  NoticeActionsPart,
  NoticeIconPart,
  NoticePart,
  NoticeReferencePart,
  NoticeTextPart,
  NoticeTitlePart,
} from './notice.parts.ts';

/** Props of {@link ErrorState}. */
export interface ErrorStateProps {
  /** What did not work, in the partner's words. */
  title: ReactNode;
  /** What to do about it. */
  message?: ReactNode;
  /** The error code, for who writes to support. */
  code?: string;
  /** The request to quote, with its name and the words of its copy button. */
  request?: { id: string; label: string; copyLabel: string; copiedLabel: string };
  /** Trying again, where that can help. */
  retry?: { label: string; onRetry: () => void; pending?: boolean };
  /** Further ways out. */
  action?: ReactNode;
}

/** Something failed: what, what to do, and what to quote. Spoken when it appears. */
export function ErrorState({ title, message, code, request, retry, action }: ErrorStateProps) {
  return (
    <NoticePart data-kind="error" role="alert">
      <NoticeIconPart data-tone="danger">
        <Icon icon={TriangleAlert} size={20} />
      </NoticeIconPart>
      <NoticeTitlePart>{title}</NoticeTitlePart>
      {message && <NoticeTextPart>{message}</NoticeTextPart>}
      {(retry || action) && (
        <NoticeActionsPart>
          {retry && (
            <Button icon={RotateCw} pending={retry.pending ?? false} onClick={retry.onRetry}>
              {retry.label}
            </Button>
          )}
          {action}
        </NoticeActionsPart>
      )}
      {(code || request) && (
        <NoticeReferencePart>
          {code && <code>{code}</code>}
          {code && request && <span aria-hidden="true">·</span>}
          {request && (
            <>
              <span>{request.label}</span>
              <code>{request.id}</code>
              <CopyReference
                value={request.id}
                label={request.copyLabel}
                copiedLabel={request.copiedLabel}
              />
            </>
          )}
        </NoticeReferencePart>
      )}
    </NoticePart>
  );
}
