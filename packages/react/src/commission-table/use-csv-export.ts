import { useExportCommissions } from '../hooks/index.ts';
import type { CommissionFilters } from '../hooks/index.ts';
import { useMessages } from '../internal/i18n/index.ts';
import { useErrorText } from '../internal/widget/index.ts';
import { commissionTable } from '../locales/en/commission-table.ts';

/** The export of what the filters let through, with what became of it in words. */
export function useCsvExport(filters: CommissionFilters, announce: (text: string) => void) {
  const t = useMessages(commissionTable);
  const errorText = useErrorText();
  const action = useExportCommissions();
  return {
    isPending: action.status === 'pending',
    error: action.error && t('export.failed', { reason: errorText(action.error) }),
    start: async () => {
      const outcome = await action.run(filters);
      if (outcome.ok) announce(t('export.done', { file: outcome.data.name }));
    },
  };
}
