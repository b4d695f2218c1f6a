import type { ClauseRef } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import type { JudgedPair } from "../judge-pairs.ts";
import type { Nodes } from "../rows/nodes.ts";

/** A judged pair by the numbers of its clauses. */
export type NumberedPair = JudgedPair & { readonly nodeA: number; readonly nodeB: number };

export function numberPair(pair: JudgedPair, nodes: Nodes): NumberedPair {
  return { ...pair, nodeA: nodes.number(pair.planA, pair.a), nodeB: nodes.number(pair.planB, pair.b) };
}

/** Two clauses as a pair: `a` is the one whose plan comes first in the given order. */
export function orient(
  one: ClauseRef,
  other: ClauseRef,
  order: readonly PlanId[],
): { readonly a: ClauseRef; readonly b: ClauseRef; readonly swapped: boolean } {
  const swapped = order.indexOf(other.plan) < order.indexOf(one.plan);
  return swapped ? { a: other, b: one, swapped } : { a: one, b: other, swapped };
}
