import type { PayoutRun } from '@portico/sdk/contract';
import type { ListResource } from '../internal/data/index.ts';
import { DataAge } from '../internal/widget/index.ts';
import type { Empty, Ready } from '../internal/widget/index.ts';
import { PreviewPartners } from './preview-partners.tsx';
import { RunContent } from './run-content.tsx';
import { usePayoutRunModel } from './use-payout-run-model.ts';

/** Props of {@link RunBody}. */
export interface RunBodyProps {
  runs: ListResource<PayoutRun>;
  shown: Empty | Ready<unknown>;
}

/** The runs themselves: fetched while their data is. */
export function RunBody({ runs, shown }: RunBodyProps) {
  const { view, region } = usePayoutRunModel(runs);
  const previewPartners = <PreviewPartners rhythm={view.rhythm} />;
  return (
    <>
      <RunContent
        run={{ ...view, previewPartners }}
        note={shown.name === 'ready' ? <DataAge of={shown} /> : null}
      />
      {region}
    </>
  );
}
