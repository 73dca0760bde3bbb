import type { InputOf, OutputOf, PlanVersion, PorticoContract } from '@portico/sdk/contract';
import { useAdminAction, useAdminResource } from '../../internal/data/index.ts';
import type { Action, Resource } from '../../internal/data/index.ts';

type Plans = PorticoContract['admin']['plans'];

/** A plan, and when it comes into force. */
export type PublishPlanInput = InputOf<Plans['publish']>;
/** A draft of a plan, and the payments to try it on. */
export type PlanDryRunInput = InputOf<Plans['dryRun']>;
/** What terms would have paid in a month, or what is wrong with them. */
export type PlanDryRun = OutputOf<Plans['dryRun']>;
/** A reference plan to copy from. */
export type PlanPreset = OutputOf<Plans['presets']>['data'][number];

/** All versions of the program's plan, latest first. */
export function usePlanVersions(): Resource<readonly PlanVersion[]> {
  return useAdminResource<readonly PlanVersion[]>({
    place: ['plans', 'versions'],
    ask: async ({ plans }, signal) => (await plans.list({}, { signal })).data,
  });
}

/** The reference plans. */
export function usePlanPresets(isWanted = true): Resource<readonly PlanPreset[]> {
  return useAdminResource<readonly PlanPreset[]>({
    place: ['plans', 'presets'],
    isWanted,
    ask: async ({ plans }, signal) => (await plans.presets({}, { signal })).data,
  });
}

/** Publishes a version. Another that came meanwhile makes it fail with `state_conflict`. */
export function usePublishPlan(): Action<PublishPlanInput, PlanVersion> {
  return useAdminAction({
    changes: ['plans'],
    perform: ({ plans }, input: PublishPlanInput) => plans.publish(input),
  });
}

/** Takes back a scheduled version that nothing was calculated by. */
export function useWithdrawPlan(): Action<{ id: string }, PlanVersion> {
  return useAdminAction({
    changes: ['plans'],
    perform: ({ plans }, input: { id: string }) => plans.withdraw(input),
  });
}

/** Tries terms on a past month. Nothing is written. */
export function usePlanDryRun(): Action<PlanDryRunInput, PlanDryRun> {
  return useAdminAction({
    perform: ({ plans }, input: PlanDryRunInput) => plans.dryRun(input),
  });
}
