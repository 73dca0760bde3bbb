import type { InputOf, PorticoContract } from '@portico/sdk/contract';
import { saveFile, useAdminAction } from '../../internal/data/index.ts';
import type { Action } from '../../internal/data/index.ts';

/** Which file of which dispute. */
export type DisputeEvidenceInput = InputOf<PorticoContract['admin']['disputes']['evidence']>;

/** Fetches a file that came with a message of a dispute and saves it. */
export function useDisputeEvidence(): Action<DisputeEvidenceInput, File> {
  return useAdminAction({
    perform: ({ disputes }, input: DisputeEvidenceInput) => disputes.evidence(input),
    after: saveFile,
  });
}
