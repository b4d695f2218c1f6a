import type { ClauseRef, Decision } from "../../model/alignment.ts";

/** The clauses whose row a decision is about: not those that a clause was moved to or away from, nor stands behind. */
export function subjectsOf(decision: Decision): readonly ClauseRef[] {
  switch (decision.kind) {
    case "together":
    case "apart":
    case "partial":
      return [decision.a, decision.b];
    case "move":
    case "alone":
    case "title":
    case "place":
      return [decision.clause];
    case "row":
    case "absent":
      return decision.clauses;
    case "merge":
      return [...decision.a, ...decision.b];
    case "split":
      return [...decision.part, ...decision.rest];
  }
}

/** Every clause that a decision names. */
export function clausesOf(decision: Decision): readonly ClauseRef[] {
  const subjects = subjectsOf(decision);
  switch (decision.kind) {
    case "move":
      return [...subjects, ...decision.to, ...decision.from];
    case "alone":
      return [...subjects, ...decision.from];
    case "place":
      return decision.after === null ? subjects : [...subjects, decision.after];
    case "together":
    case "apart":
    case "partial":
    case "row":
    case "merge":
    case "split":
    case "absent":
    case "title":
      return subjects;
  }
}
