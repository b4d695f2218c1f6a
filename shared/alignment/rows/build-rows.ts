import type { Constraints } from "./constraints.ts";

/** A pair of nodes of two plans. */
export type Edge = {
  readonly a: number;
  readonly b: number;
  /** Probability that they are a pair at all, and that they are `same`. */
  readonly score: number;
  readonly same: number;
};

/**
 * From this probability of being `same` on, a pair calls for a common row. Low, because two clauses on one matter in two
 * rows cost a person more than a related third in one; the weighing below keeps rows clean.
 */
const LEAST_SAME = 0.05;
/**
 * So many unrelated pairs in a row are worth one `same` pair in it. Pairs that are `partial` cost nothing there: a plan
 * may bundle what another splits. Of the hand-made pairs, each aligned by weights that have not seen them, all that are
 * `same` then share a row, and of the pairs in rows 0.91 are right with three plans at a time, 0.94 with two.
 */
const SAME_WORTH = 5;

/**
 * Parts the nodes into rows. The surest pair joins first; two rows become one only if what is `same` between them is
 * expected to outweigh what is unrelated, so that a chain of half-right pairs does not pull everything together
 * (agglomerative clustering with average linkage). The order of edges does not matter.
 */
export function buildRows(planOf: readonly number[], edges: readonly Edge[], constraints: Constraints): number[][] {
  const rows = new Rows(planOf, constraints);
  for (const { a, b, score, same } of edges) rows.addMerit(a, b, score + SAME_WORTH * same);
  const calls = edges
    .filter(({ same }) => same >= LEAST_SAME)
    .toSorted((x, y) => y.same - x.same || x.a - y.a || x.b - y.b);
  // A join may make another possible that was refused before it; a few rounds settle that.
  for (let joined = true; joined; ) {
    joined = false;
    for (const { a, b } of calls) joined = rows.tryJoin(a, b) || joined;
  }
  return rows.list();
}

type Row = {
  nodes: number[];
  /** How many nodes of each plan. */
  readonly plans: Map<number, number>;
  /** What the pairs with each other row speak for joining it, in sum. */
  readonly merits: Map<Row, number>;
  readonly apart: Set<Row>;
  /** Plans whose nodes may not join. */
  readonly closedTo: Set<number>;
};

class Rows {
  private readonly rowOf: Row[];

  constructor(planOf: readonly number[], { groupOf, list }: Constraints) {
    this.rowOf = [];
    for (const [node, group] of groupOf.entries()) {
      const row = node === group ? emptyRow() : this.row(group);
      row.nodes.push(node);
      const plan = planOf[node] ?? 0;
      row.plans.set(plan, (row.plans.get(plan) ?? 0) + 1);
      this.rowOf.push(row);
    }
    for (const constraint of list) {
      const [first = 0, second = 0] = constraint.nodes;
      if (constraint.kind === "closed") for (const plan of constraint.plans) this.row(first).closedTo.add(plan);
      if (constraint.kind === "apart") {
        this.row(first).apart.add(this.row(second));
        this.row(second).apart.add(this.row(first));
      }
    }
  }

  addMerit(a: number, b: number, merit: number): void {
    const [rowA, rowB] = [this.row(a), this.row(b)];
    if (rowA === rowB) return;
    rowA.merits.set(rowB, (rowA.merits.get(rowB) ?? 0) + merit);
    rowB.merits.set(rowA, (rowB.merits.get(rowA) ?? 0) + merit);
  }

  /** Joins the rows of two nodes where that is allowed and fits; says whether it did. */
  tryJoin(a: number, b: number): boolean {
    const [rowA, rowB] = [this.row(a), this.row(b)];
    if (rowA === rowB || rowA.apart.has(rowB) || isClosedTo(rowA, rowB) || isClosedTo(rowB, rowA)) return false;
    // A pair costs 1 and brings back how likely it is right, the more if it is `same`.
    if ((rowA.merits.get(rowB) ?? 0) < crossPairs(rowA, rowB)) return false;
    if (rowA.nodes.length < rowB.nodes.length) this.join(rowB, rowA);
    else this.join(rowA, rowB);
    return true;
  }

  /** The nodes of every row in ascending order, rows by their lowest node. */
  list(): number[][] {
    return [...new Set(this.rowOf)]
      .map(({ nodes }) => nodes.toSorted((x, y) => x - y))
      .sort(([x = 0], [y = 0]) => x - y);
  }

  private row(node: number): Row {
    const row = this.rowOf[node];
    if (row === undefined) throw new RangeError(`no row holds node ${node}`);
    return row;
  }

  private join(kept: Row, gone: Row): void {
    for (const node of gone.nodes) this.rowOf[node] = kept;
    kept.nodes = [...kept.nodes, ...gone.nodes];
    for (const [plan, count] of gone.plans) kept.plans.set(plan, (kept.plans.get(plan) ?? 0) + count);
    for (const plan of gone.closedTo) kept.closedTo.add(plan);
    for (const [other, merit] of gone.merits) {
      other.merits.delete(gone);
      if (other === kept) continue;
      const sum = (kept.merits.get(other) ?? 0) + merit;
      kept.merits.set(other, sum);
      other.merits.set(kept, sum);
    }
    for (const other of gone.apart) {
      other.apart.delete(gone);
      other.apart.add(kept);
      kept.apart.add(other);
    }
  }
}

function emptyRow(): Row {
  return { nodes: [], plans: new Map(), merits: new Map(), apart: new Set(), closedTo: new Set() };
}

function isClosedTo(row: Row, joining: Row): boolean {
  return [...row.closedTo].some((plan) => joining.plans.has(plan));
}

/** How many pairs of nodes of two plans there are between two rows. */
function crossPairs(a: Row, b: Row): number {
  let inOnePlan = 0;
  for (const [plan, count] of a.plans) inOnePlan += count * (b.plans.get(plan) ?? 0);
  return a.nodes.length * b.nodes.length - inOnePlan;
}
