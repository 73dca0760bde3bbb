import type { Certification } from '../contract/partners.ts';
import { factorFrom, factorOf } from './factor.ts';
import type { PartnerFacts } from './facts.ts';
import type { Line, Move } from './move.ts';
import type { Rule } from './plan.ts';
import { add, parseExact, rational, toExact } from './rational.ts';

/** Adds what a partner's size, certificate and tier do to a rule's amount. */
export type Bonuses = (partner: PartnerFacts, moves: Move[]) => void;

interface Step {
  readonly from: number;
  readonly factor: string;
  readonly move: Move;
}

/** The bonuses that add up. */
interface Adding {
  readonly step: Step | undefined;
  readonly certified: Move | undefined;
}

/** Reads the bonuses of a rule once; null when it has none. */
export function compileBonuses(rule: Rule): Bonuses | null {
  const { volume, certification, tier } = rule;
  if (!volume && !certification && !tier) return null;
  const steps = (volume?.steps ?? []).map(compileStep).toSorted((a, b) => a.from - b.from);
  const certificates = compileCertificates(certification);
  const tiers = compileTiers(tier);
  const volumeAdds = volume?.mode === 'add';
  const certificationAdds = certification?.mode === 'add';
  const sums = new Map<string, Move>();
  return (partner, moves) => {
    const step = highestStep(steps, partner.activeCustomers);
    const certified = certificates.get(partner.certification);
    const adding: Adding = {
      step: volumeAdds ? step : undefined,
      certified: certificationAdds ? certified : undefined,
    };
    if (adding.step || adding.certified) moves.push(sumOf(sums, adding, partner.certification));
    if (step && !volumeAdds) moves.push(step.move);
    if (certified && !certificationAdds) moves.push(certified);
    const multiplier = tiers.get(partner.tier);
    if (multiplier) moves.push(multiplier);
  };
}

function compileStep({ from, factor }: { from: number; factor: string }): Step {
  const facts = (line: Line) => ({ activeCustomers: line.facts.partner.activeCustomers, from });
  return { from, factor, move: { kind: 'volume', by: factorOf(factor), facts } };
}

function highestStep(steps: readonly Step[], customers: number): Step | undefined {
  for (let index = steps.length - 1; index >= 0; index -= 1) {
    if (customers >= steps[index]!.from) return steps[index];
  }
  return undefined;
}

function compileCertificates(bonus: Rule['certification']): Map<Certification, Move> {
  const { mode: _, ...factors } = bonus ?? {};
  const moves = new Map<Certification, Move>();
  for (const [level, factor] of Object.entries(factors)) {
    const certification = level as Certification;
    const facts = () => ({ certification });
    moves.set(certification, { kind: 'certification', by: factorOf(factor), facts });
  }
  return moves;
}

function compileTiers(multipliers: Rule['tier']): Map<string, Move> {
  const moves = new Map<string, Move>();
  for (const [tier, factor] of Object.entries(multipliers ?? {})) {
    moves.set(tier, { kind: 'tier', by: factorOf(factor), facts: () => ({ tier }) });
  }
  return moves;
}

/** 1 and the bonuses that add up, as one factor. */
function sumOf(
  known: Map<string, Move>,
  { step, certified }: Adding,
  certification: Certification,
): Move {
  const key = `${step?.from} ${certified && certification}`;
  const before = known.get(key);
  if (before) return before;
  const volumeBonus = shareOf(step?.factor ?? '1');
  const certificationBonus = shareOf(certified?.by.text ?? '1');
  const total = add(parseExact(volumeBonus), parseExact(certificationBonus));
  const move: Move = {
    kind: 'bonus',
    by: factorFrom(add(rational(1n), total)),
    facts: ({ facts: { partner } }) => ({
      ...(step && { activeCustomers: partner.activeCustomers, from: step.from, volumeBonus }),
      ...(certified && { certification, certificationBonus }),
    }),
  };
  known.set(key, move);
  return move;
}

/** What a factor adds: `1.05` is `0.05`. */
function shareOf(factor: string): string {
  return toExact(add(parseExact(factor), rational(-1n)));
}
