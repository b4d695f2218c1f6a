import type { Reason } from "../../model/alignment.ts";
import type { Nodes } from "../rows/nodes.ts";
import type { NumberedPair } from "./orient.ts";

type Partner = { readonly node: number; readonly score: number };

/** Who else was in question for a clause. */
export class RunnersUp {
  /** The two best partners of every clause in every other plan. */
  private readonly best = new Map<string, Partner[]>();

  constructor(pairs: readonly NumberedPair[]) {
    for (const { nodeA, nodeB, planA, planB, score } of pairs) {
      this.add(`${nodeA}/${planB}`, { node: nodeB, score });
      this.add(`${nodeB}/${planA}`, { node: nodeA, score });
    }
  }

  /** Where a pair stands among the candidates of its clauses, and the best other candidate of each. */
  standing(pair: NumberedPair, swapped: boolean, nodes: Nodes): Reason[] {
    const [forA, forB] = swapped ? [pair.rankForB, pair.rankForA] : [pair.rankForA, pair.rankForB];
    const ofFirst = this.other(`${pair.nodeA}/${pair.planB}`, pair.nodeB);
    const ofSecond = this.other(`${pair.nodeB}/${pair.planA}`, pair.nodeA);
    return [
      { kind: "rank", forA, forB },
      ...runnerUp(swapped ? "b" : "a", ofFirst, nodes),
      ...runnerUp(swapped ? "a" : "b", ofSecond, nodes),
    ];
  }

  private add(key: string, partner: Partner): void {
    const known = this.best.get(key);
    if (known === undefined) {
      this.best.set(key, [partner]);
      return;
    }
    const [first, second] = known;
    if (first === undefined || isBetter(partner, first)) known.unshift(partner);
    else if (second === undefined || isBetter(partner, second)) known.splice(1, 0, partner);
    known.length = Math.min(known.length, 2);
  }

  private other(key: string, partner: number): Partner | undefined {
    return this.best.get(key)?.find(({ node }) => node !== partner);
  }
}

function isBetter(one: Partner, other: Partner): boolean {
  return one.score > other.score || (one.score === other.score && one.node < other.node);
}

function runnerUp(of: "a" | "b", partner: Partner | undefined, nodes: Nodes): Reason[] {
  return partner === undefined
    ? []
    : [{ kind: "runner-up", of, clause: nodes.ref(partner.node), score: partner.score }];
}
