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

type Partners = ReadonlyMap<number, number>;

/**
 * How far the partners of two clauses in the other plans agree, from −1 to 1; 0 where there are no other plans or
 * neither has partners there. Two clauses that mean the same find the same clauses elsewhere.
 */
export function agreementOf(pairs: readonly ScoredPair[], neutral: number): Float64Array {
  const partners = partnersByClause(pairs);
  const plans = [...new Set(pairs.flatMap(({ planA, planB }) => [planA, planB]))].sort((x, y) => x - y);
  return Float64Array.from(pairs, (pair) => {
    const others = plans.filter((plan) => plan !== pair.planA && plan !== pair.planB);
    let sum = 0;
    for (const plan of others) {
      sum += agreement(partners(pair.planA, pair.a, plan), partners(pair.planB, pair.b, plan), neutral);
    }
    return others.length === 0 ? 0 : sum / others.length;
  });
}

/** The probability of every clause's partners in every other plan. */
function partnersByClause(pairs: readonly ScoredPair[]): (plan: number, clause: number, other: number) => Partners {
  const found = new Map<string, Map<number, number>>();
  const add = (key: string, partner: number, score: number): void => {
    const partners = found.get(key);
    if (partners === undefined) found.set(key, new Map([[partner, score]]));
    else partners.set(partner, score);
  };
  for (const { planA, planB, a, b, logit } of pairs) {
    const score = probability(logit);
    add(`${planA}/${a}/${planB}`, b, score);
    add(`${planB}/${b}/${planA}`, a, score);
  }
  const none: Partners = new Map();
  return (plan, clause, other) => found.get(`${plan}/${clause}/${other}`) ?? none;
}

/** Cosine of the partners' probabilities above the neutral one, times how sure it is that there are partners at all. */
function agreement(a: Partners, b: Partners, neutral: number): number {
  let dot = 0;
  for (const [partner, score] of a) dot += score * (b.get(partner) ?? 0);
  const [squaresA, squaresB] = [squares(a), squares(b)];
  if (squaresA === 0 || squaresB === 0) return 0;
  const sure = Math.min(1, Math.max(squaresA, squaresB));
  return (dot / Math.sqrt(squaresA * squaresB) - neutral) * sure;
}

function squares(partners: Partners): number {
  let sum = 0;
  for (const score of partners.values()) sum += score * score;
  return sum;
}
