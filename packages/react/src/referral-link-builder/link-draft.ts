import type { Link } from '@portico/sdk';
import type { CreateLinkInput } from '../hooks/index.ts';

/** The campaign values that analytics tools know, in their usual order. */
export const utmNames = ['source', 'medium', 'campaign', 'term', 'content'] as const;
export type UtmName = (typeof utmNames)[number];

/** What stands in the form, as typed. */
export interface LinkDraft {
  readonly destination: string;
  readonly name: string;
  readonly code: string;
  readonly utm: Readonly<Record<UtmName, string>>;
}

/** Everything that can be wrong by itself. */
export type FieldName = 'destination' | 'name' | 'code' | UtmName;

/** What is wrong with a field. */
export type FieldProblem = 'address' | 'notAllowed' | 'text' | 'code' | 'taken';
/** What is wrong with each field of the form, if anything. */
export type FieldProblems = Readonly<Partial<Record<FieldName, FieldProblem>>>;

export const noUtm: LinkDraft['utm'] = {
  source: '',
  medium: '',
  campaign: '',
  term: '',
  content: '',
};

export const emptyDraft: LinkDraft = { destination: '', name: '', code: '', utm: noUtm };

/** A link's own values as a form shows them. */
export function draftOf({ destination, name, code, utm }: Link): LinkDraft {
  const given = Object.entries(utm).filter(([, value]) => value !== undefined);
  return {
    destination,
    name: name ?? '',
    code,
    utm: { ...noUtm, ...(Object.fromEntries(given) as Partial<typeof noUtm>) },
  };
}

// As in the contract, which comes with a schema library.
const allowedCode = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/;
// oxlint-disable-next-line no-control-regex
const forbiddenInText = /[\u0000-\u001f\u007f<>]/;
const textMax = 120;
const addressMax = 2048;

/** What can be seen to be wrong without asking the server. */
export function problemsOf(draft: LinkDraft): FieldProblems {
  const { destination, name, code, utm } = draft;
  const texts = { name, ...utm };
  const wrongTexts = Object.entries(texts).filter(([, text]) => !isText(text));
  return {
    ...(!isAddress(completeAddress(destination)) && { destination: 'address' }),
    ...(code !== '' && !allowedCode.test(code) && { code: 'code' }),
    ...Object.fromEntries(wrongTexts.map(([field]) => [field, 'text'] as const)),
  };
}

function isText(text: string): boolean {
  return text.trim().length <= textMax && !forbiddenInText.test(text);
}

/** Nothing is an address, too: the program's own. */
function isAddress(text: string): boolean {
  if (text === '') return true;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username || url.password || text.length > addressMax) return false;
  // Developers try things out on their own machine.
  const isLocal = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal);
}

/** `example.com/page` as people write it, completed to an address. */
export function completeAddress(text: string): string {
  const trimmed = text.trim();
  const hasHost = /^[\w-]+(\.[\w-]+)+([/?#:].*)?$/.test(trimmed);
  return hasHost ? `https://${trimmed}` : trimmed;
}

/** What is typed into the code, in the letters that a code has. */
export function toCode(typed: string): string {
  return typed.toLowerCase().replace(/[\s_]+/g, '-');
}

/** The UTM values that are there. */
export function toUtm(values: LinkDraft['utm']): Partial<Record<UtmName, string>> {
  const given = utmNames.map((name) => [name, values[name].trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** A draft as the server takes it: what is empty is left to the program. */
export function toInput({ destination, name, code, utm }: LinkDraft): CreateLinkInput {
  const values = toUtm(utm);
  return {
    ...(destination.trim() !== '' && { destination: completeAddress(destination) }),
    ...(name.trim() !== '' && { name: name.trim() }),
    ...(code !== '' && { code }),
    ...(Object.keys(values).length > 0 && { utm: values }),
  };
}

/**
 * Where a visitor arrives: the destination with the UTM values and the code in its query, put
 * there as the redirect does it. What else the query holds stays byte for byte.
 */
export function targetOf(
  destination: string,
  { code, utm }: Pick<LinkDraft, 'code' | 'utm'>,
): string {
  const [address = '', ...fragments] = completeAddress(destination).split('#');
  const [path = '', ...queries] = address.split('?');
  const ours = new Map(Object.entries(toUtm(utm)).map(([name, text]) => [`utm_${name}`, text]));
  if (code !== '') ours.set('ref', code);
  const kept = queries
    .join('?')
    .split('&')
    .filter((pair) => pair !== '' && !ours.has(pair.split('=', 1)[0] ?? ''));
  const set = [...ours].map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  const query = [...kept, ...set].join('&');
  const fragment = fragments.length > 0 ? `#${fragments.join('#')}` : '';
  return `${path}${query === '' ? '' : `?${query}`}${fragment}`;
}
