import type { ActorName, ParsedOf, PorticoContract } from '@portico/sdk/contract';
import { multiply, parseExact, rational, toExact } from '@portico/sdk/engine';
import { getPartner, updatePartner } from '../partners/index.ts';
import { audit } from '../platform/audit.ts';
import type { Work } from '../platform/work.ts';
import { getSettings, type ProgramSettings } from '../programs/index.ts';
import { isValid, withholdingFor, type Withholding } from './tax.rules.ts';
import { selectForms, selectPartnerFacts, type FormRow, type PartnerFacts } from './tax.store.ts';

// Three statements however many are asked for, but not for more than a batch of them.
const maxPartners = 5_000;

interface Standing {
  withholding: Withholding;
  /** The form on file, valid or not. */
  form: FormRow | null;
  /** Payouts wait for a form. */
  formMissing: boolean;
}

/** Where partners stand with their forms, by partner; unknown ids are left out. */
export async function standingsOf(
  work: Work,
  partnerIds: readonly string[],
): Promise<Map<string, Standing>> {
  if (partnerIds.length > maxPartners) {
    throw new RangeError(`At most ${maxPartners} partners at once, not ${partnerIds.length}.`);
  }
  const [settings, forms, partners] = await Promise.all([
    getSettings(work),
    selectForms(work, partnerIds),
    selectPartnerFacts(work, partnerIds),
  ]);
  const now = work.clock.now();
  return new Map(
    partners.map((partner) => {
      const form = forms.get(partner.id) ?? null;
      return [partner.id, decide({ partner, form, settings }, now)];
    }),
  );
}

interface Facts {
  partner: PartnerFacts;
  form: FormRow | null;
  settings: ProgramSettings;
}

function decide({ partner, form, settings }: Facts, now: Date): Standing {
  const required = settings.payouts?.requireTaxForm ?? false;
  const facts = {
    form,
    country: partner.country,
    backupWithholding: partner.backup_withholding,
    required,
    usSource: settings.taxPayer?.usSourceServices ?? false,
  };
  return {
    withholding: withholdingFor(facts, now),
    form,
    formMissing: required && !isValid(form, now),
  };
}

/**
 * What is kept back of the next payout of each partner, in percent, and why. For whoever makes
 * payouts: ask with a batch of partners, not one by one.
 */
export async function withholdingOf(
  work: Work,
  partnerIds: readonly string[],
): Promise<Map<string, Withholding>> {
  const standings = await standingsOf(work, partnerIds);
  return new Map([...standings].map(([id, { withholding }]) => [id, withholding]));
}

/** Those of the partners whose payouts wait for a valid form. */
export async function formMissing(work: Work, partnerIds: readonly string[]): Promise<Set<string>> {
  const standings = await standingsOf(work, partnerIds);
  return new Set([...standings].filter(([, { formMissing }]) => formMissing).map(([id]) => id));
}

/** What whoever makes payouts asks: the share to keep back, and whether to wait for a form. */
export interface TaxStanding {
  /** An exact share, `0.24`; null for nothing. */
  withholding: string | null;
  formMissing: boolean;
}

/** Both of the above for a batch of partners; fits what the payouts module wants handed in. */
export async function readTaxStandings(
  work: Work,
  partnerIds: readonly string[],
): Promise<Map<string, TaxStanding>> {
  const standings = await standingsOf(work, partnerIds);
  return new Map(
    [...standings].map(([id, { withholding, formMissing }]) => [
      id,
      { withholding: shareOf(withholding.rate), formMissing },
    ]),
  );
}

/** 24 percent are 0.24. */
function shareOf(percent: string): string | null {
  const share = multiply(parseExact(percent), rational(1n, 100n));
  return share.n === 0n ? null : toExact(share);
}

/** Switches backup withholding for a partner, and writes down who did and why. */
export async function setWithholding(
  work: Work,
  { id, backupWithholding, reason }: ParsedOf<PorticoContract['admin']['tax']['setWithholding']>,
  by: ActorName,
): Promise<{ partnerId: string; backupWithholding: boolean }> {
  const before = await getPartner(work, id);
  await updatePartner(work, id, { backupWithholding });
  await audit(work, by, [
    {
      action: 'partner.withholding_set',
      subject: id,
      partnerId: id,
      before: { backupWithholding: before.backupWithholding },
      after: { backupWithholding },
      reason,
    },
  ]);
  return { partnerId: id, backupWithholding };
}
