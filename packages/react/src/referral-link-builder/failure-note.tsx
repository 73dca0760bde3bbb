import { useMessages } from '../internal/i18n/index.ts';
import { referralLinkBuilder } from '../locales/en/referral-link-builder.ts';
import { FailurePart } from './link-form.parts.ts';
import type { Failure } from './use-words.ts';

/** Says what did not work, and what to quote to support. */
export function FailureNote({ failure }: { failure: Failure | undefined }) {
  const t = useMessages(referralLinkBuilder);
  if (failure === undefined) return null;
  const { text, requestId } = failure;
  return (
    <FailurePart role="alert" tabIndex={-1} data-failure="">
      {text}
      {requestId !== undefined && <small>{t('error.reference', { id: requestId })}</small>}
    </FailurePart>
  );
}
