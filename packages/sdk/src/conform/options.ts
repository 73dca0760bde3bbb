import type { Area, Check } from './report.ts';

/** The credentials of one program. */
export interface ProgramKeys {
  /** `sk_…` */
  readonly secretKey: string;
  /** `pk_…`; without it, what public pages call is skipped. */
  readonly publishableKey?: string;
}

/** What `runConformance` is told. */
export interface ConformanceOptions {
  /** Where the backend answers; `/api/v1` is added. */
  readonly baseUrl: string;
  /** The program to try things on: one for tests. */
  readonly program: ProgramKeys;
  /** Another program of the same backend, which must see nothing of the first. */
  readonly otherProgram?: ProgramKeys;
  /** Nouns of the contract, such as `links` or `admin.plans`; all when left out. */
  readonly only?: readonly string[];
  /** All when left out. */
  readonly areas?: readonly Area[];
  /** Sends GET requests only, and mints sessions of partners that are there already. */
  readonly readOnly?: boolean;
  /** Milliseconds that one answer may take; 10,000 when left out. */
  readonly timeoutMs?: number;
  /**
   * Lets time pass until a session has expired, which takes a minute: by default nobody waits, and
   * what needs it is skipped. Tests of a backend may move its clock instead.
   */
  readonly wait?: (ms: number) => Promise<void>;
  /** Hears of every check when it is done. */
  readonly onCheck?: (check: Check) => void;
  readonly fetch?: typeof fetch;
}

/** The run could not begin: the backend is out of reach, or a key is not good. */
export class ConformanceError extends Error {
  override readonly name = 'ConformanceError';
}
