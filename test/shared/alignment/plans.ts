import fc from "fast-check";
import type { AlignableClause, AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import type { Alignment, ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { ClauseIdSchema, type PlanId, PlanIdSchema } from "../../../shared/model/ids.ts";
import { GOLD_PLANS } from "../../score/alignment/gold.ts";

// Plans for tests: clauses of the real plans, and ways of choosing some of them.

/** A clause of the given text with nothing else to it. */
export function aClause(text: string, more: Partial<AlignableClause> = {}): Omit<AlignableClause, "id"> {
  return {
    title: text.slice(0, 8),
    titleKind: "summary",
    text,
    responsibility: null,
    deadlines: [],
    citations: [],
    ...more,
  };
}

/** A plan of the given clauses; ids are made from the plan's id and their places. */
export function aPlan(id: string, clauses: readonly Omit<AlignableClause, "id">[]): AlignablePlan {
  const letters = id
    .replaceAll(/[^a-z]/gu, "")
    .slice(0, 6)
    .padEnd(6, "0");
  return {
    id: PlanIdSchema.parse(id),
    clauses: clauses.map((clause, at) => {
      return { ...clause, id: ClauseIdSchema.parse(`c${letters}${String(at).padStart(6, "0")}`) };
    }),
  };
}

/** The same clauses under another plan id, with ids of their own. */
export function copyOf(plan: AlignablePlan, id: string): AlignablePlan {
  return aPlan(id, plan.clauses);
}

/** Two or three plans of at most nine clauses each, taken from the real ones. */
export const somePlans: fc.Arbitrary<AlignablePlan[]> = fc
  .subarray([...GOLD_PLANS], { minLength: 2 })
  .chain((plans) =>
    fc.tuple(
      ...plans.map(({ id, clauses }) => fc.subarray([...clauses], { maxLength: 9 }).map((some) => aPlan(id, some))),
    ),
  );

/** Plans with decisions on their clauses. */
export const plansAndDecisions: fc.Arbitrary<{ plans: AlignablePlan[]; decisions: Decision[] }> = somePlans
  .filter((plans) => refsOf(plans).length >= 2)
  .chain((plans) => {
    const ref = fc.constantFrom(...refsOf(plans));
    const two = fc.tuple(ref, ref).filter(([a, b]) => a !== b);
    const all = plans.map(({ id }) => id);
    const move = fc
      .tuple(ref, fc.shuffledSubarray(refsOf(plans), { minLength: 2, maxLength: Math.min(6, refsOf(plans).length) }))
      .map(([clause, some]) => ({ clause, others: some.filter((other) => other !== clause) }));
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      two.map(([a, b]) => ({ kind: "together" as const, a, b })),
      two.map(([a, b]) => ({ kind: "apart" as const, a, b })),
      two.map(([a, b]) => ({ kind: "partial" as const, a, b })),
      fc.subarray(refsOf(plans), { minLength: 1, maxLength: Math.min(4, refsOf(plans).length) }).map((clauses) => {
        return { kind: "row" as const, clauses, plans: all };
      }),
      move.map(({ clause, others: [first, ...from] }) => {
        return { kind: "move" as const, clause, to: first === undefined ? [clause] : [first], from };
      }),
      move.map(({ clause, others }) => ({ kind: "merge" as const, a: [clause], b: others.slice(0, 2) })),
      move.map(({ clause, others }) => ({ kind: "split" as const, part: [clause], rest: others })),
      fc.tuple(ref, fc.constantFrom(...all)).map(([clause, plan]) => {
        return { kind: "absent" as const, clauses: [clause], plan };
      }),
      move.map(({ clause, others }) => ({ kind: "alone" as const, clause, from: others, plans: all })),
    );
    return fc.record({ plans: fc.constant(plans), decisions: fc.array(decision, { maxLength: 8 }) });
  });

export function refsOf(plans: readonly AlignablePlan[]): ClauseRef[] {
  return plans.flatMap(({ id, clauses }) => clauses.map((clause) => ({ plan: id, clause: clause.id })));
}

/** The clauses of every row as names, without regard to any order. */
export function rowSets(alignment: Alignment): string[] {
  return alignment.rows
    .map(({ cells }) =>
      Object.entries(cells)
        .flatMap(([plan, ids]) => ids.map((id) => `${plan}/${id}`))
        .sort()
        .join(" "),
    )
    .sort();
}

/** The row in which a clause stands. */
export function rowOf(alignment: Alignment, { plan, clause }: ClauseRef): string {
  const row = alignment.rows.find(({ cells }) => cells[plan]?.includes(clause));
  if (row === undefined) throw new RangeError(`no row holds ${clause}`);
  return row.id;
}

/** The pairs without regard to which side is `a`. */
export function pairNames(alignment: Alignment): string[] {
  return alignment.pairs
    .map(({ a, b, score, label }) => `${[a.clause, b.clause].sort().join(" ")} ${score} ${label}`)
    .sort();
}

export function planId(id: string): PlanId {
  return PlanIdSchema.parse(id);
}
