import type { HandlersOf, PorticoContract } from '@portico/sdk/contract';
import type { Call } from '../platform/implement.ts';
import {
  archiveLink,
  changeLink,
  checkCode,
  createLink,
  listLinks,
  type LinkOwner,
} from './links.service.ts';

/** `baseUrl` is where visitors reach this server: links are shared below it. */
export function linkRoutes({
  baseUrl,
}: {
  baseUrl: string;
}): HandlersOf<PorticoContract['links'], Call> {
  const ownerOf = ({ actor }: Call): LinkOwner => ({ partnerId: actor.partnerId!, baseUrl });
  return {
    create: (input, call) => createLink(call.work, ownerOf(call), input),
    list: (input, call) => listLinks(call.work, ownerOf(call), input),
    update: (input, call) => changeLink(call.work, ownerOf(call), input),
    archive: (input, call) => archiveLink(call.work, ownerOf(call), input),
    checkCode: ({ code }, { work }) => checkCode(work, code),
  };
}
