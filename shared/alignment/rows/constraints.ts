/** A constraint on the rows. Nodes are clauses by number, from 0. */
export type Constraint =
  /** These stand in one row. */
  | { readonly kind: "together"; readonly nodes: readonly number[] }
  /** These two do not. */
  | { readonly kind: "apart"; readonly nodes: readonly [number, number] }
  /** These stand in one row, and no other node of these plans with them. */
  | { readonly kind: "closed"; readonly nodes: readonly number[]; readonly plans: ReadonlySet<number> };

/** Constraints that can all hold at once. */
export type Constraints = {
  /** The group of every node, named by its lowest node: nodes of one group stand in one row. */
  readonly groupOf: readonly number[];
  readonly list: readonly Constraint[];
};

export function noConstraints(nodes: number): Constraints {
  return { groupOf: Array.from({ length: nodes }, (_, node) => node), list: [] };
}

/** The constraints with one more, or null where it contradicts them. `planOf` gives the plan of every node. */
export function constrain(
  { groupOf, list }: Constraints,
  constraint: Constraint,
  planOf: readonly number[],
): Constraints | null {
  const joined = constraint.kind === "apart" ? groupOf : join(groupOf, constraint.nodes);
  const next = { groupOf: joined, list: [...list, constraint] };
  return canHold(next, planOf) ? next : null;
}

function join(groupOf: readonly number[], nodes: readonly number[]): number[] {
  const groups = new Set(nodes.map((node) => groupOf[node] ?? node));
  const lowest = Math.min(...groups);
  return groupOf.map((group) => (groups.has(group) ? lowest : group));
}

function canHold({ groupOf, list }: Constraints, planOf: readonly number[]): boolean {
  const members = Map.groupBy(groupOf.keys(), (node) => groupOf[node]);
  return list.every((constraint) => {
    const group = groupOf[constraint.nodes[0] ?? 0];
    if (constraint.kind === "apart") return group !== groupOf[constraint.nodes[1]];
    if (constraint.kind === "together") return true;
    const { nodes, plans } = constraint;
    return (members.get(group) ?? []).every((node) => nodes.includes(node) || !plans.has(planOf[node] ?? -1));
  });
}
