import type { Commission } from '@portico/sdk';
import { useCommission, useProgram } from '../hooks/index.ts';
import { Explanation, ExplanationSkeleton, useTitle } from '../internal/commission/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { Dialog } from '../internal/ui/index.ts';
import { FailedNotice } from '../internal/widget/index.ts';
import { common } from '../locales/en/every-widget.ts';

/** Props of {@link CommissionDetail}. */
export interface CommissionDetailProps {
  /** Which one; undefined when none is open. */
  id: string | undefined;
  /** The commission as its row knows it. */
  row: Commission;
  onClose: () => void;
}

/** One commission in a side sheet: why this amount, and when it is paid. */
export function CommissionDetail({ id, row, onClose }: CommissionDetailProps) {
  const tCommon = useMessages(common);
  return (
    <Dialog
      variant="sheet"
      open={id !== undefined}
      onClose={onClose}
      title={useTitle(row)}
      closeLabel={tCommon('close')}
    >
      {id !== undefined && <Content key={id} id={id} />}
    </Dialog>
  );
}

const noTiers = [] as const;

function Content({ id }: { id: string }) {
  const detail = useCommission(id);
  const program = useProgram();
  switch (detail.status) {
    case 'loading':
      return <ExplanationSkeleton />;
    case 'failed':
      return <FailedNotice error={detail.error} onRetry={detail.refresh} />;
    case 'ready':
      return <Explanation detail={detail.data} tiers={program.data?.tiers ?? noTiers} />;
  }
}
