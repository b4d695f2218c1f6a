import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alignPlans } from "../../../shared/alignment/align-plans.ts";
import { clausesOf } from "../../../shared/alignment/corrections/subjects-of.ts";
import type { Alignment, ClauseRef, Decision } from "../../../shared/model/alignment.ts";
import { ClauseIdSchema } from "../../../shared/model/ids.ts";
import { GOLD_PLANS } from "../../score/alignment/gold.ts";
import { copyOf, pairNames, planId, plansAndDecisions, refsOf, rowOf, rowSets } from "./plans.ts";

const RUNS = { numRuns: 40 };
const refs = new Map(refsOf(GOLD_PLANS).map((ref): [string, ClauseRef] => [ref.clause, ref]));

/** A clause of the real plans by the id the gold gives it. */
function clause(id: string): ClauseRef {
  const ref = refs.get(id);
  if (ref === undefined) throw new RangeError(`no clause ${id}`);
  return ref;
}

function find(alignment: Alignment, one: ClauseRef, other: ClauseRef): Alignment["pairs"][number] | undefined {
  const wanted = [one.clause, other.clause].sort().join();
  return alignment.pairs.find(({ a, b }) => [a.clause, b.clause].sort().join() === wanted);
}

describe("decisions by people", () => {
  test("hold in every run, or are reported as overruled", () => {
    fc.assert(
      fc.property(plansAndDecisions, ({ plans, decisions }) => {
        const alignment = alignPlans(plans, decisions);
        const overruled = new Set(alignment.conflicts.map(({ decision }) => decision));
        for (const [at, decision] of decisions.entries()) {
          if (!overruled.has(at)) expectObeyed(alignment, decision, decisions.slice(at + 1));
        }
      }),
      RUNS,
    );
  });

  test("the last one always holds", () => {
    fc.assert(
      fc.property(plansAndDecisions, ({ plans, decisions }) => {
        const { conflicts } = alignPlans(plans, decisions);
        expect(conflicts.map(({ decision }) => decision)).not.toContain(decisions.length - 1);
      }),
      RUNS,
    );
  });

  test("work the same whatever the order of the plans", () => {
    fc.assert(
      fc.property(plansAndDecisions, ({ plans, decisions }) => {
        const [forth, back] = [alignPlans(plans, decisions), alignPlans(plans.toReversed(), decisions)];
        expect(rowSets(back)).toEqual(rowSets(forth));
        expect(pairNames(back)).toEqual(pairNames(forth));
        expect(back.conflicts).toEqual(forth.conflicts);
      }),
      RUNS,
    );
  });

  test("hold just the same when a plan is added", () => {
    fc.assert(
      fc.property(plansAndDecisions, fc.constantFrom(...GOLD_PLANS), ({ plans, decisions }, added) => {
        const before = alignPlans(plans, decisions);
        const after = alignPlans([...plans, copyOf(added, "added-2019")], decisions);
        const overruled = after.conflicts.map(({ decision }) => decision);
        expect(overruled).toEqual(before.conflicts.map(({ decision }) => decision));
        // What was said of a row says nothing of a plan that was not there.
        const known = new Set(plans.map(({ id }) => String(id)));
        const rows = after.rows.map((row) => {
          return { ...row, cells: Object.fromEntries(Object.entries(row.cells).filter(([plan]) => known.has(plan))) };
        });
        for (const [at, decision] of decisions.entries())
          if (!overruled.includes(at)) expectObeyed({ ...after, rows }, decision, decisions.slice(at + 1));
      }),
      RUNS,
    );
  });

  test("that are overruled name the rows they are about", () => {
    fc.assert(
      fc.property(plansAndDecisions, ({ plans, decisions }) => {
        const { conflicts, rows } = alignPlans(plans, decisions);
        for (const conflict of conflicts) {
          const decision = decisions[conflict.decision];
          const named = decision === undefined ? [] : clausesOf(decision);
          const held = rows.filter(({ cells }) => named.some(({ plan, clause: one }) => cells[plan]?.includes(one)));
          expect(conflict.rows.toSorted()).toEqual(held.map(({ id }) => id).toSorted());
        }
      }),
      RUNS,
    );
  });

  test("a confirmed match is sure and says who decided", () => {
    const [a, b] = [clause("JY-23"), clause("WH-05")];
    const alignment = alignPlans(GOLD_PLANS, [{ kind: "together", a, b }], { reasons: true });
    const pair = find(alignment, a, b);
    expect(pair).toMatchObject({ score: 1, label: "same", certain: true, decided: true });
    const place = pair === undefined ? -1 : alignment.pairs.indexOf(pair);
    expect(alignment.reasons?.[place]?.[0]).toEqual({ kind: "decision" });
  });

  test("a rejected match is neither proposed nor offered as a maybe", () => {
    const [a, b] = [clause("JY-32"), clause("WH-23")];
    expect(find(alignPlans(GOLD_PLANS), a, b)).toBeDefined();
    const alignment = alignPlans(GOLD_PLANS, [{ kind: "apart", a, b }]);
    expect(find(alignment, a, b)).toBeUndefined();
    expect(alignment.maybe.some((pair) => pair.a.clause === a.clause && pair.b.clause === b.clause)).toBe(false);
  });

  test("a match made partial becomes a link between two rows", () => {
    const [a, b] = [clause("JY-32"), clause("WH-23")];
    const alignment = alignPlans(GOLD_PLANS, [{ kind: "partial", a, b }]);
    expect(find(alignment, a, b)?.label).toBe("partial");
    const row = alignment.rows.find(({ id }) => id === rowOf(alignment, a));
    expect(row?.links.map((link) => link.clause)).toContain(b.clause);
  });

  test("a plan confirmed absent from a row stays out of it", () => {
    const members = [clause("JY-32"), clause("WH-23")];
    const plans = GOLD_PLANS.map(({ id }) => id);
    const alignment = alignPlans(GOLD_PLANS, [{ kind: "row", clauses: members, plans }]);
    const row = alignment.rows.find(({ id }) => id === rowOf(alignment, clause("WH-23")));
    expect(row?.cells[planId("jilin-2018")]).toBeUndefined();
    expect(Object.values(row?.cells ?? {}).flat()).toHaveLength(2);
  });

  test("a row bears the title and stands at the place a person gave it", () => {
    const alignment = alignPlans(GOLD_PLANS, [
      { kind: "title", clause: clause("WH-23"), title: "公报" },
      { kind: "place", clause: clause("WH-23"), after: null },
    ]);
    expect(alignment.rows[0]?.title).toBe("公报");
  });

  test("a decision on a clause that is not there waits", () => {
    const gone = { plan: planId("gone-2018"), clause: ClauseIdSchema.parse("c000000000000") };
    const alignment = alignPlans(GOLD_PLANS, [{ kind: "together", a: clause("JY-01"), b: gone }]);
    expect(alignment.conflicts).toEqual([]);
    expect(rowSets(alignment)).toEqual(rowSets(alignPlans(GOLD_PLANS)));
  });
});

function expectObeyed(alignment: Alignment, decision: Decision, later: readonly Decision[]): void {
  switch (decision.kind) {
    case "together":
      expect(rowOf(alignment, decision.a)).toBe(rowOf(alignment, decision.b));
      break;
    case "apart":
    case "partial":
      expect(rowOf(alignment, decision.a)).not.toBe(rowOf(alignment, decision.b));
      break;
    case "row": {
      const row = alignment.rows.find(({ id }) => decision.clauses[0] && id === rowOf(alignment, decision.clauses[0]));
      expect(
        Object.values(row?.cells ?? {})
          .flat()
          .toSorted(),
      ).toEqual(decision.clauses.map((ref) => ref.clause).toSorted());
      break;
    }
    case "move":
      expect(decision.to.map((target) => rowOf(alignment, target))).toContain(rowOf(alignment, decision.clause));
      break;
    case "alone": {
      const row = alignment.rows.find(({ id }) => id === rowOf(alignment, decision.clause));
      const ids = Object.values(row?.cells ?? {}).flat();
      expect(ids).toContain(decision.clause.clause);
      // Only those stand with it that a later decision is about.
      const followers = new Set(later.flatMap(clausesOf).map((ref) => ref.clause));
      for (const id of ids) if (id !== decision.clause.clause) expect(followers).toContain(id);
      break;
    }
    case "merge":
      expect(new Set([...decision.a, ...decision.b].map((ref) => rowOf(alignment, ref))).size).toBe(1);
      break;
    case "split": {
      const [part = ""] = decision.part.map((ref) => rowOf(alignment, ref));
      expect(decision.rest.map((ref) => rowOf(alignment, ref)).every((row) => row === part)).toBe(false);
      break;
    }
    case "absent": {
      const row = alignment.rows.find(({ id }) => decision.clauses[0] && id === rowOf(alignment, decision.clauses[0]));
      const own = decision.clauses.filter(({ plan }) => plan === decision.plan).map(({ clause: id }) => id);
      expect(row?.cells[decision.plan] ?? []).toEqual(own);
      break;
    }
    case "title":
    case "place":
      break;
  }
}
