import type { ClauseRef } from "../../model/alignment.ts";
import type { PlanId } from "../../model/ids.ts";
import type { AlignablePlan } from "../alignable-plan.ts";

/** The clauses of several plans numbered through from 0, plan by plan. */
export type Nodes = {
  readonly plans: readonly PlanId[];
  readonly planOf: readonly number[];
  /** The number of a clause by plan and place. */
  number(plan: number, clause: number): number;
  ref(node: number): ClauseRef;
  find(ref: ClauseRef): number | null;
};

export function numberNodes(plans: readonly AlignablePlan[]): Nodes {
  const refs = plans.flatMap(({ id, clauses }) =>
    clauses.map((clause): ClauseRef => ({ plan: id, clause: clause.id })),
  );
  const numbers = new Map(refs.map((ref, node) => [nameOf(ref), node]));
  const starts: number[] = [];
  let start = 0;
  for (const { clauses } of plans) {
    starts.push(start);
    start += clauses.length;
  }
  return {
    plans: plans.map(({ id }) => id),
    planOf: plans.flatMap(({ clauses }, plan) => clauses.map(() => plan)),
    number: (plan, clause) => (starts[plan] ?? 0) + clause,
    ref: (node) => {
      const ref = refs[node];
      if (ref === undefined) throw new RangeError(`no clause has the number ${node}`);
      return ref;
    },
    find: (ref) => numbers.get(nameOf(ref)) ?? null,
  };
}

function nameOf({ plan, clause }: ClauseRef): string {
  return `${plan}/${clause}`;
}
