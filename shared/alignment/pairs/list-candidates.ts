import type { Candidate } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import type { JudgedPair } from "../judge-pairs.ts";
import type { Decided } from "../rows/decided.ts";
import { pairKey } from "../rows/decided.ts";
import type { Nodes } from "../rows/nodes.ts";
import { numberPair, orient } from "./orient.ts";

/** A pair below the threshold is still worth showing as a maybe from this score on. */
export const LEAST_MAYBE = 0.15;

/** The pairs below the threshold that a person may want to look at, highest score first. */
export function maybePairs(
  judged: readonly JudgedPair[],
  nodes: Nodes,
  decided: Decided,
  order: readonly PlanId[],
): Candidate[] {
  const open = judged
    .filter(({ proposed, score }) => !proposed && score >= LEAST_MAYBE)
    .map((pair) => numberPair(pair, nodes))
    .filter(({ nodeA, nodeB }) => !decided.pairs.has(pairKey(nodeA, nodeB)));
  return toCandidates(open, nodes, order);
}

/** Of every clause the best partners in each other plan, at most `most` each, whether proposed or not. */
export function bestCandidates(
  judged: readonly JudgedPair[],
  nodes: Nodes,
  order: readonly PlanId[],
  most: number,
): Candidate[] {
  const best = judged.filter(({ rankForA, rankForB }) => rankForA <= most || rankForB <= most);
  return toCandidates(best, nodes, order);
}

function toCandidates(pairs: readonly JudgedPair[], nodes: Nodes, order: readonly PlanId[]): Candidate[] {
  return pairs
    .map((pair) => numberPair(pair, nodes))
    .toSorted((x, y) => y.score - x.score || x.nodeA - y.nodeA || x.nodeB - y.nodeB)
    .map(({ nodeA, nodeB, score }) => {
      const { a, b } = orient(nodes.ref(nodeA), nodes.ref(nodeB), order);
      return { a, b, score };
    });
}
