import { probability } from "./logistic.ts";

/** A pair of clauses of two plans with its logit so far; plans and clauses by index. */
export type ScoredPair = {
  readonly planA: number;
  readonly planB: number;
  readonly a: number;
  readonly b: number;
  readonly logit: number;
};

/** Weight of the agreement, and the agreement that says nothing either way. */
export type AgreementModel = { readonly weight: number; readonly neutral: number };

/** A less likely partner counts for nothing. */
const LEAST_PARTNER = 0.01;

/** The probable partners of a clause in one other plan. */
type Partners = { readonly scores: Map<number, number>; squares: number };

const NO_PARTNERS: Partners = { scores: new Map(), squares: 0 };

/**
 * How far the partners of two clauses in the other plans agree, from −1 to 1; 0 where there are no other plans or
 * neither has partners there. Two clauses that mean the same find the same clauses elsewhere.
 */
export function agreementOf(pairs: readonly ScoredPair[], neutral: number): Float64Array {
  const partners = partnersByClause(pairs);
  const plans = [...new Set(pairs.flatMap(({ planA, planB }) => [planA, planB]))].sort((x, y) => x - y);
  return Float64Array.from(pairs, (pair) => {
    let sum = 0;
    for (const plan of plans) {
      if (plan === pair.planA || plan === pair.planB) continue;
      sum += agreement(partners(pair.planA, pair.a, plan), partners(pair.planB, pair.b, plan), neutral);
    }
    return plans.length <= 2 ? 0 : sum / (plans.length - 2);
  });
}

function partnersByClause(pairs: readonly ScoredPair[]): (plan: number, clause: number, other: number) => Partners {
  const found: Partners[][][] = [];
  const add = (plan: number, clause: number, other: number, partner: number, score: number): void => {
    found[plan] ??= [];
    const ofPlan = found[plan];
    ofPlan[clause] ??= [];
    const ofClause = ofPlan[clause];
    ofClause[other] ??= { scores: new Map(), squares: 0 };
    const partners = ofClause[other];
    partners.scores.set(partner, score);
    partners.squares += score * score;
  };
  for (const { planA, planB, a, b, logit } of pairs) {
    const score = probability(logit);
    if (score < LEAST_PARTNER) continue;
    add(planA, a, planB, b, score);
    add(planB, b, planA, a, score);
  }
  return (plan, clause, other) => found[plan]?.[clause]?.[other] ?? NO_PARTNERS;
}

/** Cosine of the partners' probabilities above the neutral one, times how sure it is that there are partners at all. */
function agreement(a: Partners, b: Partners, neutral: number): number {
  const sure = Math.min(1, Math.max(a.squares, b.squares));
  if (sure === 0) return 0;
  let dot = 0;
  for (const [partner, score] of a.scores) dot += score * (b.scores.get(partner) ?? 0);
  const cosine = dot === 0 ? 0 : dot / Math.sqrt(a.squares * b.squares);
  return (cosine - neutral) * sure;
}
