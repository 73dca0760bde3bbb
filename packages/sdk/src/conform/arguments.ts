import { parseArgs } from 'node:util';
import { areas, type Area } from './report.ts';

/** What was asked for on the command line; keys are still in their files. */
export interface Wanted {
  readonly baseUrl: string;
  readonly secretKeyFile?: string;
  readonly secretKey?: string;
  readonly publishableKey?: string;
  readonly keys?: string;
  readonly program?: string;
  readonly otherProgram?: string;
  readonly only?: readonly string[];
  readonly areas?: readonly Area[];
  readonly readOnly: boolean;
  readonly json: boolean;
  readonly wait: boolean;
  readonly timeoutMs?: number;
}

export const usage = `Usage: portico-conform <baseUrl> [options]

Checks a running backend against Portico's contract. Use a program for tests.

  --keys <file>             keys of programs, as in .portico/demo-keys.json
  --program <name>          the program in that file to try things on
  --other-program <name>    another one, which must see nothing of the first
  --secret-key-file <file>  the secret key, alone in a file
  --secret-key <key>        the secret key itself; other users of the machine can see it
  --publishable-key <key>   the publishable key; it is no secret
  --only <nouns>            for example links,admin.plans
  --areas <areas>           of ${areas.join(', ')}
  --read-only               send GET requests only, and mint sessions
  --wait                    wait a minute, to ask with a session that has ended
  --timeout <seconds>       for one answer; 10 when left out
  --json                    the report as JSON
  --help

PORTICO_SECRET_KEY and PORTICO_PUBLISHABLE_KEY are read from the environment.
Exit: 0 the contract is kept, 1 it is not, 2 the check could not run.
`;

const options = {
  'secret-key-file': { type: 'string' },
  'secret-key': { type: 'string' },
  'publishable-key': { type: 'string' },
  keys: { type: 'string' },
  program: { type: 'string' },
  'other-program': { type: 'string' },
  only: { type: 'string' },
  areas: { type: 'string' },
  timeout: { type: 'string' },
  'read-only': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  wait: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** Reads the command line: what is wanted, `help`, or what is wrong with it. */
export function readArguments(args: readonly string[]): Wanted | 'help' | { problem: string } {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return { problem: (error as Error).message };
  }
  const { values, positionals } = parsed;
  if (values.help) return 'help';
  const [baseUrl, ...others] = positionals;
  if (baseUrl === undefined || others.length) return { problem: 'Name one base URL.' };
  if (!/^https?:\/\//.test(baseUrl) || !URL.canParse(baseUrl)) {
    return { problem: `${baseUrl} is not an address such as http://127.0.0.1:4400.` };
  }
  const asked = list(values.areas);
  const strange = asked?.find((one) => !areas.some((area) => area === one));
  if (strange !== undefined)
    return { problem: `There is no area ${strange}: ${areas.join(', ')}.` };
  const seconds = values.timeout === undefined ? undefined : Number(values.timeout);
  if (seconds !== undefined && !(seconds > 0)) return { problem: '--timeout takes seconds.' };
  if (values.keys !== undefined && values.program === undefined) {
    return { problem: '--keys needs --program: which one to try things on.' };
  }
  return {
    baseUrl,
    ...defined({
      secretKeyFile: values['secret-key-file'],
      secretKey: values['secret-key'],
      publishableKey: values['publishable-key'],
      keys: values.keys,
      program: values.program,
      otherProgram: values['other-program'],
      only: list(values.only),
      areas: asked as Area[] | undefined,
      timeoutMs: seconds && seconds * 1000,
    }),
    ...{ readOnly: values['read-only'], json: values.json, wait: values.wait },
  };
}

function list(text: string | undefined): string[] | undefined {
  return text
    ?.split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function defined<T extends object>(values: T): Defined<T> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Defined<T>;
}
