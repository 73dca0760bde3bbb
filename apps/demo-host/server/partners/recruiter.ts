import type { ActorName, ParsedOf, Partner, PorticoContract } from '@portico/sdk/contract';
import { audit } from '../platform/audit.ts';
import { Fault } from '../platform/fault.ts';
import type { Work } from '../platform/work.ts';
import { getPartner, toPartner } from './partners.service.ts';
import { updatePartner } from './partners.store.ts';
import { findAbove, queueUp } from './recruiter.store.ts';

type Input = ParsedOf<PorticoContract['admin']['partners']['setRecruiter']>;

/**
 * Says who recruited a partner. Changes of one program wait for each other: two of them could
 * close a circle that neither sees alone.
 */
export async function setRecruiter(
  work: Work,
  { id, recruiterId }: Input,
  by: ActorName,
): Promise<Partner> {
  await queueUp(work);
  const partner = await getPartner(work, id);
  if (recruiterId !== null) await checkRecruiter(work, id, recruiterId);
  if (partner.recruitedBy === recruiterId) return toPartner(work, partner);
  const row = await updatePartner(work, id, { recruitedBy: recruiterId });
  await audit(work, by, [
    {
      action: 'partner.recruiter_set',
      subject: id,
      partnerId: id,
      before: { recruiterId: partner.recruitedBy },
      after: { recruiterId },
    },
  ]);
  return toPartner(work, row!);
}

async function checkRecruiter(work: Work, id: string, recruiterId: string): Promise<void> {
  if (recruiterId === id) {
    throw new Fault('state_conflict', { detail: 'A partner cannot recruit itself.' });
  }
  const recruiter = await getPartner(work, recruiterId);
  if (recruiter.status === 'closed') {
    throw new Fault('state_conflict', { detail: 'A closed account recruits nobody.' });
  }
  if (await findAbove(work, { from: recruiterId, wanted: id })) {
    throw new Fault('state_conflict', {
      detail: `${recruiter.name} was recruited by this partner, directly or through others.`,
    });
  }
}
