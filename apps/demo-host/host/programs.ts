import { HostFault } from './problem.ts';

/** A partner that somebody may be signed in as. */
export interface KnownPartner {
  id: string;
  externalId: string;
  name: string;
  tier: string;
}

/** What this host knows of one of its programs: a customer keeps this in its secret store. */
export interface DemoProgram {
  id: string;
  secretKey: string;
  publishableKey: string;
  stripeWebhookSecret: string;
  partners: readonly KnownPartner[];
}

/** The content of `demo-keys.json`. */
export interface HostKeys {
  baseUrl: string;
  programs: Readonly<Record<string, DemoProgram>>;
}

/** Who is signed in to the host: somebody it knows, or somebody it enrols with the session. */
export interface SignedIn {
  externalId: string;
  /** Needed once, when the program does not know the partner yet. */
  name?: string;
}

export function findProgram(keys: HostKeys, name: string): DemoProgram {
  // Own keys only: `constructor` is not a program.
  const program = Object.hasOwn(keys.programs, name) ? keys.programs[name] : undefined;
  if (program) return program;
  throw new HostFault(404, 'unknown_program', 'There is no such program here.');
}

const newcomer = /^newcomer-[a-z0-9]{8,32}$/;

/**
 * A real host reads this from its own login. The demo lets the page choose: one of the partners
 * of the seed, or a newcomer whom the program does not know yet.
 */
export function findSignedIn(program: DemoProgram, wanted: string | undefined): SignedIn {
  if (wanted !== undefined && newcomer.test(wanted)) {
    return { externalId: wanted, name: 'Fresh Start Partners' };
  }
  const known =
    wanted === undefined
      ? program.partners[0]
      : program.partners.find(({ externalId }) => externalId === wanted);
  if (known) return { externalId: known.externalId };
  throw new HostFault(404, 'unknown_partner', 'Nobody of this name is signed in.');
}
