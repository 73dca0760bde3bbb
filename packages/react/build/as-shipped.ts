// Reads our sources as they are shipped: past the doors, marked for server components, small.

import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'esbuild';
import { pastTheDoors, rememberRooms } from './rooms.ts';
import { smallCss } from './small-css.ts';

/** Our own files, by their path. */
export const ownFiles = /[\\/]packages[\\/]react[\\/]src[\\/].*\.tsx?$/;

/** Reads each source as it is shipped; `last` may change its text once more. */
export function asShipped(last: (text: string) => string = (text) => text): Plugin {
  return {
    name: 'as-shipped',
    setup({ onLoad }) {
      const roomOf = rememberRooms();
      onLoad({ filter: ownFiles }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        const contents = directive(path, text) + smallCss(pastTheDoors(path, text, roomOf));
        return { contents: last(contents), loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}

/** Hooks and components run in the browser too; texts and query options may be read anywhere. */
function directive(path: string, text: string): string {
  const isHook = basename(path).startsWith('use-');
  const needsReact = /^import (?!type ).*from '(react|styled-components)';/m.test(text);
  return isHook || needsReact || path.endsWith('.tsx') ? "'use client';\n" : '';
}
