import type { Link } from '../../contract/links.ts';
import { given } from './answer-partners.ts';
import type { Answers, Desk } from './answers.ts';
import { Fault } from './fault.ts';
import { pageThrough } from './paging.ts';

export function answerLinks({ state, announce }: Desk): Answers['links'] {
  const find = (id: string): Link => {
    const link = state.links.find((one) => one.id === id);
    if (!link) throw new Fault('not_found');
    return link;
  };
  const save = (link: Link): Link => {
    state.links = state.links.map((one) => (one.id === link.id ? link : one));
    announce('link.updated', { link });
    return link;
  };
  const isFree = (code: string) => state.links.every((link) => link.code !== code);
  const checkHost = (destination: string | undefined) => {
    const { allowedHosts } = state.program;
    if (!destination || allowedHosts.includes(new URL(destination).hostname)) return;
    throw new Fault('destination_not_allowed', { meta: { allowedHosts } });
  };
  const suggest = (code: string): string => {
    const stem = code.slice(0, 37);
    for (let number = 2; number < 100; number++) {
      if (isFree(`${stem}-${number}`)) return `${stem}-${number}`;
    }
    return stem;
  };

  return {
    async create({ code, destination, name, utm }) {
      checkHost(destination);
      if (code && !isFree(code)) {
        throw new Fault('code_taken', { meta: { suggestion: suggest(code) } });
      }
      const chosen = code ?? state.newId('link').slice(-7);
      const link: Link = {
        id: state.newId('link'),
        code: chosen,
        url: `https://${state.program.allowedHosts[0]}/r/${chosen}`,
        destination: destination ?? state.program.defaultDestination,
        name: name ?? null,
        utm: utm ?? {},
        status: 'active',
        stats: { clicks: 0, conversions: 0, earnings: [] },
        createdAt: state.now(),
      };
      state.links = [link, ...state.links];
      announce('link.created', { link });
      return link;
    },
    async list({ cursor, limit, status }) {
      const found = state.links.filter((link) => !status || link.status === status);
      return pageThrough(found, { cursor, limit, bound: { status }, keyOf: ({ id }) => id });
    },
    async update({ id, ...change }) {
      checkHost(change.destination);
      return save({ ...find(id), ...given(change) });
    },
    async archive({ id, archived }) {
      return save({ ...find(id), status: archived ? 'archived' : 'active' });
    },
    async checkCode({ code }) {
      const available = isFree(code);
      return { code, available, suggestion: available ? null : suggest(code) };
    },
  };
}
