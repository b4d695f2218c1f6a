import type { ClauseRef, Decision, DecisionConflict } from "../../model/alignment.ts";
import { type Constraint, type Constraints, constrain, noConstraints } from "./constraints.ts";
import type { Nodes } from "./nodes.ts";

/** What a person said of a pair. */
export type PairDecision = "together" | "apart" | "partial";

/** What people decided, as far as it concerns the plans at hand. */
export type Decided = {
  readonly constraints: Constraints;
  /** What was said of single pairs, by `pairKey`. */
  readonly pairs: ReadonlyMap<string, PairDecision>;
  /** The title given to the row of a node, and the node after which it stands; null for the head of the table. */
  readonly titles: ReadonlyMap<number, string>;
  readonly places: ReadonlyMap<number, number | null>;
  readonly conflicts: readonly DecisionConflict[];
};

/** Later decisions overrule earlier ones; the overruled are conflicts. Decisions on clauses that are not there wait. */
export function decide(decisions: readonly Decision[], nodes: Nodes): Decided {
  let constraints = noConstraints(nodes.planOf.length);
  const pairs = new Map<string, PairDecision>();
  const titles = new Map<number, string>();
  const places = new Map<number, number | null>();
  const conflicts: DecisionConflict[] = [];
  for (const [index, decision] of [...decisions.entries()].reverse()) {
    const constraint = constraintOf(decision, nodes);
    const next = constraint === null ? constraints : constrain(constraints, constraint, nodes.planOf);
    if (next === null) {
      conflicts.push({ decision: index });
      continue;
    }
    constraints = next;
    switch (decision.kind) {
      case "together":
      case "apart":
      case "partial":
        setFirst(pairs, pairOf(decision, nodes), decision.kind);
        break;
      case "title":
        setFirst(titles, nodes.find(decision.clause), decision.title);
        break;
      case "place":
        setPlace(places, decision.clause, decision.after, nodes);
        break;
      case "row":
        break;
    }
  }
  return { constraints, pairs, titles, places, conflicts: conflicts.reverse() };
}

/** One name for a pair of nodes, whichever comes first. */
export function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)}/${Math.max(a, b)}`;
}

function constraintOf(decision: Decision, nodes: Nodes): Constraint | null {
  switch (decision.kind) {
    case "together": {
      const pair = bothOf(decision, nodes);
      return pair === null ? null : { kind: "together", nodes: pair };
    }
    case "apart":
    case "partial": {
      const pair = bothOf(decision, nodes);
      return pair === null ? null : { kind: "apart", nodes: pair };
    }
    case "row": {
      const members = decision.clauses.map((clause) => nodes.find(clause)).filter((node) => node !== null);
      const plans = new Set(decision.plans.map((plan) => nodes.plans.indexOf(plan)));
      return members.length === 0 ? null : { kind: "closed", nodes: members, plans };
    }
    case "title":
    case "place":
      return null;
  }
}

type Two = { readonly a: ClauseRef; readonly b: ClauseRef };

function bothOf({ a, b }: Two, nodes: Nodes): [number, number] | null {
  const [left, right] = [nodes.find(a), nodes.find(b)];
  return left === null || right === null ? null : [left, right];
}

function pairOf(decision: Two, nodes: Nodes): string | null {
  const both = bothOf(decision, nodes);
  return both === null ? null : pairKey(...both);
}

function setPlace(places: Map<number, number | null>, clause: ClauseRef, after: ClauseRef | null, nodes: Nodes): void {
  const before = after === null ? null : nodes.find(after);
  if (after !== null && before === null) return;
  setFirst(places, nodes.find(clause), before);
}

function setFirst<Key, Value>(map: Map<Key, Value>, key: Key | null, value: Value): void {
  if (key !== null && !map.has(key)) map.set(key, value);
}
