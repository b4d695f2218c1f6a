import { foldText } from "../../../shared/text/fold.ts";
import type { Goal } from "../goal.ts";
import { readShippedClauses } from "../plan-clauses.ts";
import { collationGoals } from "./collation-goals.ts";
import { madeUpPairGoals, realPairGoals } from "./exact-goals.ts";
import { loadPeers } from "./peers.ts";
import { readableGoals } from "./readable-goals.ts";
import { nearestPairs } from "./text-pairs.ts";

/** Items 1a to 1c and 2: comparing two texts, and laying several beside each other. */
export async function differenceGoals(): Promise<Goal[]> {
  const peers = await loadPeers();
  const plans = readShippedClauses();
  const pairs = nearestPairs(plans);
  const folded = pairs.map(({ a, b }) => ({ a: foldText(a).text, b: foldText(b).text }));
  return [
    ...realPairGoals(folded, peers),
    ...madeUpPairGoals(plans.flat(), peers),
    ...readableGoals(pairs, peers),
    ...collationGoals(plans.flat()),
  ];
}
