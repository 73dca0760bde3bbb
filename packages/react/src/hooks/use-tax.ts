import type { InputOf, PorticoContract, TaxCenter } from '@portico/sdk/contract';
import {
  keyOf,
  saveFile,
  taxCenterOptions,
  useAsking,
  useCall,
  useLiveCache,
  useResource,
} from '../internal/data/index.ts';
import type { Action, Resource } from '../internal/data/index.ts';

/** A form to file. */
export type SubmitTaxFormInput = InputOf<PorticoContract['tax']['submit']>;

/** The form on file, what is withheld and why, totals by year, and documents. */
export function useTaxCenter(): Resource<TaxCenter> {
  useLiveCache();
  return useResource(taxCenterOptions(useAsking()));
}

/**
 * Files a tax form. The server asks for a fresh proof of who it is: see `stepUp` of
 * `createPortico`. Without one it fails with `step_up_required`, and nothing changes.
 */
export function useSubmitTaxForm(): Action<SubmitTaxFormInput, TaxCenter> {
  return useCall(
    (client, input) => client.tax.submit(input),
    (center, { queryClient, scope }) =>
      queryClient.setQueryData(keyOf(scope, 'tax', 'center', {}), center),
  );
}

/** Fetches a tax document and saves the file. */
export function useTaxDocument(): Action<{ id: string }, File> {
  return useCall((client, input) => client.tax.document(input), saveFile);
}
