import type { InputOf, PorticoContract } from '@portico/sdk/contract';
import { saveFile, useCall } from '../internal/data/index.ts';
import type { Action } from '../internal/data/index.ts';

/** Filters of an export: those of the list. */
export type CommissionExportInput = InputOf<PorticoContract['commissions']['export']>;

/** Fetches the filtered commissions as CSV and saves the file. */
export function useExportCommissions(): Action<CommissionExportInput, File> {
  return useCall((client, input) => client.commissions.export(input), saveFile);
}
