import type { ClauseRef, Decision } from "../../model/alignment.ts";

/**
 * A decision put in terms of the clauses as they are read today, or null where it has to wait: a clause that it is about
 * was split or has gone, or its two clauses have become one.
 *
 * @param today what a clause has become; null where that is not clear
 */
export function carryDecision(decision: Decision, today: (clause: ClauseRef) => ClauseRef | null): Decision | null {
  switch (decision.kind) {
    case "together":
    case "apart":
    case "partial": {
      const [a, b] = [today(decision.a), today(decision.b)];
      return a === null || b === null || isSame(a, b) ? null : { ...decision, a, b };
    }
    case "row": {
      const clauses = decision.clauses.map(today);
      return clauses.includes(null) ? null : { ...decision, clauses: known(clauses) };
    }
    case "move": {
      const clause = today(decision.clause);
      if (clause === null) return null;
      const to = others(clause, decision.to.map(today));
      return to.length === 0 ? null : { ...decision, clause, to, from: others(clause, decision.from.map(today)) };
    }
    case "alone": {
      const clause = today(decision.clause);
      return clause === null ? null : { ...decision, clause, from: others(clause, decision.from.map(today)) };
    }
    case "merge": {
      const a = known(decision.a.map(today));
      const b = known(decision.b.map(today)).filter((other) => !a.some((one) => isSame(one, other)));
      return a.length === 0 || b.length === 0 ? null : { ...decision, a, b };
    }
    case "split": {
      const part = known(decision.part.map(today));
      const rest = known(decision.rest.map(today)).filter((other) => !part.some((one) => isSame(one, other)));
      return part.length === 0 || rest.length === 0 ? null : { ...decision, part, rest };
    }
    case "absent": {
      const clauses = known(decision.clauses.map(today));
      return clauses.length === 0 ? null : { ...decision, clauses };
    }
    case "title": {
      const clause = today(decision.clause);
      return clause === null ? null : { ...decision, clause };
    }
    case "place": {
      const clause = today(decision.clause);
      const after = decision.after === null ? null : today(decision.after);
      return clause === null || (after === null && decision.after !== null) ? null : { ...decision, clause, after };
    }
  }
}

/** The clauses that are known, each once. */
function known(clauses: readonly (ClauseRef | null)[]): ClauseRef[] {
  const found = clauses.filter((clause) => clause !== null);
  return found.filter((clause, at) => found.findIndex((one) => isSame(one, clause)) === at);
}

function others(clause: ClauseRef, clauses: readonly (ClauseRef | null)[]): ClauseRef[] {
  return known(clauses).filter((other) => !isSame(other, clause));
}

function isSame(a: ClauseRef, b: ClauseRef): boolean {
  return a.plan === b.plan && a.clause === b.clause;
}
