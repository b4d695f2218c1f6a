import type { ClausePair, Reason } from "../../model/alignment.ts";
import type { JudgedPlans } from "../judge-plans.ts";
import { numberPair } from "../pairs/orient.ts";
import { RunnersUp } from "../pairs/runners-up.ts";
import { type Decided, pairKey } from "../rows/decided.ts";
import { ReasonFinder } from "./find-reasons.ts";

/**
 * Why each of some pairs is a match, in their order: what a person said, what the two share, where they stand among each
 * other's candidates. None for a pair of which a clause is not there.
 */
export function explainPairs(
  pairs: readonly ClausePair[],
  { clauses, judged, nodes, lexicon }: JudgedPlans,
  decided: Decided,
): Reason[][] {
  const all = clauses.flat();
  const wanted = new Set(pairs.flatMap(({ a, b }) => [nodes.find(a), nodes.find(b)]));
  const near = judged
    .map((pair) => numberPair(pair, nodes))
    .filter(({ nodeA, nodeB }) => wanted.has(nodeA) || wanted.has(nodeB));
  const judgedByKey = new Map(near.map((pair) => [pairKey(pair.nodeA, pair.nodeB), pair]));
  const runnersUp = new RunnersUp(near);
  const finder = new ReasonFinder(lexicon);
  return pairs.map(({ a, b }): Reason[] => {
    const [nodeA, nodeB] = [nodes.find(a) ?? -1, nodes.find(b) ?? -1];
    const [left, right] = [all[nodeA], all[nodeB]];
    if (left === undefined || right === undefined) return [];
    const key = pairKey(nodeA, nodeB);
    const pair = judgedByKey.get(key);
    return [
      ...(decided.pairs.has(key) ? [{ kind: "decision" as const }] : []),
      ...finder.find(left, right),
      ...(pair === undefined ? [] : runnersUp.standing(pair, pair.nodeA !== nodeA, nodes)),
    ];
  });
}
