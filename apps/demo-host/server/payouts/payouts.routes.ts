import type { HandlersOf } from '@portico/sdk/contract';
import type { adminPayouts, payouts } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import { exportRun } from './export-run.ts';
import type { PayoutMeans } from './means.ts';
import { getMethod, setMethod, startOnboarding } from './methods.ts';
import {
  cancelPayout,
  completePayout,
  failPayout,
  getOverview,
  getPayout,
  listAllPayouts,
  listPayouts,
  requestPayout,
} from './payouts.service.ts';
import { toPayout } from './payouts.wire.ts';
import { previewRun } from './preview.ts';
import { getRun, listRuns, processPayouts } from './runs.ts';
import { makeStatement } from './statement.ts';

export function payoutRoutes(means: PayoutMeans): HandlersOf<typeof payouts, Call> {
  return {
    overview: (_input, { work, actor }) => getOverview(work, means, actor.partnerId!),
    list: (input, { work, actor }) => listPayouts(work, actor.partnerId!, input),
    get: async ({ id }, { work, actor }) => toPayout(await getPayout(work, id, actor.partnerId!)),
    request: async ({ currency }, { work, actor }) => {
      const request = { partnerId: actor.partnerId!, currency, by: nameOf(actor) };
      const made = await requestPayout(work, means, request);
      means.wake?.();
      return made;
    },
    statement: (input, call) => makeStatement(call, input),
    method: (_input, { work, actor }) => getMethod(work, actor.partnerId!),
    setMethod: ({ method }, { work, actor }) => {
      const change = { partnerId: actor.partnerId!, method, by: nameOf(actor) };
      return setMethod(work, means, change);
    },
    onboard: ({ returnUrl }, { work, actor }) => {
      const { partnerId, origins } = actor;
      return startOnboarding(work, means, { partnerId: partnerId!, returnUrl, origins });
    },
  };
}

export function adminPayoutRoutes(means: PayoutMeans): HandlersOf<typeof adminPayouts, Call> {
  return {
    list: (input, { work }) => listAllPayouts(work, input),
    process: async (input, { work, actor }) => {
      const run = await processPayouts(work, means, { input, by: nameOf(actor) });
      if (!input.dryRun) means.wake?.();
      return run;
    },
    preview: (input, { work }) => previewRun(work, means, input),
    runs: (input, { work }) => listRuns(work, input),
    run: ({ id }, { work }) => getRun(work, id),
    exportRun: (input, call) => exportRun(call, means, input),
    complete: ({ id }, { work, actor }) => completePayout(work, means, { id, by: nameOf(actor) }),
    fail: ({ id, reason }, { work, actor }) =>
      failPayout(work, means, { id, reason, by: nameOf(actor) }),
    cancel: ({ id, reason }, { work, actor }) =>
      cancelPayout(work, { id, reason, by: nameOf(actor) }),
  };
}
