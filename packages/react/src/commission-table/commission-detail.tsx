import { useCommission, useProgram } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Dialog } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { commissionDetail } from '../locales/en/commission-detail.ts';
import { common } from '../locales/en/every-widget.ts';
import { CommissionDetailSkeleton, CommissionDetailView } from './commission-detail.view.tsx';

/** Props of {@link CommissionDetail}. */
export interface CommissionDetailProps {
  /** Which one; undefined when none is open. */
  id: string | undefined;
  /** Whose payment it came from, known from the row. */
  customer: string;
  onClose: () => void;
}

/** One commission in a side sheet: why this amount, and when it is paid. */
export function CommissionDetail({ id, customer, onClose }: CommissionDetailProps) {
  const t = useMessages(commissionDetail);
  const tCommon = useMessages(common);
  return (
    <Dialog
      variant="sheet"
      open={id !== undefined}
      onClose={onClose}
      title={t('title', { customer })}
      closeLabel={tCommon('close')}
    >
      {id !== undefined && <Content key={id} id={id} />}
    </Dialog>
  );
}

function Content({ id }: { id: string }) {
  const detail = useCommission(id);
  const program = useProgram();
  switch (detail.status) {
    case 'loading':
      return <CommissionDetailSkeleton />;
    case 'failed':
      return <FailedNotice error={detail.error} onRetry={detail.refresh} />;
    case 'ready':
      return <CommissionDetailView detail={detail.data} tiers={program.data?.tiers ?? []} />;
  }
}
