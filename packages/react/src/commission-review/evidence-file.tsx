import type { Evidence } from '@portico/sdk/contract';
import { useDisputeEvidence } from '../hooks/admin/index.ts';
import { Download, File } from '../internal/icons/index.ts';
import { useFormat, useMessages } from '../internal/i18n/index.ts';
import { Button, Callout, Icon } from '../internal/ui/index.ts';
import { useErrorText } from '../internal/widget/index.ts';
import { staffDispute } from '../locales/en/staff-dispute.ts';
import * as Parts from './review-detail.parts.ts';

interface EvidenceFileProps {
  disputeId: string;
  file: Evidence;
  announce: (text: string) => void;
}

/** A file that came with a message: its name and size, and the way to get it. */
export function EvidenceFile({ disputeId, file, announce }: EvidenceFileProps) {
  const t = useMessages(staffDispute);
  const format = useFormat();
  const errorText = useErrorText();
  const { run, status, error } = useDisputeEvidence();
  async function download() {
    announce(t('evidence.busy', { name: file.name }));
    const answer = await run({ id: disputeId, evidenceId: file.id });
    if (answer.ok) announce(t('evidence.done', { file: answer.data.name }));
  }
  return (
    <>
      <Parts.EvidencePart>
        <Icon icon={File} />
        <span dir="auto">{t('evidence', { name: file.name, size: format.bytes(file.bytes) })}</span>
        <Button
          size="sm"
          icon={Download}
          pending={status === 'pending'}
          aria-label={t('evidence.of', { name: file.name })}
          onClick={() => void download()}
        >
          {t('evidence.get')}
        </Button>
      </Parts.EvidencePart>
      {error && (
        <Callout tone="danger" role="alert">
          {t('evidence.failed', { reason: errorText(error) })}
        </Callout>
      )}
    </>
  );
}
