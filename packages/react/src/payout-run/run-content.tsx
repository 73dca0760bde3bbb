import type { ReactNode } from 'react';
import { useMessages } from '../internal/i18n/index.ts';
import { Card, CardHead, CardTitle } from '../internal/ui/index.ts';
import { staff } from '../locales/en/staff.ts';
import { NextRun } from './next-run.tsx';
import { PayoutList } from './payout-list.tsx';
import type { PayoutRunModel } from './payout-run.view.tsx';
import { RunList } from './run-list.tsx';

/** Props of {@link RunContent}. */
export interface RunContentProps {
  run: PayoutRunModel;
  /** How old the data is, when it could not be renewed. */
  note: ReactNode;
}

/** The next run, payouts with what went wrong, and runs so far. */
export function RunContent({ run, note }: RunContentProps) {
  const t = useMessages(staff);
  return (
    <Card>
      <CardHead>
        <CardTitle>{t('title.payouts')}</CardTitle>
        {note}
      </CardHead>
      <NextRun run={run} />
      <PayoutList run={run} />
      <RunList run={run} />
    </Card>
  );
}
