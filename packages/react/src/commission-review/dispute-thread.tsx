import { useState } from 'react';
import type { Dispute } from '@portico/sdk/contract';
import { useReplyToDispute, useStaffDispute } from '../hooks/admin/index.ts';
import { SendFailure } from '../internal/form/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Badge, Button, DateTime, Skeleton, TextArea } from '../internal/ui/index.ts';
import type { Tone } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { staffDispute } from '../locales/en/staff-dispute.ts';
import { DisputeDecision } from './dispute-decision.tsx';
import { EvidenceFile } from './evidence-file.tsx';
import * as Parts from './review-detail.parts.ts';

interface DisputeThreadProps {
  id: string;
  mayReview: boolean;
  announce: (text: string) => void;
}

const tones: Readonly<Record<Dispute['status'], Tone>> = {
  open: 'danger',
  accepted: 'success',
  rejected: 'neutral',
  withdrawn: 'neutral',
};

/** What the partner says is wrong, what was said since, and the decision. */
export function DisputeThread({ id, mayReview, announce }: DisputeThreadProps) {
  const t = useMessages(staffDispute);
  const dispute = useStaffDispute(id);
  if (dispute.status === 'loading') return <Skeleton shape="control" />;
  if (dispute.status === 'failed') {
    return <FailedNotice error={dispute.error} onRetry={dispute.refresh} />;
  }
  const { reason, status, messages, outcome } = dispute.data;
  return (
    <Parts.DisputePart aria-label={t('title')}>
      <Parts.DisputeHeadPart>
        <Parts.DisputeTitlePart>{t(`reason.${reason}`)}</Parts.DisputeTitlePart>
        <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>
      </Parts.DisputeHeadPart>
      <Parts.MessagesPart>
        {messages.map((message) => (
          <Message key={message.at} disputeId={id} message={message} announce={announce} />
        ))}
        {outcome !== null && (
          <Parts.MessagePart data-by="staff">
            <Parts.MessageByPart>{t('outcome')}</Parts.MessageByPart>
            <Parts.MessageTextPart dir="auto">{outcome}</Parts.MessageTextPart>
          </Parts.MessagePart>
        )}
      </Parts.MessagesPart>
      {status === 'open' && mayReview && <Answer dispute={dispute.data} announce={announce} />}
    </Parts.DisputePart>
  );
}

interface MessageProps {
  disputeId: string;
  message: Dispute['messages'][number];
  announce: (text: string) => void;
}

function Message({ disputeId, message, announce }: MessageProps) {
  const t = useMessages(staffDispute);
  const { by, at, text, evidence } = message;
  return (
    <Parts.MessagePart data-by={by.kind}>
      <Parts.MessageByPart>
        <span dir="auto">{by.name ?? t(`from.${by.kind}`)}</span>
        <DateTime value={at} />
      </Parts.MessageByPart>
      <Parts.MessageTextPart dir="auto">{text}</Parts.MessageTextPart>
      {evidence.map((file) => (
        <EvidenceFile key={file.id} {...{ disputeId, file, announce }} />
      ))}
    </Parts.MessagePart>
  );
}

const textMax = 4_000;

interface AnswerProps {
  dispute: Dispute;
  announce: (text: string) => void;
}

function Answer({ dispute, announce }: AnswerProps) {
  const t = useMessages(staffDispute);
  const reply = useReplyToDispute();
  const [text, setText] = useState('');
  const [isDeciding, setIsDeciding] = useState(false);
  if (isDeciding) {
    return <DisputeDecision dispute={dispute} onBack={() => setIsDeciding(false)} />;
  }
  async function send() {
    const answer = await reply.run({ id: dispute.id, text: text.trim() });
    if (!answer.ok) return;
    setText('');
    announce(t('sent'));
  }
  return (
    <>
      <TextArea
        label={t('reply')}
        maxLength={textMax}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <SendFailure error={reply.error} />
      <Parts.DisputeActionsPart>
        <Button
          size="sm"
          pending={reply.status === 'pending'}
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          {t('send')}
        </Button>
        <Button size="sm" variant="primary" onClick={() => setIsDeciding(true)}>
          {t('decide')}
        </Button>
      </Parts.DisputeActionsPart>
    </>
  );
}
