import type { ClauseRef, Decision } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
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
  /** The decisions that later ones overrule, by their indices, in order. */
  readonly overruled: readonly number[];
};

/** Later decisions overrule earlier ones. Decisions on clauses that are not there wait. */
export function decide(decisions: readonly Decision[], nodes: Nodes): Decided {
  const deciding = new Deciding(nodes);
  const overruled = [...decisions.keys()].reverse().filter((index) => {
    const decision = decisions[index];
    return decision !== undefined && !deciding.take(decision);
  });
  return deciding.result(overruled.reverse());
}

/** One name for a pair of nodes, whichever comes first. */
export function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)}/${Math.max(a, b)}`;
}

/** Takes decisions in from the last to the first, so that what holds already is never given up for another. */
class Deciding {
  private readonly nodes: Nodes;
  private constraints: Constraints;
  private readonly pairs = new Map<string, PairDecision>();
  private readonly titles = new Map<number, string>();
  private readonly places = new Map<number, number | null>();
  /** Nodes of which a later decision says where they stand. */
  private readonly moved = new Set<number>();

  constructor(nodes: Nodes) {
    this.nodes = nodes;
    this.constraints = noConstraints(nodes.planOf.length);
  }

  /** Whether the decision holds beside those taken in before, or waits for its clauses. */
  take(decision: Decision): boolean {
    switch (decision.kind) {
      case "together":
      case "apart":
      case "partial":
        return this.takePair(decision.kind, decision.a, decision.b);
      case "row":
        return this.close(this.present(decision.clauses), decision.plans);
      case "move":
        return this.move(decision.clause, decision.to, decision.from);
      case "alone":
        return this.separate(decision.clause, decision.from, decision.plans);
      case "merge":
        return this.join([...this.present(decision.a), ...this.present(decision.b)]);
      case "split":
        return this.part(this.present(decision.part), this.present(decision.rest));
      case "absent":
        return this.close(this.present(decision.clauses).slice(0, 1), [decision.plan]);
      case "title":
        setFirst(this.titles, this.nodes.find(decision.clause), decision.title);
        return true;
      case "place":
        this.place(decision.clause, decision.after);
        return true;
    }
  }

  result(overruled: readonly number[]): Decided {
    const { constraints, pairs, titles, places } = this;
    return { constraints, pairs, titles, places, overruled };
  }

  private takePair(kind: PairDecision, a: ClauseRef, b: ClauseRef): boolean {
    const [left, right] = [this.nodes.find(a), this.nodes.find(b)];
    if (left === null || right === null) return true;
    return this.decidePair(kind, left, right);
  }

  private decidePair(kind: PairDecision, a: number, b: number): boolean {
    if (!this.hold({ kind: kind === "together" ? "together" : "apart", nodes: [a, b] })) return false;
    setFirst(this.pairs, pairKey(a, b), kind);
    return true;
  }

  private move(clause: ClauseRef, to: readonly ClauseRef[], from: readonly ClauseRef[]): boolean {
    return this.takeMove(clause, from, (node) => {
      const targets = this.present(to);
      return targets.length === 0 || targets.some((target) => this.decidePair("together", node, target));
    });
  }

  /** Alone with those that later decisions put there; it does not hold where they put all of those back that it left. */
  private separate(clause: ClauseRef, from: readonly ClauseRef[], plans: readonly PlanId[]): boolean {
    return this.takeMove(clause, from, (node) => {
      const { groupOf } = this.constraints;
      const mates = [...groupOf.keys()].filter((other) => groupOf[other] === groupOf[node]);
      const left = this.present(from);
      const isBack = left.length > 0 && left.every((other) => mates.includes(other));
      return !isBack && this.close(mates, plans);
    });
  }

  /** Of several moves of one clause the last says where it stands; what the earlier ones say of those it left still counts. */
  private takeMove(clause: ClauseRef, from: readonly ClauseRef[], put: (node: number) => boolean): boolean {
    const node = this.nodes.find(clause);
    if (node === null) return true;
    const isThere = !this.moved.has(node) && put(node);
    this.moved.add(node);
    this.leave(node, from);
    return isThere;
  }

  /** Keeps a moved clause from those it stood with, as far as later decisions leave that open. */
  private leave(node: number, from: readonly ClauseRef[]): void {
    for (const other of this.present(from)) this.decidePair("apart", node, other);
  }

  private close(members: readonly number[], plans: readonly PlanId[]): boolean {
    const closedTo = new Set(plans.map((plan) => this.nodes.plans.indexOf(plan)));
    return members.length === 0 || this.hold({ kind: "closed", nodes: members, plans: closedTo });
  }

  private join(members: readonly number[]): boolean {
    return members.length < 2 || this.hold({ kind: "together", nodes: members });
  }

  /** Whether the part could be joined and kept from at least one of the rest; later decisions may have joined it to others. */
  private part(part: readonly number[], rest: readonly number[]): boolean {
    const [first] = part;
    if (first === undefined || rest.length === 0) return true;
    if (!this.join(part)) return false;
    return rest.filter((other) => this.hold({ kind: "apart", nodes: [first, other] })).length > 0;
  }

  private place(clause: ClauseRef, after: ClauseRef | null): void {
    const before = after === null ? null : this.nodes.find(after);
    if (after === null || before !== null) setFirst(this.places, this.nodes.find(clause), before);
  }

  private hold(constraint: Constraint): boolean {
    const next = constrain(this.constraints, constraint, this.nodes.planOf);
    if (next !== null) this.constraints = next;
    return next !== null;
  }

  private present(clauses: readonly ClauseRef[]): number[] {
    return clauses.map((clause) => this.nodes.find(clause)).filter((node) => node !== null);
  }
}

function setFirst<Key, Value>(map: Map<Key, Value>, key: Key | null, value: Value): void {
  if (key !== null && !map.has(key)) map.set(key, value);
}
