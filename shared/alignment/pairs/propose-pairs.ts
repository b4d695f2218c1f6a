import type { MatchLabel, MatchPair } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import type { JudgedPair } from "../judge-pairs.ts";
import { type Decided, type PairDecision, pairKey } from "../rows/decided.ts";
import type { Nodes } from "../rows/nodes.ts";
import { type NumberedPair, numberPair, orient } from "./orient.ts";

/** What pairs are proposed from. */
export type Proposal = {
  readonly judged: readonly JudgedPair[];
  readonly nodes: Nodes;
  readonly decided: Decided;
  readonly rows: readonly (readonly number[])[];
  /** The plans in the order in which they were named. */
  readonly order: readonly PlanId[];
};

/** From this score on a pair is nearly certain: in the cross-check at least 95 of 100 such pairs were right. */
export const CERTAIN = 0.95;
/** What a person decided is beyond doubt. */
const DECIDED = 1;

type Proposed = NumberedPair & { readonly label: MatchLabel; readonly decision: PairDecision | null };

/** Every pair proposed, and those a person decided on, highest score first. A `same` pair lies in one row. */
export function proposePairs(proposal: Proposal): MatchPair[] {
  const { judged, nodes } = proposal;
  const numbered = judged.map((pair) => numberPair(pair, nodes));
  return label(numbered, proposal)
    .toSorted((x, y) => y.score - x.score || x.nodeA - y.nodeA || x.nodeB - y.nodeB)
    .map((pair) => describe(pair, proposal));
}

function label(numbered: readonly NumberedPair[], { decided, rows, nodes }: Proposal): Proposed[] {
  const rowOf = new Map(rows.flatMap((row, at) => row.map((node): [number, number] => [node, at])));
  const undecided = new Map(decided.pairs);
  const proposed: Proposed[] = [];
  for (const pair of numbered) {
    const key = pairKey(pair.nodeA, pair.nodeB);
    const decision = undecided.get(key) ?? null;
    undecided.delete(key);
    if (decision !== null) proposed.push(...decidedPair(pair, decision));
    else if (pair.proposed) {
      const inOneRow = rowOf.get(pair.nodeA) === rowOf.get(pair.nodeB);
      proposed.push({ ...pair, label: inOneRow && pair.same >= 0.5 ? "same" : "partial", decision });
    }
  }
  // A person may have joined what the program never thought of.
  for (const [key, decision] of undecided) proposed.push(...decidedPair(unthoughtOf(key, nodes), decision));
  return proposed;
}

function decidedPair(pair: NumberedPair, decision: PairDecision): Proposed[] {
  if (decision === "apart" || pair.planA === pair.planB) return [];
  return [{ ...pair, score: DECIDED, label: decision === "together" ? "same" : "partial", decision }];
}

function unthoughtOf(key: string, nodes: Nodes): NumberedPair {
  const [nodeA = 0, nodeB = 0] = key.split("/").map(Number);
  const [planA = 0, planB = 0] = [nodes.planOf[nodeA], nodes.planOf[nodeB]];
  const [a, b] = [nodeA - nodes.number(planA, 0), nodeB - nodes.number(planB, 0)];
  const unknown = { score: 0, same: 0, evidence: null, proposed: false, rankForA: 0, rankForB: 0 };
  return { planA, planB, a, b, nodeA, nodeB, ...unknown };
}

function describe({ nodeA, nodeB, score, label, decision }: Proposed, { nodes, order }: Proposal): MatchPair {
  const { a, b } = orient(nodes.ref(nodeA), nodes.ref(nodeB), order);
  return { a, b, score, label, certain: score >= CERTAIN, decided: decision !== null };
}
