import type {
  ActorName,
  FieldError,
  ParsedOf,
  PlanProblem,
  PlanVersion,
  PorticoContract,
} from '@portico/sdk/contract';
import type { Ladder } from '@portico/sdk/engine';
import { audit } from '../platform/audit.ts';
import { Fault, invalid } from '../platform/fault.ts';
import { newId } from '../platform/ids.ts';
import type { Work } from '../platform/work.ts';
import { recalculate } from '../commissions/index.ts';
import { getSettings, readTiers } from '../programs/index.ts';
import { monthOf, placesOf, problemsOf } from './plans.rules.ts';
import {
  deletePlan,
  findUsed,
  insertPlan,
  queueUp,
  selectPlans,
  type PlanRow,
} from './plans.store.ts';

type Inputs = PorticoContract['admin']['plans'];

/** All versions, latest first. */
export async function listPlans(work: Work): Promise<PlanVersion[]> {
  return toVersions(work, await selectPlans(work));
}

async function toVersions(work: Work, rows: readonly PlanRow[]): Promise<PlanVersion[]> {
  const places = placesOf(rows, work.clock.now());
  const used = await findUsed(
    work,
    // What happened before the first version was calculated by it, too.
    places.map(({ one, until }, index) => ({
      id: one.id,
      from: index === 0 ? null : one.effectiveFrom,
      until,
    })),
  );
  return places
    .map(({ one, status }) => ({
      id: one.id,
      version: one.version,
      status,
      terms: one.terms as PlanVersion['terms'],
      effectiveFrom: one.effectiveFrom.toISOString(),
      note: one.note,
      createdAt: one.createdAt.toISOString(),
      used: used.has(one.id),
    }))
    .toSorted((a, b) => b.version - a.version);
}

/** Publishes a new version; it never changes again. */
export async function publishPlan(
  work: Work,
  input: ParsedOf<Inputs['publish']>,
  by: ActorName,
): Promise<PlanVersion> {
  const { terms, note = null, basedOn } = input;
  refuseProblems(problemsOf(terms, await readLadder(work)));
  await queueUp(work);
  const now = work.clock.now();
  const effectiveFrom = input.effectiveFrom ? new Date(input.effectiveFrom) : now;
  if (effectiveFrom < now) throw invalid('/effectiveFrom', 'Must not be in the past.');
  const known = await selectPlans(work);
  const latest = known[0]?.version ?? 0;
  if (latest !== basedOn) {
    throw new Fault('state_conflict', {
      detail: `Version ${latest} is the latest one. Start from it.`,
      meta: { version: latest },
    });
  }
  const id = newId('plan', now.getTime());
  const row: PlanRow = { id, version: latest + 1, terms, effectiveFrom, note, createdAt: now };
  await insertPlan(work, { ...row, createdBy: by.name ?? by.kind });
  await audit(work, by, [
    {
      action: 'plan.published',
      subject: id,
      partnerId: null,
      before: { version: latest },
      after: { version: row.version, effectiveFrom: effectiveFrom.toISOString() },
      reason: note,
    },
  ]);
  const versions = await toVersions(work, [row, ...known]);
  return versions.find((version) => version.id === id)!;
}

async function readLadder(work: Work): Promise<Ladder> {
  const [tiers, { partnerTypes }] = await Promise.all([readTiers(work), getSettings(work)]);
  return { tiers: tiers.map(({ key }) => key), partnerTypes };
}

function refuseProblems(problems: readonly PlanProblem[]): void {
  const errors = problems
    .filter(({ severity }) => severity === 'error')
    .slice(0, 50)
    .map(({ pointer, message }): FieldError => ({
      pointer: `/terms${pointer}`,
      in: 'body',
      message,
    }));
  const [first] = errors;
  if (first)
    throw new Fault('plan_invalid', { detail: `${first.pointer}: ${first.message}`, errors });
}

/** Takes a scheduled version back, as if it had never been published. */
export async function withdrawPlan(work: Work, id: string, by: ActorName): Promise<PlanVersion> {
  await queueUp(work);
  const versions = await listPlans(work);
  const plan = versions.find((version) => version.id === id);
  if (!plan) throw new Fault('not_found', { detail: 'There is no such version.' });
  if (plan.status !== 'scheduled') {
    throw new Fault('state_conflict', { detail: 'Only a scheduled version can be withdrawn.' });
  }
  if (plan.used) {
    throw new Fault('state_conflict', { detail: 'Commissions were calculated by this version.' });
  }
  await deletePlan(work, id);
  await audit(work, by, [
    {
      action: 'plan.withdrawn',
      subject: id,
      partnerId: null,
      before: { version: plan.version, effectiveFrom: plan.effectiveFrom },
    },
  ]);
  return plan;
}

/** What terms would have paid in a month, beside what was paid. Nothing is written. */
export async function tryPlan(work: Work, { terms, month }: ParsedOf<Inputs['dryRun']>) {
  const { from, to } = monthOf(month);
  if (from > work.clock.now()) throw invalid('/month', 'Must be a month that has begun.');
  const problems = problemsOf(terms, await readLadder(work));
  const usable = problems.every(({ severity }) => severity !== 'error');
  // No version has this id, so nothing takes it for one that was in force.
  const draft = { id: 'draft', version: 0, ...terms };
  return { problems, report: usable ? await recalculate(work, { from, to }, draft) : null };
}
