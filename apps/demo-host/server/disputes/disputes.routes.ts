import type { HandlersOf, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { nameOf } from '../platform/audit.ts';
import type { Call } from '../platform/implement.ts';
import type { Work } from '../platform/work.ts';
import { attachmentName } from './disputes.rules.ts';
import {
  getDispute,
  getEvidence,
  listDisputes,
  openDispute,
  replyToDispute,
  resolveDispute,
  withdrawDispute,
} from './disputes.service.ts';

type OpenInput = ParsedOf<PorticoContract['disputes']['open']>;

function speakerOf({ actor }: Call) {
  return { by: nameOf(actor), partnerId: actor.partnerId };
}

function open(input: OpenInput, { work, actor }: Call) {
  return openDispute(work, input, { by: nameOf(actor), partnerId: actor.partnerId! });
}

type Wanted = Parameters<typeof getEvidence>[1];

/** A file that is saved and never shown, whatever is in it. */
async function download(work: Work, wanted: Wanted): Promise<Response> {
  const file = await getEvidence(work, wanted);
  const charset = file.content_type === 'text/plain' ? '; charset=utf-8' : '';
  return new Response(new Uint8Array(file.data), {
    headers: {
      'content-type': `${file.content_type}${charset}`,
      'content-length': String(file.data.length),
      'content-disposition': attachmentName(file.name),
      'content-security-policy': 'sandbox',
      'x-content-type-options': 'nosniff',
    },
  });
}

export const disputeRoutes: HandlersOf<PorticoContract['disputes'], Call> = {
  open,
  openFor: ({ commissionId, ...input }, call) => open({ ...input, id: commissionId }, call),
  get: ({ id }, { work, actor }) => getDispute(work, { id, partnerId: actor.partnerId }),
  reply: (input, call) => replyToDispute(call.work, input, speakerOf(call)),
  withdraw: ({ id }, call) => withdrawDispute(call.work, id, speakerOf(call)),
  evidence: (input, { work, actor }) => download(work, { ...input, partnerId: actor.partnerId }),
};

export const adminDisputeRoutes: HandlersOf<PorticoContract['admin']['disputes'], Call> = {
  list: (input, { work }) => listDisputes(work, input),
  get: ({ id }, { work }) => getDispute(work, { id, partnerId: null }),
  reply: (input, call) => replyToDispute(call.work, input, speakerOf(call)),
  evidence: (input, { work }) => download(work, { ...input, partnerId: null }),
  resolve: (input, { work, actor }) => resolveDispute(work, input, nameOf(actor)),
};
