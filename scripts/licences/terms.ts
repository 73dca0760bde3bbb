// Which terms we accept, where.

import type { Installed } from './installed.ts';

/** Who gets the libraries of a group: hosts with our packages, whoever runs the demo, or we. */
export type Audience = 'packages' | 'demo' | 'tools';

const permissive = [
  ...['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'CC0-1.0'],
  ...['BlueOak-1.0.0', 'Unlicense', 'Python-2.0', 'Zlib'],
];

const accepted: Readonly<Record<Audience, readonly string[]>> = {
  packages: permissive,
  demo: permissive,
  // Of these nothing is passed on: changed files would have to be shown, or authors named.
  tools: [...permissive, 'MPL-2.0', 'CC-BY-4.0', 'OFL-1.1'],
};

/** One library on other terms. */
export interface Exception {
  readonly audience: Audience;
  readonly name: RegExp;
  readonly licence: string;
  readonly reason: string;
}

export const exceptions: readonly Exception[] = [
  {
    audience: 'demo',
    name: /^@fontsource-variable\//,
    licence: 'OFL-1.1',
    reason: 'Typefaces of the four brands: they may be served with a page, not sold by themselves.',
  },
  {
    audience: 'demo',
    name: /^@img\/sharp-libvips-/,
    licence: 'LGPL-3.0-or-later',
    reason: 'A shared library that sharp loads and that anybody may replace by their own.',
  },
];

/** Whether an SPDX expression can be met with these licences. */
export function meets(expression: string, licences: readonly string[]): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((one) => meets(one, licences));
  return bare.split(' OR ').some((one) => licences.includes(one));
}

/** The libraries of a group that we have not accepted. */
export function refused(audience: Audience, libraries: readonly Installed[]): Installed[] {
  return libraries.filter(({ name, licence }) => {
    const isException = exceptions.some(
      (one) => one.audience === audience && one.name.test(name) && one.licence === licence,
    );
    return !isException && !meets(licence, accepted[audience]);
  });
}
