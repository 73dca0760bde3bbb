import type { Partner, Program } from '@portico/sdk/contract';
import { partnerOptions, programOptions, useAsking, useResource } from '../internal/data/index.ts';
import type { Resource } from '../internal/data/index.ts';

/** Name, currency, link rules and ladder of the program. */
export function useProgram(): Resource<Program> {
  return useResource(programOptions(useAsking()));
}

/** The partner of the session. */
export function usePartner(): Resource<Partner> {
  return useResource(partnerOptions(useAsking()));
}
