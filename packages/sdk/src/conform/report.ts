/** What a check looks at; `--areas` and the option `areas` choose among them. */
export const areas = [
  'setup',
  'shapes',
  'errors',
  'paging',
  'idempotency',
  'tenancy',
  'hygiene',
] as const;
/** A kind of check. */
export type Area = (typeof areas)[number];

/** One thing that is not as the contract says. */
export interface Finding {
  /** Method, address and who asked. */
  readonly call: string;
  /** The body that was sent, secrets taken out. */
  readonly sent?: string;
  /** Status and the beginning of the answer, secrets taken out. */
  readonly came: string;
  /** JSON pointer into the answer. */
  readonly pointer?: string;
  readonly expected: string;
  readonly got: string;
}

/** The result of one check of one endpoint. */
export interface Check {
  readonly area: Area;
  /** The noun of the contract, or `api` for what concerns all of it. */
  readonly noun: string;
  /** The endpoint, `links.create`; the noun again where a check concerns all of it. */
  readonly name: string;
  /** What was checked, in plain words. */
  readonly title: string;
  readonly status: 'passed' | 'failed' | 'skipped';
  /** Why it was skipped. */
  readonly why?: string;
  readonly findings: readonly Finding[];
}

/** What `runConformance` found. */
export interface Report {
  readonly baseUrl: string;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly requests: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Fields that the contract does not know, as `links.list /data/0/colour`. Allowed. */
  readonly unknownFields: readonly string[];
  /** What the run made and could not remove again. */
  readonly leftBehind: readonly string[];
  readonly checks: readonly Check[];
}

/** Where a check stands: everything but what came of it. */
export type Place = Pick<Check, 'area' | 'noun' | 'name' | 'title'>;

/** Passed when nothing was found. */
export function judged(place: Place, findings: readonly Finding[]): Check {
  return { ...place, status: findings.length ? 'failed' : 'passed', findings };
}

export function skipped(place: Place, why: string): Check {
  return { ...place, status: 'skipped', why, findings: [] };
}
