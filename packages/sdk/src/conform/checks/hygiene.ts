import { contract } from '../../contract/index.ts';
import { toOpenApi } from '../../contract/openapi.ts';
import { judgeRefusal } from '../judge.ts';
import { judged, type Check, type Finding, type Place } from '../report.ts';
import { firstDifference } from '../same-json.ts';
import type { AreaCheck, Stage } from '../stage.ts';
import type { Answer, Kept } from '../wire.ts';

/** What all answers have in common. Last, because it looks at those that came before. */
export const checkHygiene: AreaCheck = async function* (stage) {
  yield await checkNowhere(stage);
  yield await checkBrowsers(stage);
  yield await checkDocument(stage);
  yield checkAll(stage, 'every answer carries a request id of its own', requestIds);
  yield checkAll(stage, 'no cache keeps what a credential was shown', caches);
  yield checkAll(stage, 'no key and no token comes back', leaks);
};

function place(title: string): Place {
  return { area: 'hygiene', noun: 'api', name: 'api', title };
}

type Judge = (answers: readonly Kept[], find: Stage['wire']['find']) => Finding[];

const mostTold = 5;

function checkAll({ wire }: Stage, title: string, judge: Judge): Check {
  const find = wire.find.bind(wire);
  const answered = wire.answers.filter(({ status, ask }) => status > 0 && ask.name);
  return judged(place(title), judge(answered, find).slice(0, mostTold));
}

const requestIds: Judge = (answers, find) => {
  const seen = new Set<string>();
  return answers.flatMap((answer) => {
    const id = answer.headers.get('x-request-id');
    const isNew = id !== null && !seen.has(id);
    if (id) seen.add(id);
    if (isNew) return [];
    return [find(answer, { expected: 'a header x-request-id that is new', got: id ?? 'none' })];
  });
};

const caches: Judge = (answers, find) =>
  answers
    .filter(({ ask }) => ask.key)
    .flatMap((answer) => {
      const kept = answer.headers.get('cache-control') ?? '';
      // A browser may keep a file for the person who fetched it.
      const isFile = answer.status < 300 && !/json/.test(answer.type);
      if (/\bno-store\b/.test(kept) || (isFile && /\bprivate\b/.test(kept))) return [];
      const expected = `cache-control: no-store${isFile ? ', or private' : ''}`;
      return [find(answer, { expected, got: kept || 'none' })];
    });

const leaks: Judge = (answers, find) =>
  answers
    .filter((answer) => answer.leaks)
    .map((answer) =>
      find(answer, { expected: 'no key and no token in it', got: 'one that was sent before' }),
    );

async function checkNowhere({ wire }: Stage): Promise<Check> {
  const answer = await wire.send({ method: 'GET', path: '/portico-conform/nowhere' });
  const codes = ['not_found', 'method_not_allowed', 'credential_missing'] as const;
  const title = 'an address that is none is answered with a problem';
  return judged(place(title), judgeRefusal(wire, answer, { codes }));
}

const origin = 'https://app.conform.example';
const sentHeaders = [
  ...['authorization', 'content-type', 'idempotency-key'],
  ...['last-event-id', 'portico-client', 'portico-step-up'],
];

/** Widgets call from their host's pages. */
async function checkBrowsers({ wire }: Stage): Promise<Check> {
  const path = '/partners/links';
  const preflight = await wire.send({
    ...{ method: 'OPTIONS', path, as: 'a browser on another origin' },
    headers: {
      ...{ origin, 'access-control-request-method': 'PUT' },
      'access-control-request-headers': sentHeaders.join(', '),
    },
  });
  const call = { method: 'GET', path, as: 'a browser on another origin', headers: { origin } };
  const plain = await wire.send(call);
  const findings = [
    ...needs(wire, preflight, ['access-control-allow-methods', ['PUT', 'PATCH', 'DELETE']]),
    ...needs(wire, preflight, ['access-control-allow-headers', sentHeaders]),
    ...needs(wire, plain, ['access-control-expose-headers', ['x-request-id', 'retry-after']]),
    ...[preflight, plain].flatMap((answer) => judgeOrigin(wire, answer)),
  ];
  return judged(place('widgets may call from the pages of a host, without cookies'), findings);
}

function judgeOrigin(wire: Stage['wire'], answer: Answer): Finding[] {
  const allowed = answer.headers.get('access-control-allow-origin');
  const findings: Finding[] = [];
  if (allowed !== '*' && allowed !== origin) {
    const expected = `access-control-allow-origin: * or ${origin}`;
    findings.push(wire.find(answer, { expected, got: allowed ?? 'none' }));
  }
  if (answer.headers.get('access-control-allow-credentials') === 'true') {
    const expected = 'no cookies: tokens travel in a header';
    findings.push(wire.find(answer, { expected, got: 'access-control-allow-credentials: true' }));
  }
  return findings;
}

function needs(
  wire: Stage['wire'],
  answer: Answer,
  [header, values]: readonly [header: string, values: readonly string[]],
): Finding[] {
  const said = answer.headers.get(header) ?? '';
  const has = new Set(said.toLowerCase().split(/\s*,\s*/));
  const lacking = values.filter((value) => !has.has(value.toLowerCase()));
  // A wildcard covers all but the one header that it never does.
  const isCovered = has.has('*') && !lacking.includes('authorization');
  if (!lacking.length || isCovered) return [];
  const expected = `${header} with ${lacking.join(', ')}`;
  return [wire.find(answer, { expected, got: said || 'none' })];
}

/** Words may differ; what travels may not. */
const wordsOnly = new Set(['description', 'summary', 'example', 'examples', 'tags']);

async function checkDocument({ wire }: Stage): Promise<Check> {
  const here = place('the OpenAPI document is the one of this contract');
  const answer = await wire.send({ method: 'GET', path: '/openapi.json' });
  const served = answer.json as { paths?: unknown; components?: { schemas?: unknown } } | undefined;
  if (answer.status !== 200 || !served?.paths) {
    const got = answer.status ? `status ${answer.status}` : answer.text;
    return judged(here, [wire.find(answer, { expected: 'an OpenAPI document', got })]);
  }
  const ours = toOpenApi(contract, { serverUrl: '' });
  const wanted = { paths: ours.paths, components: { schemas: ours.components.schemas } };
  const difference = firstDifference(wanted, served, wordsOnly);
  return judged(here, difference ? [wire.find(answer, difference)] : []);
}
