import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignJudged, alignPlans } from "../../../shared/alignment/align-plans.ts";
import type { AlignablePlan } from "../../../shared/alignment/alignable-plan.ts";
import { carryDecision } from "../../../shared/alignment/corrections/carry-decision.ts";
import { confirmAbsent } from "../../../shared/alignment/corrections/confirm-absent.ts";
import { confirmRow } from "../../../shared/alignment/corrections/confirm-row.ts";
import { mergeRows } from "../../../shared/alignment/corrections/merge-rows.ts";
import { moveClause } from "../../../shared/alignment/corrections/move-clause.ts";
import { rowClauses, rowOfClause } from "../../../shared/alignment/corrections/row-clauses.ts";
import { confirmedAbsences, rowStandings } from "../../../shared/alignment/corrections/row-standings.ts";
import { splitRow } from "../../../shared/alignment/corrections/split-row.ts";
import { clausesOf } from "../../../shared/alignment/corrections/subjects-of.ts";
import { judgePlans } from "../../../shared/alignment/judge-plans.ts";
import type { Alignment, AlignmentRow, ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { GOLD_PLANS } from "../../score/alignment/gold.ts";
import { copyOf, planId, refsOf, rowOf, rowSets, somePlans } from "./plans.ts";

const RUNS = { numRuns: 30 };
const judged = judgePlans(GOLD_PLANS);
const ORDER = GOLD_PLANS.map(({ id }) => id);

function align(...decisions: readonly Decision[]): Alignment {
  return alignJudged(judged, ORDER, decisions);
}

function clause(id: string): ClauseRef {
  const ref = refsOf(GOLD_PLANS).find((one) => one.clause === id);
  if (ref === undefined) throw new RangeError(`no clause ${id}`);
  return ref;
}

function rowWith(alignment: Alignment, ref: ClauseRef): AlignmentRow {
  const row = rowOfClause(alignment.rows, ref);
  if (row === undefined) throw new RangeError(`no row holds ${ref.clause}`);
  return row;
}

/** The move of a clause in the table that the earlier decisions make. */
function move(ref: ClauseRef, to: ClauseRef | null, ...earlier: readonly Decision[]): Decision {
  const table = align(...earlier);
  const decision = moveClause(table.rows, ORDER, ref, to === null ? null : rowOf(table, to));
  if (decision === null) throw new Error("nothing to move");
  return decision;
}

/** A row of three clauses or more, and another row far from it. */
const [fullRow, otherRow] = (() => {
  const rows = align().rows.filter(({ cells }) => Object.keys(cells).length === ORDER.length);
  const [first, second] = rows;
  if (first === undefined || second === undefined) throw new Error("the real plans share several matters");
  return [first, second].map(({ cells }) =>
    Object.entries(cells).flatMap(([plan, ids]) => ids.map((id): ClauseRef => ({ plan: planId(plan), clause: id }))),
  ) as [ClauseRef[], ClauseRef[]];
})();
const [moved, left] = fullRow as [ClauseRef, ClauseRef];
const [target] = otherRow as [ClauseRef];

/** A table, a clause of it and a row to move it to, or none for a row of its own. */
const tableAndMove = somePlans
  .filter((plans) => refsOf(plans).length > 1)
  .chain((plans: AlignablePlan[]) => {
    const { rows } = alignPlans(plans);
    return fc.record({
      plans: fc.constant(plans),
      ref: fc.constantFrom(...refsOf(plans)),
      toRow: fc.constantFrom(null, ...rows.map(({ id }) => id)),
    });
  });

describe("moving a clause", () => {
  test("puts it into the row it was moved to, and none of those it left with it", () => {
    fc.assert(
      fc.property(tableAndMove, ({ plans, ref, toRow }) => {
        const order = plans.map(({ id }) => id);
        const before = alignPlans(plans);
        const decision = moveClause(before.rows, order, ref, toRow);
        fc.pre(decision !== null);
        if (decision === null) return;
        const after = alignPlans(plans, [decision]);
        const row = Object.values(rowWith(after, ref).cells).flat();
        const mates = Object.values(rowWith(before, ref).cells).flat();
        expect(row.filter((id) => id !== ref.clause && mates.includes(id))).toEqual([]);
        if (decision.kind === "alone") expect(row).toEqual([ref.clause]);
        if (decision.kind === "move") expect(row).toContain(decision.to[0]?.clause);
        expect(after.conflicts).toEqual([]);
        expect(rowSets(after).join(" ").split(" ").sort()).toEqual(rowSets(before).join(" ").split(" ").sort());
      }),
      RUNS,
    );
  });

  test("is taken back without a trace", () => {
    fc.assert(
      fc.property(tableAndMove, ({ plans, ref, toRow }) => {
        const kept = judgePlans(plans);
        const order = plans.map(({ id }) => id);
        const before = alignJudged(kept, order);
        const decision = moveClause(before.rows, order, ref, toRow);
        if (decision !== null) alignJudged(kept, order, [decision]);
        expect(alignJudged(kept, order, [])).toEqual(before);
      }),
      RUNS,
    );
  });

  test("means the same in whatever order the plans stand", () => {
    fc.assert(
      fc.property(tableAndMove, ({ plans, ref, toRow }) => {
        const decision = moveClause(
          alignPlans(plans).rows,
          plans.map(({ id }) => id),
          ref,
          toRow,
        );
        const decisions = decision === null ? [] : [decision];
        expect(rowSets(alignPlans(plans.toReversed(), decisions))).toEqual(rowSets(alignPlans(plans, decisions)));
      }),
      RUNS,
    );
  });

  test("is no decision where the clause stands there already, or table, clause or row do not know it", () => {
    const { rows } = align();
    expect(moveClause(rows, ORDER, moved, rowOf(align(), moved))).toBeNull();
    expect(moveClause(rows, ORDER, moved, "no such row")).toBeNull();
    expect(moveClause([], ORDER, moved, null)).toBeNull();
    const single = rows.find(({ cells }) => Object.values(cells).flat().length === 1);
    const [[plan = "", [id] = []] = []] = Object.entries(single?.cells ?? {});
    if (id === undefined) throw new Error("some clauses have no counterpart");
    expect(moveClause(rows, ORDER, { plan: planId(plan), clause: id }, null)).toBeNull();
  });

  test("shows as a sure match with the clause it went to, and as none with those it left", () => {
    const foreign = otherRow.find(({ plan }) => plan !== moved.plan) ?? target;
    const { pairs, maybe } = align({ kind: "move", clause: moved, to: [foreign], from: [left] });
    const with_ = (other: ClauseRef) => (pair: { a: ClauseRef; b: ClauseRef }) =>
      [pair.a.clause, pair.b.clause].sort().join() === [moved.clause, other.clause].sort().join();
    expect(pairs.find(with_(foreign))).toMatchObject({ score: 1, label: "same", decided: true });
    expect([...pairs, ...maybe].filter(with_(left))).toEqual([]);
  });

  test("survives when the row it went to is taken apart later", () => {
    const first = move(moved, target);
    const second = move(target, null, first);
    const { conflicts, rows } = align(first, second);
    expect(conflicts).toEqual([]);
    const row = rowOfClause(rows, moved);
    expect(Object.values(row?.cells ?? {}).flat()).toEqual(
      expect.arrayContaining([moved.clause, otherRow.find((ref) => ref !== target)?.clause]),
    );
    expect(rowOf(align(first, second), moved)).not.toBe(rowOf(align(first, second), target));
  });

  test("lets one follow another into the same row", () => {
    const first = move(moved, target);
    const second = move(left, target, first);
    const after = align(first, second);
    expect(after.conflicts).toEqual([]);
    expect(new Set([moved, left, target].map((ref) => rowOf(after, ref))).size).toBe(1);
  });

  test("out of its row leaves room for others that follow it there", () => {
    const first = move(moved, null);
    const second = move(target, moved, first);
    const after = align(first, second);
    expect(after.conflicts).toEqual([]);
    expect(rowOf(after, target)).toBe(rowOf(after, moved));
    expect(rowOf(after, left)).not.toBe(rowOf(after, moved));
  });

  test("out of its row is overruled where all that it left are put back with it", () => {
    const first = move(moved, null);
    if (first.kind !== "alone") throw new Error("taken out");
    const back = { kind: "merge", a: [moved], b: first.from } as const;
    expect(align(first, back).conflicts).toMatchObject([{ decision: 0 }]);
  });

  test("back again overrules the move before", () => {
    const first = move(moved, target);
    const back = move(moved, left, first);
    const after = align(first, back);
    expect(rowOf(after, moved)).toBe(rowOf(after, left));
    expect(after.conflicts).toMatchObject([{ decision: 0 }]);
  });

  test("holds among other plans, too: where the target's plan is not at hand, the clause still keeps off those it left", () => {
    const decision = move(moved, target);
    if (decision.kind !== "move") throw new Error("a move");
    const gone = { ...decision, to: [{ ...target, plan: planId("gone-2018") }] };
    expect(rowOf(align(gone), moved)).not.toBe(rowOf(align(gone), left));
    expect(align(gone).conflicts).toEqual([]);
  });
});

describe("the standing of a row", () => {
  test("is confirmed where a person confirmed it as it stands", () => {
    const { rows } = align();
    const row = rowWith(align(), moved);
    const decision = confirmRow(row, ORDER);
    const after = align(decision);
    expect(rowSets(after)).toEqual(rowSets(align()));
    expect(rowStandings(after, [decision])).toEqual({ [row.id]: "confirmed" });
    expect(rows).toHaveLength(after.rows.length);
  });

  test("is corrected where a clause was moved in, and confirmed again once a person says so", () => {
    const first = move(moved, target);
    const table = align(first);
    const row = rowWith(table, target);
    expect(rowStandings(table, [first])).toEqual({ [row.id]: "corrected" });
    const decisions = [first, confirmRow(row, ORDER)];
    expect(rowStandings(align(...decisions), decisions)).toEqual({ [row.id]: "confirmed" });
  });

  test("is rejected on both sides of a match that a person rejected, unless she put something together or confirmed it", () => {
    const row = align().rows.find(({ cells }) => Object.keys(cells).length === 2);
    const [a, b] = row === undefined ? [] : rowClauses(row, ORDER);
    if (a === undefined || b === undefined) throw new Error("a row of two plans");
    const rejected: Decision = { kind: "apart", a, b };
    const table = align(rejected);
    expect(rowOf(table, a)).not.toBe(rowOf(table, b));
    expect(rowStandings(table, [rejected])).toEqual({
      ...{ [rowOf(table, a)]: "rejected", [rowOf(table, b)]: "rejected" },
    });
    const decisions = [rejected, move(b, target, rejected)];
    const moved = align(...decisions);
    expect(rowStandings(moved, decisions)).toEqual({ [rowOf(moved, a)]: "rejected", [rowOf(moved, b)]: "corrected" });
    const confirmed = [...decisions, confirmRow(rowWith(moved, a), ORDER)];
    expect(rowStandings(align(...confirmed), confirmed)[rowOf(moved, a)]).toBe("confirmed");
    const overruled = [rejected, { kind: "together", a, b } as const];
    expect(Object.values(rowStandings(align(...overruled), overruled))).toEqual(["corrected"]);
  });

  test("is no longer confirmed once a clause of it was moved away", () => {
    const confirmed = confirmRow(rowWith(align(), moved), ORDER);
    const decisions = [confirmed, move(moved, target, confirmed)];
    const after = align(...decisions);
    expect(rowStandings(after, decisions)).toEqual({ [rowOf(after, moved)]: "corrected" });
  });

  test("is not confirmed for a plan that came later and has a clause in it", () => {
    const confirmed = confirmRow(rowWith(align(), moved), ORDER);
    const [first] = GOLD_PLANS;
    if (first === undefined) throw new Error("there are plans");
    const plans = [...GOLD_PLANS, copyOf(first, "later-2018")];
    const after = alignPlans(plans, [confirmed]);
    const row = rowWith(after, moved);
    expect(row.cells[planId("later-2018")]).toBeDefined();
    expect(rowStandings(after, [confirmed])).toEqual({});
  });
});

describe("a decision on clauses that were read anew", () => {
  const [a, b, c] = [clause("JY-01"), clause("WH-05"), clause("JL-01")];
  const isOf = (ref: ClauseRef) => (other: ClauseRef) => other.clause === ref.clause;
  /** `b` was joined to `c`, `a` is still itself, all else has gone. */
  const today = (ref: ClauseRef): ClauseRef | null => (isOf(a)(ref) ? a : isOf(b)(ref) || isOf(c)(ref) ? c : null);
  const gone = clause("JY-02");

  test.each<[Decision, Decision | null]>([
    [
      { kind: "together", a, b },
      { kind: "together", a, b: c },
    ],
    [{ kind: "apart", a, b: gone }, null],
    [{ kind: "partial", a: b, b: c }, null],
    [
      { kind: "row", clauses: [a, b, c], plans: [] },
      { kind: "row", clauses: [a, c], plans: [] },
    ],
    [{ kind: "row", clauses: [a, gone], plans: [] }, null],
    [
      { kind: "move", clause: b, to: [gone, a], from: [c, gone] },
      { kind: "move", clause: c, to: [a], from: [] },
    ],
    [{ kind: "move", clause: b, to: [gone, c], from: [a] }, null],
    [{ kind: "move", clause: gone, to: [a], from: [] }, null],
    [
      { kind: "alone", clause: b, from: [a, gone], plans: [] },
      { kind: "alone", clause: c, from: [a], plans: [] },
    ],
    [{ kind: "alone", clause: gone, from: [], plans: [] }, null],
    [
      { kind: "title", clause: b, title: "公报" },
      { kind: "title", clause: c, title: "公报" },
    ],
    [{ kind: "title", clause: gone, title: "公报" }, null],
    [
      { kind: "place", clause: b, after: null },
      { kind: "place", clause: c, after: null },
    ],
    [
      { kind: "place", clause: a, after: b },
      { kind: "place", clause: a, after: c },
    ],
    [{ kind: "place", clause: a, after: gone }, null],
  ])("is carried where that is clear, and waits where it is not: %j", (before, after) => {
    expect(carryDecision(before, today)).toEqual(after);
    expect(carryDecision(before, (ref) => ref)).toEqual(before);
    expect(clausesOf(before).length).toBeGreaterThan(0);
  });
});

describe("whole rows", () => {
  const table = align();
  const rows = [rowWith(table, moved), rowWith(table, target)] as const;

  test("become one where a person says so, with all their clauses", () => {
    const decision = mergeRows(rows[0], rows[1], ORDER);
    if (decision === null) throw new Error("two rows can be merged");
    const merged = rowWith(align(decision), moved);
    expect(Object.values(merged.cells).flat()).toEqual(
      expect.arrayContaining([...fullRow, ...otherRow].map((ref) => ref.clause)),
    );
    expect(mergeRows(rows[0], rows[0], ORDER)).toBeNull();
  });

  test("part in two, and the part stays together", () => {
    const part = fullRow.slice(0, 2);
    const decision = splitRow(rows[0], part, ORDER);
    if (decision === null) throw new Error("a row of three clauses can be parted");
    const parted = align(decision);
    expect(new Set(part.map((ref) => rowOf(parted, ref))).size).toBe(1);
    for (const other of fullRow.slice(2)) expect(rowOf(parted, other)).not.toBe(rowOf(parted, moved));
    expect(splitRow(rows[0], fullRow, ORDER)).toBeNull();
    expect(splitRow(rows[0], [], ORDER)).toBeNull();
  });

  test("keep a plan out that was confirmed absent, and tell of it", () => {
    const lacking = table.rows.find(({ cells }) => Object.keys(cells).length === ORDER.length - 1);
    const plan = ORDER.find((one) => lacking?.cells[one] === undefined);
    if (lacking === undefined || plan === undefined) throw new Error("some matter is missing in one plan");
    const decision = confirmAbsent(lacking, plan, ORDER);
    if (decision === null) throw new Error("the plan has nothing there");
    expect(confirmedAbsences(align(decision), [decision])).toEqual({ [lacking.id]: [plan] });
    expect(confirmAbsent(rows[0], moved.plan, ORDER)).toBeNull();
  });
});
